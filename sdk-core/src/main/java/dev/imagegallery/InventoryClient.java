package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.error.GalleryException;
import dev.imagegallery.internal.inventory.Inventories;
import dev.imagegallery.inventory.InventoryItem;
import dev.imagegallery.inventory.InventoryOptions;
import dev.imagegallery.inventory.InventorySummary;
import java.util.function.Consumer;

/**
 * Finds all galleries, definitions and versions that the caller may read, in all its subscriptions
 * (R232):
 *
 * <pre>{@code
 * InventorySummary summary =
 *     sdk.inventory()
 *         .forEach(
 *             item -> {
 *               if (item instanceof InventoryItem.FoundVersion found) {
 *                 System.out.println(found.id());
 *               }
 *             });
 * summary.skipped().forEach(System.out::println); // what could not be read, and why
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class InventoryClient {

  private final Inventories inventories;

  InventoryClient(ClientContext context) {
    inventories = context.inventories();
  }

  /** Builds this client alone; {@link ImageGallerySdk} hands out all. */
  public static ClientBuilder<InventoryClient> builder() {
    return new ClientBuilder<>(InventoryClient::new);
  }

  /** Takes an inventory of everything; see {@link #forEach(Consumer, InventoryOptions)}. */
  public InventorySummary forEach(Consumer<? super InventoryItem> consumer) {
    return forEach(consumer, InventoryOptions.defaults());
  }

  /**
   * Hands over all that is found, as it is found: a resource before what is in it, else in no
   * particular order. Several pages are fetched at the same time, none is kept. What cannot be read
   * is handed over as {@link InventoryItem.Skipped}, and the rest goes on.
   *
   * @param consumer called on the caller's thread; what it throws ends the inventory
   * @return how much was found, and all that was skipped
   * @throws GalleryException if the subscriptions cannot be listed, the caller is not known to the
   *     service (401), or the service cannot be reached
   */
  public InventorySummary forEach(
      Consumer<? super InventoryItem> consumer, InventoryOptions options) {
    return inventories.walk(
        requireNonNull(options, "options"), requireNonNull(consumer, "consumer"));
  }
}

package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.internal.inventory.Inventories;
import dev.imagegallery.inventory.InventoryItem;
import dev.imagegallery.inventory.InventoryOptions;
import dev.imagegallery.inventory.InventorySummary;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Finds all galleries, definitions and versions that the caller may read, in all its subscriptions
 * (R232), without holding a thread. Thread-safe.
 */
public final class AsyncInventoryClient {

  private final Inventories inventories;

  AsyncInventoryClient(ClientContext context) {
    inventories = context.inventories();
  }

  /** Builds this client alone; {@link ImageGallerySdk#async} hands out all. */
  public static ClientBuilder<AsyncInventoryClient> builder() {
    return new ClientBuilder<>(AsyncInventoryClient::new);
  }

  /** Takes an inventory of everything; see {@link InventoryClient}. */
  public CompletableFuture<InventorySummary> forEach(Consumer<? super InventoryItem> consumer) {
    return forEach(consumer, InventoryOptions.defaults());
  }

  /**
   * Hands over all that is found, as it is found; see {@link InventoryClient}.
   *
   * @param consumer called one item at a time, on the thread that a page came on; what it throws
   *     fails the future
   * @return cancelling it ends the calls under way
   */
  public CompletableFuture<InventorySummary> forEach(
      Consumer<? super InventoryItem> consumer, InventoryOptions options) {
    return inventories.walkAsync(
        requireNonNull(options, "options"), requireNonNull(consumer, "consumer"));
  }
}

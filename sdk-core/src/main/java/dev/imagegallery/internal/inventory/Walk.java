package dev.imagegallery.internal.inventory;

import dev.imagegallery.error.ServiceException;
import dev.imagegallery.internal.call.CallPipeline;
import dev.imagegallery.internal.inventory.Listing.Fetched;
import dev.imagegallery.inventory.InventoryDepth;
import dev.imagegallery.inventory.InventoryItem;
import dev.imagegallery.inventory.InventoryItem.FoundDefinition;
import dev.imagegallery.inventory.InventoryItem.FoundGallery;
import dev.imagegallery.inventory.InventoryItem.Skipped;
import dev.imagegallery.inventory.InventoryItem.Skipped.Reason;
import dev.imagegallery.inventory.InventoryOptions;
import dev.imagegallery.inventory.InventorySummary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which pages are fetched next, and what becomes of those that came. It goes into depth first, so
 * that what waits stays little. For one thread at a time; its drivers see to that.
 */
final class Walk {

  /**
   * A page that came, or did not.
   *
   * @param listing what was asked for
   * @param fetched the page; {@code null} if it did not come
   * @param failure why not; {@code null} if it came
   */
  record Arrival(Listing listing, @Nullable Fetched fetched, @Nullable Throwable failure) {}

  private final InventoryOptions options;
  private final Consumer<? super InventoryItem> consumer;
  private final Deque<Listing> waiting = new ArrayDeque<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private int underWay;
  private int subscriptions;
  private int galleries;
  private int definitions;
  private int versions;

  Walk(Catalog catalog, InventoryOptions options, Consumer<? super InventoryItem> consumer) {
    this.options = options;
    this.consumer = consumer;
    waiting.push(Listing.subscriptions(catalog));
  }

  /** What to fetch now; {@code null} while there is enough under way, or nothing left. */
  @Nullable Listing next() {
    if (underWay >= options.parallelism() || waiting.isEmpty()) {
      return null;
    }
    underWay++;
    return waiting.pop();
  }

  boolean isDone() {
    return underWay == 0 && waiting.isEmpty();
  }

  InventorySummary summary() {
    return new InventorySummary(subscriptions, galleries, definitions, versions, skipped);
  }

  /**
   * Takes a page; throws what ends the walk: a failure that would meet any page, or whatever the
   * consumer throws.
   */
  void take(Arrival arrival) {
    underWay--;
    if (arrival.failure() != null) {
      skip(arrival.listing(), CallPipeline.unwrap(arrival.failure()));
      return;
    }
    Fetched page = Objects.requireNonNull(arrival.fetched());
    if (page.nextLink() != null) {
      waiting.push(arrival.listing().next(page.nextLink()));
    }
    page.items().forEach(this::hand);
    if (goesInto(arrival.listing())) {
      page.inside().forEach(waiting::push);
    }
    subscriptions += page.subscriptions();
  }

  /** Subscriptions are always gone into; what is below, as far as is wanted. */
  private boolean goesInto(Listing listing) {
    if (listing.of() == null) {
      return true;
    }
    boolean listsGalleries = Objects.requireNonNull(listing.scope()).segments().size() == 2;
    InventoryDepth needed = listsGalleries ? InventoryDepth.DEFINITIONS : InventoryDepth.VERSIONS;
    return options.depth().compareTo(needed) >= 0;
  }

  private void hand(InventoryItem item) {
    if (item instanceof FoundGallery) {
      galleries++;
    } else if (item instanceof FoundDefinition) {
      definitions++;
    } else {
      versions++;
    }
    consumer.accept(item);
  }

  private void skip(Listing listing, Throwable failure) {
    if (listing.of() == null
        || listing.scope() == null
        || !(failure instanceof ServiceException refusal)
        || refusal.statusCode() == 401) {
      throw asUnchecked(failure);
    }
    Skipped item = new Skipped(listing.of(), listing.scope(), reason(refusal), refusal);
    skipped.add(item);
    consumer.accept(item);
  }

  private static Reason reason(ServiceException refusal) {
    return switch (refusal.statusCode()) {
      case 403 -> Reason.NO_ACCESS;
      case 404 -> Reason.GONE;
      case 409 ->
          refusal.code().equals("MissingSubscriptionRegistration")
              ? Reason.NOT_REGISTERED
              : Reason.REFUSED;
      default -> Reason.REFUSED;
    };
  }

  private static RuntimeException asUnchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
  }
}

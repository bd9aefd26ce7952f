package dev.imagegallery.internal.inventory;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.internal.call.CallPipeline;
import dev.imagegallery.internal.inventory.Walk.Arrival;
import dev.imagegallery.inventory.InventoryItem;
import dev.imagegallery.inventory.InventoryOptions;
import dev.imagegallery.inventory.InventorySummary;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Drives walks on either face. Thread-safe. */
public final class Inventories {

  private final CallPipeline pipeline;
  private final Catalog catalog;

  /** Over what calls run on. */
  public Inventories(CallPipeline pipeline, Catalog catalog) {
    this.pipeline = pipeline;
    this.catalog = catalog;
  }

  /** Hands items over on the caller's thread, while further pages are fetched. */
  public InventorySummary walk(InventoryOptions options, Consumer<? super InventoryItem> consumer) {
    Walk walk = new Walk(catalog, options, consumer);
    Calls calls = new Calls();
    try {
      while (!walk.isDone()) {
        calls.start(walk);
        walk.take(calls.arrivals.take());
      }
      return walk.summary();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException("interrupted during an inventory", Reach.CANCELLED, e);
    } finally {
      calls.cancel();
    }
  }

  /** Hands items over one at a time, on whatever thread a page comes. */
  public CompletableFuture<InventorySummary> walkAsync(
      InventoryOptions options, Consumer<? super InventoryItem> consumer) {
    AsyncWalk walk = new AsyncWalk(new Walk(catalog, options, consumer), new Calls());
    walk.calls.onArrival = walk::pump;
    walk.pump();
    return walk;
  }

  /** The calls under way, and the pages that came and were not taken yet. */
  final class Calls {
    final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile Runnable onArrival = () -> {};

    void start(Walk walk) {
      for (Listing next = walk.next(); next != null; next = walk.next()) {
        fetch(next);
      }
    }

    @SuppressWarnings("CollectionUndefinedEquality") // identity is what is meant
    private void fetch(Listing listing) {
      CompletableFuture<Listing.Fetched> call = pipeline.callAsync(listing.operation());
      underWay.add(call);
      call.whenComplete(
          (page, failure) -> {
            underWay.remove(call);
            arrivals.add(new Arrival(listing, page, failure));
            onArrival.run();
          });
    }

    void cancel() {
      underWay.forEach(call -> call.cancel(true));
    }
  }
}

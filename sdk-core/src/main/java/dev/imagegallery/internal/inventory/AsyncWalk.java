package dev.imagegallery.internal.inventory;

import dev.imagegallery.internal.inventory.Walk.Arrival;
import dev.imagegallery.inventory.InventorySummary;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A walk that goes on as pages come, on one thread at a time; cancelling it ends its calls. */
final class AsyncWalk extends CompletableFuture<InventorySummary> {

  final Inventories.Calls calls;
  private final Walk walk;

  /** How often somebody wanted a turn; who finds another at it leaves the work to that one. */
  private final AtomicInteger wanted = new AtomicInteger();

  AsyncWalk(Walk walk, Inventories.Calls calls) {
    this.walk = walk;
    this.calls = calls;
  }

  void pump() {
    if (wanted.getAndIncrement() != 0) {
      return;
    }
    int seen = 1;
    while (seen != 0) {
      turn();
      seen = wanted.addAndGet(-seen);
    }
  }

  private void turn() {
    try {
      for (Arrival next = calls.arrivals.poll(); next != null && !isDone(); ) {
        walk.take(next);
        next = calls.arrivals.poll();
      }
      if (walk.isDone()) {
        complete(walk.summary());
      } else if (!isDone()) {
        calls.start(walk);
      }
    } catch (RuntimeException | Error e) {
      completeExceptionally(e);
      calls.cancel();
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    calls.cancel();
    return cancelled;
  }
}

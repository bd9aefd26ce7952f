package dev.imagegallery.internal.polling;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One poll at a time, whether a thread waits for its answer or a future does. A watcher that polls
 * again while it is told of a poll does so within that poll's turn.
 */
final class Turn {

  private final AtomicReference<@Nullable Holder> holder = new AtomicReference<>();

  private static final class Holder {
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private volatile @Nullable Thread thread;
  }

  /** Takes the turn, or answers what completes when it is free again. */
  @Nullable CompletableFuture<@Nullable Void> tryTake() {
    Holder mine = new Holder();
    while (true) {
      Holder other = holder.get();
      if (other != null) {
        return other.ended.copy();
      }
      if (holder.compareAndSet(null, mine)) {
        return null;
      }
    }
  }

  /** Waits for the turn; answers whether it has to be given back, for it may be the caller's. */
  boolean take() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    while (!isMine()) {
      CompletableFuture<@Nullable Void> other = tryTake();
      if (other == null) {
        held();
        return true;
      }
      await(other);
    }
    return false;
  }

  /** Says that whoever has the turn now runs on this thread. */
  void held() {
    Holder current = holder.get();
    if (current != null) {
      current.thread = Thread.currentThread();
    }
  }

  void giveBack() {
    Holder current = holder.getAndSet(null);
    if (current != null) {
      current.ended.complete(null);
    }
  }

  private boolean isMine() {
    Holder current = holder.get();
    return current != null && current.thread == Thread.currentThread();
  }

  private static void await(CompletableFuture<@Nullable Void> other) throws InterruptedException {
    try {
      other.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a turn ends, it does not fail", e);
    }
  }
}

package dev.imagegallery.internal.call;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The result of an asynchronous call; cancelling it cancels the step that is under way. */
final class AsyncCall<T extends @Nullable Object> extends CompletableFuture<T> {

  private volatile @Nullable CompletableFuture<?> step;

  /** Makes {@code current} the step that is cancelled with the call. */
  <S extends @Nullable Object> CompletableFuture<S> track(CompletableFuture<S> current) {
    step = current;
    if (isCancelled()) {
      current.cancel(true);
    }
    return current;
  }

  /** Runs a step; what it throws fails the call. */
  void guard(Runnable work) {
    if (isDone()) {
      return;
    }
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      completeExceptionally(e);
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    CompletableFuture<?> current = step;
    if (cancelled && current != null) {
      current.cancel(true);
    }
    return cancelled;
  }
}

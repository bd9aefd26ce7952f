package dev.imagegallery.internal.polling;

import dev.imagegallery.internal.call.CallPipeline;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The result of an operation as a future. Steps that are done at once (in memory all are) run in a
 * loop and not in each other's callbacks, so that the stack stays flat over thousands of polls.
 */
final class AsyncPolling<T extends @Nullable Object> extends CompletableFuture<T> {

  private final OperationPoller<T> poller;
  private volatile @Nullable CompletableFuture<?> step;

  AsyncPolling(OperationPoller<T> poller) {
    this.poller = poller;
  }

  void run() {
    try {
      while (!isDone()) {
        PollState<T> seen = poller.state();
        if (seen.isFinished()) {
          complete(poller.resultOf(seen));
          return;
        }
        CompletableFuture<?> current = poller.nextStep(seen);
        step = current;
        if (!current.isDone()) {
          current.whenComplete((ignored, failure) -> resume(failure));
          cancelIfCancelled(current);
          return;
        }
        current.join();
      }
    } catch (RuntimeException e) {
      completeExceptionally(CallPipeline.unwrap(e));
    }
  }

  private void resume(@Nullable Throwable failure) {
    if (failure == null) {
      run();
    } else {
      completeExceptionally(CallPipeline.unwrap(failure));
    }
  }

  private void cancelIfCancelled(CompletableFuture<?> current) {
    if (isCancelled()) {
      current.cancel(true);
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

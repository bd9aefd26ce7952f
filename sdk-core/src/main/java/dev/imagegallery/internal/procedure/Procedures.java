package dev.imagegallery.internal.procedure;

import dev.imagegallery.internal.call.CallPipeline;
import dev.imagegallery.internal.polling.Pollers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs procedures on either face, with the same results and failures. Thread-safe. */
public final class Procedures {

  private final CallPipeline pipeline;
  private final Pollers pollers;

  /** Over what single calls run on. */
  public Procedures(CallPipeline pipeline, Pollers pollers) {
    this.pipeline = pipeline;
    this.pollers = pollers;
  }

  /** Runs a procedure on the caller's thread. */
  public <T extends @Nullable Object> T run(Function<Steps, CompletableFuture<T>> procedure) {
    try {
      return procedure.apply(new BlockingSteps(pipeline, pollers)).join();
    } catch (CompletionException e) {
      throw rethrown(CallPipeline.unwrap(e));
    }
  }

  /** Runs a procedure without holding a thread; cancelling the future ends the step under way. */
  public <T extends @Nullable Object> CompletableFuture<T> runAsync(
      Function<Steps, CompletableFuture<T>> procedure) {
    AsyncSteps steps = new AsyncSteps(pipeline, pollers);
    CompletableFuture<T> result = new Running<>(steps);
    procedure
        .apply(steps)
        .whenComplete(
            (value, failure) -> {
              if (failure == null) {
                result.complete(value);
              } else {
                result.completeExceptionally(CallPipeline.unwrap(failure));
              }
            });
    return result;
  }

  private static RuntimeException rethrown(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException known ? known : new CompletionException(failure);
  }

  private static final class Running<T extends @Nullable Object> extends CompletableFuture<T> {
    private final AsyncSteps steps;

    Running(AsyncSteps steps) {
      this.steps = steps;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      if (cancelled) {
        steps.cancel();
      }
      return cancelled;
    }
  }
}

package dev.imagegallery.internal.procedure;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.internal.call.CallPipeline;
import dev.imagegallery.internal.call.Operation;
import dev.imagegallery.internal.polling.LongRunning;
import dev.imagegallery.internal.polling.Pollers;
import dev.imagegallery.operation.Poller;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Each step on the caller's thread. */
final class BlockingSteps implements Steps {

  private final CallPipeline pipeline;
  private final Pollers pollers;

  BlockingSteps(CallPipeline pipeline, Pollers pollers) {
    this.pipeline = pipeline;
    this.pollers = pollers;
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> call(Operation<T> operation) {
    return done(() -> pipeline.call(operation));
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<Poller<T>> begin(LongRunning<T> operation) {
    return done(() -> pollers.begin(operation));
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<Poller<T>> beginOnce(
      LongRunning<T> operation) {
    return done(() -> pollers.once().begin(operation));
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> await(Poller<T> poller) {
    return done(poller::await);
  }

  @Override
  public CompletableFuture<?> delay(Duration wait) {
    return done(() -> slept(wait));
  }

  private Duration slept(Duration wait) {
    try {
      pipeline.timeline().sleep(wait);
      return wait;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException("interrupted while waiting", Reach.CANCELLED, e);
    }
  }

  @Override
  public Instant now() {
    return pipeline.timeline().now();
  }

  @Override
  public double chance() {
    return pipeline.chance();
  }

  @Override
  public Duration patience() {
    return pollers.operationTimeout();
  }

  private static <T extends @Nullable Object> CompletableFuture<T> done(Supplier<T> work) {
    try {
      return CompletableFuture.completedFuture(work.get());
    } catch (RuntimeException | Error e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}

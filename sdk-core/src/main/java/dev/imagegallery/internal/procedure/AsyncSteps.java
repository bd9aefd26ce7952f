package dev.imagegallery.internal.procedure;

import dev.imagegallery.internal.call.CallPipeline;
import dev.imagegallery.internal.call.Operation;
import dev.imagegallery.internal.polling.LongRunning;
import dev.imagegallery.internal.polling.Pollers;
import dev.imagegallery.operation.Poller;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Each step without holding a thread; {@link #cancel} ends those under way and all to come. */
final class AsyncSteps implements Steps {

  private final CallPipeline pipeline;
  private final Pollers pollers;
  private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean cancelled;

  AsyncSteps(CallPipeline pipeline, Pollers pollers) {
    this.pipeline = pipeline;
    this.pollers = pollers;
  }

  void cancel() {
    cancelled = true;
    underWay.forEach(step -> step.cancel(true));
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> call(Operation<T> operation) {
    return tracked(() -> pipeline.callAsync(operation));
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<Poller<T>> begin(LongRunning<T> operation) {
    return tracked(() -> pollers.beginAsync(operation));
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<Poller<T>> beginOnce(
      LongRunning<T> operation) {
    return tracked(() -> pollers.once().beginAsync(operation));
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> await(Poller<T> poller) {
    return tracked(poller::result);
  }

  @Override
  public CompletableFuture<?> delay(Duration wait) {
    return tracked(() -> pipeline.timeline().delay(wait));
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

  @SuppressWarnings("CollectionUndefinedEquality") // identity is what is meant
  private <T extends @Nullable Object> CompletableFuture<T> tracked(
      Supplier<CompletableFuture<T>> begin) {
    if (cancelled) {
      return CompletableFuture.failedFuture(new CancellationException());
    }
    CompletableFuture<T> step;
    try {
      step = begin.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
    if (step.isDone()) {
      return step;
    }
    underWay.add(step);
    if (cancelled) {
      step.cancel(true);
    }
    return step.whenComplete((value, failure) -> underWay.remove(step));
  }
}

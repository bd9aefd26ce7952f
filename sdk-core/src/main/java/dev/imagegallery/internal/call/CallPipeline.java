package dev.imagegallery.internal.call;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.observe.GalleryListener;
import dev.imagegallery.observe.RateLimits;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Calls operations: request id, then for each attempt token, send, log, and the decision whether to
 * try again; at the end the result or a typed exception. Thread-safe.
 */
public final class CallPipeline {

  private final CallSettings settings;
  private final Transport transport;
  private final Timeline timeline;

  /** A pipeline over a transport; it waits by the transport's timeline. */
  public CallPipeline(CallSettings settings, Transport transport) {
    this.settings = settings;
    this.transport = transport;
    this.timeline = transport.timeline();
  }

  /** What calls go through. */
  public Transport transport() {
    return transport;
  }

  /** What waits are measured by. */
  public Timeline timeline() {
    return timeline;
  }

  /** Where calls go. */
  public Endpoint endpoint() {
    return settings.endpoint();
  }

  /** Who hears what happens; {@code null} for nobody. */
  public @Nullable GalleryListener listener() {
    return settings.listener();
  }

  /** What the service last said of remaining requests. */
  public RateLimits rateLimits() {
    return settings.rates().said();
  }

  /** The same pipeline, but each call is one attempt. */
  public CallPipeline once() {
    return new CallPipeline(settings.withoutRetry(), transport);
  }

  /** A number from 0 (inclusive) to 1 (exclusive), for jitter. */
  public double chance() {
    return settings.chance().nextDouble();
  }

  /** Calls on the caller's thread, without a hop. */
  public <T extends @Nullable Object> T call(Operation<T> operation) {
    Call<T> call = new Call<>(settings, operation);
    try {
      T result = attempts(call);
      call.events().ended(null);
      return result;
    } catch (RuntimeException | Error e) {
      call.events().ended(e);
      throw e;
    }
  }

  private <T extends @Nullable Object> T attempts(Call<T> call) {
    while (true) {
      TransportRequest request = call.nextAttempt(CallTokens.of(settings, call::tokenRequest));
      Instant sent = timeline.now();
      Optional<Duration> wait;
      try {
        TransportResponse response = transport.execute(request);
        wait = call.afterResponse(request, response, sent, timeline.now());
        if (wait.isEmpty()) {
          return Answers.read(call.operation(), request, response, timeline.now());
        }
      } catch (TransportException failure) {
        wait = call.afterFailure(request, failure, sent, timeline.now());
        if (wait.isEmpty()) {
          throw failure;
        }
      }
      sleep(wait.get());
    }
  }

  /** Calls without holding a thread while it waits; the future fails with the same exceptions. */
  public <T extends @Nullable Object> CompletableFuture<T> callAsync(Operation<T> operation) {
    AsyncCall<T> result = new AsyncCall<>();
    try {
      Call<T> call = new Call<>(settings, operation);
      call.events().endsWith(result);
      attemptAsync(call, result);
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
    return result;
  }

  private <T extends @Nullable Object> void attemptAsync(Call<T> call, AsyncCall<T> result) {
    result
        .track(CallTokens.ofAsync(settings, call::tokenRequest))
        .whenComplete(
            (tokens, noToken) -> {
              if (noToken != null) {
                result.completeExceptionally(unwrap(noToken));
              } else {
                result.guard(() -> sendAsync(call, call.nextAttempt(tokens), result));
              }
            });
  }

  private <T extends @Nullable Object> void sendAsync(
      Call<T> call, TransportRequest request, AsyncCall<T> result) {
    Instant sent = timeline.now();
    result
        .track(transport.executeAsync(request))
        .whenComplete(
            (response, failure) ->
                result.guard(
                    () -> {
                      if (failure == null) {
                        onResponse(call, request, response, sent, result);
                      } else {
                        onFailure(call, request, unwrap(failure), sent, result);
                      }
                    }));
  }

  private <T extends @Nullable Object> void onResponse(
      Call<T> call,
      TransportRequest request,
      TransportResponse response,
      Instant sent,
      AsyncCall<T> result) {
    Optional<Duration> wait = call.afterResponse(request, response, sent, timeline.now());
    if (wait.isPresent()) {
      retryAsync(call, wait.get(), result);
    } else {
      result.complete(Answers.read(call.operation(), request, response, timeline.now()));
    }
  }

  private <T extends @Nullable Object> void onFailure(
      Call<T> call,
      TransportRequest request,
      Throwable failure,
      Instant sent,
      AsyncCall<T> result) {
    Optional<Duration> wait = Optional.empty();
    if (failure instanceof TransportException transportFailure) {
      wait = call.afterFailure(request, transportFailure, sent, timeline.now());
    }
    if (wait.isPresent()) {
      retryAsync(call, wait.get(), result);
    } else {
      result.completeExceptionally(failure);
    }
  }

  private <T extends @Nullable Object> void retryAsync(
      Call<T> call, Duration wait, AsyncCall<T> result) {
    result
        .track(timeline.delay(wait))
        .whenComplete(
            (ignored, cancelled) -> {
              if (cancelled == null) {
                result.guard(() -> attemptAsync(call, result));
              }
            });
  }

  private void sleep(Duration wait) {
    try {
      timeline.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException("interrupted while waiting to retry", Reach.CANCELLED, e);
    }
  }

  /** The failure itself, without the wrapping that futures add. */
  public static Throwable unwrap(Throwable failure) {
    Throwable at = failure;
    while (at instanceof CompletionException && at.getCause() != null) {
      at = at.getCause();
    }
    return at instanceof CancellationException
        ? new TransportException("cancelled", Reach.CANCELLED, at)
        : at;
  }
}

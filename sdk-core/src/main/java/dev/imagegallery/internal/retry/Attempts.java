package dev.imagegallery.internal.retry;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Sends requests that do no harm when they are repeated, until an answer is one to take. For the
 * services beside the resource manager, which have their own errors. Thread-safe.
 */
public final class Attempts {

  private final Transport transport;
  private final RetryPolicy policy;
  private final Chance chance;
  private final IntPredicate alsoTransient;
  private final Predicate<TransportException> isFinal;

  /**
   * A driver.
   *
   * @param alsoTransient statuses that pass with this service, though they do not elsewhere
   * @param isFinal failures after which no other attempt is worth while
   */
  public Attempts(
      Transport transport,
      RetryPolicy policy,
      Chance chance,
      IntPredicate alsoTransient,
      Predicate<TransportException> isFinal) {
    this.transport = transport;
    this.policy = policy;
    this.chance = chance;
    this.alsoTransient = alsoTransient;
    this.isFinal = isFinal;
  }

  /**
   * The last answer, on the caller's thread.
   *
   * @param request made anew for each attempt
   * @throws TransportException if the last attempt had no answer
   */
  public TransportResponse send(Supplier<TransportRequest> request) {
    for (int attempt = 1; ; attempt++) {
      Optional<Duration> wait;
      try {
        TransportResponse response = transport.execute(request.get());
        wait = afterResponse(attempt, response);
        if (wait.isEmpty()) {
          return response;
        }
      } catch (TransportException failure) {
        wait = afterFailure(attempt, failure);
        if (wait.isEmpty()) {
          throw failure;
        }
      }
      sleep(wait.get());
    }
  }

  /** The last answer, without holding a thread; fails with what {@link #send} throws. */
  public CompletableFuture<TransportResponse> sendAsync(Supplier<TransportRequest> request) {
    return attempt(request, 1);
  }

  private CompletableFuture<TransportResponse> attempt(
      Supplier<TransportRequest> request, int attempt) {
    try {
      return transport
          .executeAsync(request.get())
          .handle((response, failure) -> next(request, attempt, response, failure))
          .thenCompose(next -> next);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<TransportResponse> next(
      Supplier<TransportRequest> request,
      int attempt,
      TransportResponse response,
      Throwable failed) {
    Throwable failure = failed instanceof CompletionException e ? e.getCause() : failed;
    Optional<Duration> wait = Optional.empty();
    if (failure == null) {
      wait = afterResponse(attempt, response);
    } else if (failure instanceof TransportException transportFailure) {
      wait = afterFailure(attempt, transportFailure);
    }
    if (wait.isPresent()) {
      return transport
          .timeline()
          .delay(wait.get())
          .thenCompose(done -> attempt(request, attempt + 1));
    }
    return failure == null
        ? CompletableFuture.completedFuture(response)
        : CompletableFuture.failedFuture(failure);
  }

  private Optional<Duration> afterResponse(int attempt, TransportResponse response) {
    if (response.status() < 400) {
      return Optional.empty();
    }
    // What only this service takes for passing is treated like a 503.
    TransportResponse judged =
        alsoTransient.test(response.status())
            ? TransportResponse.of(503, response.headers())
            : response;
    return policy.afterResponse(
        attempt, true, judged, transport.timeline().now(), chance.nextDouble());
  }

  private Optional<Duration> afterFailure(int attempt, TransportException failure) {
    return isFinal.test(failure)
        ? Optional.empty()
        : policy.afterFailure(attempt, true, failure, chance.nextDouble());
  }

  private void sleep(Duration wait) {
    try {
      transport.timeline().sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException("interrupted while waiting to retry", Reach.CANCELLED, e);
    }
  }
}

package dev.imagegallery.credential;

import dev.imagegallery.error.AuthenticationException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.internal.retry.Chance;
import dev.imagegallery.internal.retry.RetryPolicy;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Fetches tokens over HTTP, with retries: asking twice does no harm. Thread-safe. */
final class HttpTokenSource implements TokenSource {

  private static final RetryPolicy RETRY =
      new RetryPolicy(4, Duration.ofMillis(800), Duration.ofSeconds(20), Duration.ofSeconds(90));

  private final TokenExchange exchange;
  private final Supplier<Transport> transport;
  private final Chance chance = new Chance(1);

  /** {@code transport} is asked for at the first request. */
  HttpTokenSource(TokenExchange exchange, Supplier<Transport> transport) {
    this.exchange = exchange;
    this.transport = transport;
  }

  @Override
  public Instant now() {
    return transport.get().timeline().now();
  }

  @Override
  public AccessToken fetch(TokenRequest asked) {
    Transport used = transport.get();
    for (int attempt = 1; ; attempt++) {
      Optional<Duration> wait;
      try {
        TransportResponse response = used.execute(exchange.request(asked, now()));
        wait = afterResponse(attempt, response);
        if (wait.isEmpty()) {
          return read(response);
        }
      } catch (TransportException failure) {
        wait = afterFailure(attempt, failure);
      }
      sleep(wait.get());
    }
  }

  @Override
  public CompletableFuture<AccessToken> fetchAsync(TokenRequest asked) {
    try {
      return attempt(asked, 1);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<AccessToken> attempt(TokenRequest asked, int attempt) {
    TransportRequest request = exchange.request(asked, now());
    return transport
        .get()
        .executeAsync(request)
        .handle((response, failure) -> next(asked, attempt, response, failure))
        .thenCompose(next -> next);
  }

  private CompletableFuture<AccessToken> next(
      TokenRequest asked, int attempt, TransportResponse response, Throwable failed) {
    Optional<Duration> wait;
    if (failed == null) {
      wait = afterResponse(attempt, response);
      if (wait.isEmpty()) {
        return CompletableFuture.completedFuture(read(response));
      }
    } else {
      Throwable failure = failed instanceof CompletionException e ? e.getCause() : failed;
      if (!(failure instanceof TransportException transportFailure)) {
        return CompletableFuture.failedFuture(failure);
      }
      wait = afterFailure(attempt, transportFailure);
    }
    return transport
        .get()
        .timeline()
        .delay(wait.get())
        .thenCompose(done -> attempt(asked, attempt + 1));
  }

  private Optional<Duration> afterResponse(int attempt, TransportResponse response) {
    if (response.status() == 200) {
      return Optional.empty();
    }
    // What only this kind of credential takes for passing is treated like a 503.
    TransportResponse judged =
        exchange.isTransient(response.status())
            ? TransportResponse.of(503, response.headers())
            : response;
    return RETRY.afterResponse(attempt, true, judged, now(), chance.nextDouble());
  }

  /** How long to wait for the next try; throws when there is none. */
  private Optional<Duration> afterFailure(int attempt, TransportException failure) {
    AuthenticationException absence = exchange.absence(failure);
    if (absence != null) {
      throw absence;
    }
    Optional<Duration> wait = RETRY.afterFailure(attempt, true, failure, chance.nextDouble());
    if (wait.isEmpty()) {
      throw failure;
    }
    return wait;
  }

  private AccessToken read(TransportResponse response) {
    if (response.status() != 200) {
      throw exchange.refusal(response);
    }
    return exchange.read(response, now());
  }

  private void sleep(Duration wait) {
    try {
      transport.get().timeline().sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException("interrupted while waiting for a token", Reach.CANCELLED, e);
    }
  }
}

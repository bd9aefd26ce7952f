package dev.imagegallery.credential;

import dev.imagegallery.error.AuthenticationException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.internal.retry.Attempts;
import dev.imagegallery.internal.retry.Chance;
import dev.imagegallery.internal.retry.RetryPolicy;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;
import java.time.Instant;
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
    try {
      return read(attempts().send(() -> exchange.request(asked, now())));
    } catch (TransportException failure) {
      throw meaning(failure);
    }
  }

  @Override
  public CompletableFuture<AccessToken> fetchAsync(TokenRequest asked) {
    return attempts()
        .sendAsync(() -> exchange.request(asked, now()))
        .handle(
            (response, failed) -> {
              if (failed == null) {
                return read(response);
              }
              Throwable failure = failed instanceof CompletionException e ? e.getCause() : failed;
              throw failure instanceof TransportException unreached
                  ? meaning(unreached)
                  : new CompletionException(failure);
            });
  }

  private Attempts attempts() {
    return new Attempts(
        transport.get(),
        RETRY,
        chance,
        exchange::isTransient,
        failure -> exchange.absence(failure) != null);
  }

  private RuntimeException meaning(TransportException failure) {
    AuthenticationException absence = exchange.absence(failure);
    return absence == null ? failure : absence;
  }

  private AccessToken read(TransportResponse response) {
    if (response.status() != 200) {
      throw exchange.refusal(response);
    }
    return exchange.read(response, now());
  }
}

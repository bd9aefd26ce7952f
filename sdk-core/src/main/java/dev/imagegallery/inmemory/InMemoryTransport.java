package dev.imagegallery.inmemory;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.internal.emulator.kernel.Exchange;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Serves requests on the caller's thread; those that a fault holds up, when they arrive. */
final class InMemoryTransport implements Transport {

  /** How long an answer is waited for: as long as over a network. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Kernel kernel;
  private final @Nullable String authorization;

  /**
   * A way to a cloud.
   *
   * @param token of whom it belongs to; {@code null} if each request says who sends it
   */
  InMemoryTransport(Kernel kernel, @Nullable String token) {
    this.kernel = kernel;
    this.authorization = token == null ? null : "Bearer " + token;
  }

  @Override
  public TransportResponse execute(TransportRequest sent) {
    TransportRequest request = authorized(sent);
    Exchange exchange = kernel.accept(request);
    if (exchange.delay().isZero()) {
      return exchange.serve();
    }
    boolean patient = isPatient(exchange);
    sleep(request, patient ? exchange.delay() : PATIENCE);
    return patient ? exchange.serve() : giveUp(request, exchange);
  }

  @Override
  public CompletableFuture<TransportResponse> executeAsync(TransportRequest sent) {
    TransportRequest request = authorized(sent);
    try {
      Exchange exchange = kernel.accept(request);
      if (exchange.delay().isZero()) {
        return CompletableFuture.completedFuture(exchange.serve());
      }
      return isPatient(exchange)
          ? timeline().delay(exchange.delay()).thenApply(arrived -> exchange.serve())
          : timeline().delay(PATIENCE).thenApply(tooLate -> giveUp(request, exchange));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static boolean isPatient(Exchange exchange) {
    return exchange.delay().compareTo(PATIENCE) <= 0;
  }

  /** Nobody waits for the answer any more, but the request is still on its way. */
  private TransportResponse giveUp(TransportRequest request, Exchange exchange) {
    timeline().schedule(exchange.delay().minus(PATIENCE), exchange::arriveUnheard);
    throw new TransportException(
        request + " got no answer in " + PATIENCE.toSeconds() + " s", Reach.MAYBE_SENT, null);
  }

  private void sleep(TransportRequest request, Duration time) {
    try {
      timeline().sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(request + " was interrupted", Reach.CANCELLED, e);
    }
  }

  @Override
  public Timeline timeline() {
    return kernel.settings().timeline();
  }

  private TransportRequest authorized(TransportRequest request) {
    if (authorization == null) {
      return request;
    }
    Headers headers = request.headers().toBuilder().set("Authorization", authorization).build();
    return new TransportRequest(request.method(), request.url(), headers, request.body());
  }
}

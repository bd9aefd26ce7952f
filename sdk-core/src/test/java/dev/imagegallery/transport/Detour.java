package dev.imagegallery.transport;

import dev.imagegallery.time.Timeline;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * A transport whose requests take a way of the test's own before, after or instead of the real one.
 */
public final class Detour implements Transport {

  /** The rest of the way. */
  @FunctionalInterface
  public interface Onward {
    TransportResponse send(TransportRequest request);
  }

  /** Decides what becomes of a request. */
  @FunctionalInterface
  public interface Fork {
    TransportResponse take(TransportRequest request, Onward onward);
  }

  private final Transport real;
  private final Fork fork;

  public Detour(Transport real, Fork fork) {
    this.real = real;
    this.fork = fork;
  }

  @Override
  public TransportResponse execute(TransportRequest request) {
    return fork.take(request, real::execute);
  }

  @Override
  public CompletableFuture<TransportResponse> executeAsync(TransportRequest request) {
    try {
      return CompletableFuture.completedFuture(execute(request));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public Timeline timeline() {
    return real.timeline();
  }

  /** A refusal as the service gives it. */
  public static TransportResponse refusal(int status, String code, String... headers) {
    String body = "{\"error\":{\"code\":\"%s\",\"message\":\"no\"}}".formatted(code);
    return TransportResponse.of(status, Headers.of(headers), body.getBytes(StandardCharsets.UTF_8));
  }
}

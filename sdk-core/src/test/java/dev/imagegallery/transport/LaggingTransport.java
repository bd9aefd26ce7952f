package dev.imagegallery.transport;

import dev.imagegallery.time.Timeline;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/**
 * Requests and answers are on their way for a while, each for another one, so that what several
 * callers do at once comes in an order that a seed decides. For asynchronous calls on a frozen
 * clock.
 */
public final class LaggingTransport implements Transport {

  private final Transport real;
  private final SplittableRandom chance;
  private final Duration most;

  /** No leg takes longer than {@code most}. */
  public LaggingTransport(Transport real, long seed, Duration most) {
    this.real = real;
    this.chance = new SplittableRandom(seed);
    this.most = most;
  }

  @Override
  public TransportResponse execute(TransportRequest request) {
    throw new UnsupportedOperationException("asynchronous calls only");
  }

  @Override
  public CompletableFuture<TransportResponse> executeAsync(TransportRequest request) {
    return leg()
        .thenApply(arrived -> real.execute(request))
        .thenCompose(answer -> leg().thenApply(arrived -> answer));
  }

  private CompletableFuture<?> leg() {
    return timeline().delay(Duration.ofMillis(chance.nextLong(1, most.toMillis())));
  }

  @Override
  public Timeline timeline() {
    return real.timeline();
  }
}

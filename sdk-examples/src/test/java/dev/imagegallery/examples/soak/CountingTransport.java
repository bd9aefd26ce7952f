package dev.imagegallery.examples.soak;

import dev.imagegallery.time.Timeline;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what goes over a network; waits by the cloud's clock, so that nobody waits really. */
final class CountingTransport implements Transport {

  private final Transport network;
  private final Timeline timeline;
  private final AtomicLong count = new AtomicLong();

  CountingTransport(Transport network, Timeline timeline) {
    this.network = network;
    this.timeline = timeline;
  }

  long count() {
    return count.get();
  }

  @Override
  public TransportResponse execute(TransportRequest request) {
    count.incrementAndGet();
    return network.execute(request);
  }

  @Override
  public CompletableFuture<TransportResponse> executeAsync(TransportRequest request) {
    count.incrementAndGet();
    return network.executeAsync(request);
  }

  @Override
  public Timeline timeline() {
    return timeline;
  }
}

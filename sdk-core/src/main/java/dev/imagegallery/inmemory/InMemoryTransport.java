package dev.imagegallery.inmemory;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.util.concurrent.CompletableFuture;

/** Serves requests on the caller's thread. */
final class InMemoryTransport implements Transport {

  private final Kernel kernel;

  InMemoryTransport(Kernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public TransportResponse execute(TransportRequest request) throws TransportException {
    return kernel.serve(request);
  }

  @Override
  public CompletableFuture<TransportResponse> executeAsync(TransportRequest request) {
    try {
      return CompletableFuture.completedFuture(kernel.serve(request));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public Timeline timeline() {
    return kernel.settings().timeline();
  }
}

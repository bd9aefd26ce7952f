package dev.imagegallery.internal.emulator.kernel;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;

/** A request on its way to the cloud, and what is decided to go wrong with it. */
public final class Exchange {

  private final Kernel kernel;
  private final TransportRequest sent;
  private final Request request;
  private final Disturbance disturbance;

  Exchange(Kernel kernel, TransportRequest sent, Request request, Disturbance disturbance) {
    this.kernel = kernel;
    this.sent = sent;
    this.request = request;
    this.disturbance = disturbance;
  }

  /** How long to wait before {@link #serve}. */
  public Duration delay() {
    return disturbance.delay();
  }

  /**
   * Lets the request arrive and answers it.
   *
   * @throws TransportException if the script says that no answer comes back
   */
  public TransportResponse serve() {
    disturbance.arrive(sent);
    return disturbance.deliver(sent, kernel.serve(request, disturbance));
  }

  /** Like {@link #serve}, with nobody left to take the answer. */
  public void arriveUnheard() {
    try {
      serve();
    } catch (TransportException dropped) {
      // The script drops a connection that the client has closed already.
    }
  }
}

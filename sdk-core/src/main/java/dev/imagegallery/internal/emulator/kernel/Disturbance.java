package dev.imagegallery.internal.emulator.kernel;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;
import java.util.function.Supplier;

/** What goes wrong, on purpose, with one request. Each step does by default what is usual. */
public interface Disturbance {

  /** Nothing goes wrong. */
  Disturbance NONE = new Disturbance() {};

  /** How long the request is on its way before it arrives. */
  default Duration delay() {
    return Duration.ZERO;
  }

  /**
   * Before the request has any effect, without the kernel's lock.
   *
   * @throws TransportException if the request never arrives
   */
  default void arrive(TransportRequest request) {}

  /** With the lock held: answers, by {@code usual} or in another way. */
  default Answer answer(Kernel kernel, Request request, Supplier<Answer> usual) {
    return usual.get();
  }

  /**
   * On the way back, without the lock.
   *
   * @throws TransportException if the answer does not arrive, or not whole; an answer that breaks
   *     off has an {@link AnswerBrokenOff} as its cause
   */
  default TransportResponse deliver(TransportRequest request, TransportResponse response) {
    return response;
  }
}

package dev.imagegallery.internal.emulator.fault;

import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Disturbance;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Something goes wrong after a while.
 *
 * @param delay how long
 * @param effect what
 */
record Delayed(Duration delay, FaultEffect effect) implements Disturbance {

  @Override
  public void arrive(TransportRequest request) {
    effect.arrive(request);
  }

  @Override
  public Answer answer(Kernel kernel, Request request, Supplier<Answer> usual) {
    return effect.answer(kernel, request, usual);
  }

  @Override
  public TransportResponse deliver(TransportRequest request, TransportResponse response) {
    return effect.deliver(request, response);
  }
}

package dev.imagegallery.internal.emulator.kernel;

import dev.imagegallery.internal.emulator.error.ServiceFault;

/** Answers the requests of one route, with the kernel's lock held. */
@FunctionalInterface
public interface Handler {

  /**
   * Answers.
   *
   * @throws ServiceFault if it is refused; then nothing has been changed (R253)
   */
  Answer handle(Request request);
}

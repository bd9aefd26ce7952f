package dev.imagegallery.internal.emulator.kernel;

import dev.imagegallery.internal.emulator.error.ServiceFault;

/** Lets a request pass to its handler, or refuses it; with the kernel's lock held. */
@FunctionalInterface
public interface Gate {

  /**
   * Checks.
   *
   * @throws ServiceFault if the request is refused
   */
  void check(Request request);
}

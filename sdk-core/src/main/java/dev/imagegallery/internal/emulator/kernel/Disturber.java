package dev.imagegallery.internal.emulator.kernel;

/** Decides what goes wrong on purpose. */
public interface Disturber {

  /** Whether there is anything that could go wrong; called without the kernel's lock. */
  boolean isActive();

  /** What goes wrong with a request that is about to be served; with the lock held. */
  Disturbance meet(Request request);
}

package dev.imagegallery.internal.emulator.kernel;

/**
 * A service beside the resource manager, under its own addresses and with its own locks: large
 * bodies must not hold up the cloud. Thread-safe.
 */
public interface DataPlane {

  /** Whether a request is for this service. */
  boolean isFor(Request request);

  /** Answers; errors, too. Without the kernel's lock, unless something is to go wrong. */
  Answer answer(Request request);

  /** A refusal as this service says it: its clients read no error of the resource manager. */
  Answer refusal(int status, String code, String message);
}

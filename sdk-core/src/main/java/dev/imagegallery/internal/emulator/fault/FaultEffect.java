package dev.imagegallery.internal.emulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Disturbance;

/** What goes wrong. Immutable. */
public interface FaultEffect extends Disturbance {

  /** Writes its members of {@code then}. */
  void writeTo(ObjectNode then);

  /** Whether it befalls requests; else replications. */
  default boolean befallsRequests() {
    return true;
  }
}

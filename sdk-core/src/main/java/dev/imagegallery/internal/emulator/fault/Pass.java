package dev.imagegallery.internal.emulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Nothing goes wrong: for a fault that only delays. */
public enum Pass implements FaultEffect {
  /** The one there is. */
  INSTANCE;

  @Override
  public void writeTo(ObjectNode then) {}
}

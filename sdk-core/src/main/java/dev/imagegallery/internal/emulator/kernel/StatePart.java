package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;

/** State that a provider keeps beside the tree, as a part of snapshots. */
public interface StatePart {

  /** Its member in a snapshot. */
  String name();

  /** What it holds. */
  JsonNode save();

  /** Replaces what it holds; the tree and the operations are loaded already. */
  void load(JsonNode saved);

  /** Forgets everything. */
  void clear();
}

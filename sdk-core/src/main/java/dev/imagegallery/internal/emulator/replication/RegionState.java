package dev.imagegallery.internal.emulator.replication;

/** Where a region is with its replicas (R104). */
public enum RegionState {
  /** Queued. */
  UNKNOWN("Unknown"),
  /** The first copy is under way. */
  REPLICATING("Replicating"),
  /** Usable. */
  COMPLETED("Completed"),
  /** Given up until the next update. */
  FAILED("Failed");

  private final String wireName;

  RegionState(String wireName) {
    this.wireName = wireName;
  }

  /** The name on the wire. */
  public String wireName() {
    return wireName;
  }
}

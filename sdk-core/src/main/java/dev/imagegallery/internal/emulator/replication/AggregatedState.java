package dev.imagegallery.internal.emulator.replication;

import java.util.Collection;

/** Where a version is with all its regions (R104). */
public enum AggregatedState {
  /** No region is reported yet. */
  UNKNOWN("Unknown"),
  /** A region is queued or being copied to. */
  IN_PROGRESS("InProgress"),
  /** Every region is usable. */
  COMPLETED("Completed"),
  /** A region failed and none is still being worked on. */
  FAILED("Failed");

  private final String wireName;

  AggregatedState(String wireName) {
    this.wireName = wireName;
  }

  /** The state of a version whose regions are in these states (R105). */
  public static AggregatedState of(Collection<RegionState> regions) {
    if (regions.isEmpty()) {
      return UNKNOWN;
    }
    if (regions.contains(RegionState.UNKNOWN) || regions.contains(RegionState.REPLICATING)) {
      return IN_PROGRESS;
    }
    return regions.contains(RegionState.FAILED) ? FAILED : COMPLETED;
  }

  /** The name on the wire. */
  public String wireName() {
    return wireName;
  }
}

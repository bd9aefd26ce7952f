package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * How far all regions together are. Open to values born later.
 *
 * @param value the text on the wire
 */
public record AggregatedReplicationState(String value) {

  /** Not known. */
  public static final AggregatedReplicationState UNKNOWN =
      new AggregatedReplicationState("Unknown");

  /** At least one region is at work. */
  public static final AggregatedReplicationState IN_PROGRESS =
      new AggregatedReplicationState("InProgress");

  /** All regions are done. */
  public static final AggregatedReplicationState COMPLETED =
      new AggregatedReplicationState("Completed");

  /** At least one region failed. */
  public static final AggregatedReplicationState FAILED = new AggregatedReplicationState("Failed");

  /** How it looks on the wire. */
  public static final WireType<AggregatedReplicationState> TYPE =
      WireType.openEnum(
          AggregatedReplicationState::new,
          AggregatedReplicationState::value,
          List.of(UNKNOWN, IN_PROGRESS, COMPLETED, FAILED));

  /** Any text will do. */
  public AggregatedReplicationState {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

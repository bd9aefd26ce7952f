package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * How far one region is. Open to values born later.
 *
 * @param value the text on the wire
 */
public record ReplicationState(String value) {

  /** Not known. */
  public static final ReplicationState UNKNOWN = new ReplicationState("Unknown");

  /** The copies are being made. */
  public static final ReplicationState REPLICATING = new ReplicationState("Replicating");

  /** The copies can be used. */
  public static final ReplicationState COMPLETED = new ReplicationState("Completed");

  /** The copies could not be made. */
  public static final ReplicationState FAILED = new ReplicationState("Failed");

  /** How it looks on the wire. */
  public static final WireType<ReplicationState> TYPE =
      WireType.openEnum(
          ReplicationState::new,
          ReplicationState::value,
          List.of(UNKNOWN, REPLICATING, COMPLETED, FAILED));

  /** Any text will do. */
  public ReplicationState {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * How the copies of a version are made. Open to values born later.
 *
 * @param value the text on the wire
 */
public record ReplicationMode(String value) {

  /** Every region gets copies of its own. */
  public static final ReplicationMode FULL = new ReplicationMode("Full");

  /** The version refers to its source: for quick tests only. */
  public static final ReplicationMode SHALLOW = new ReplicationMode("Shallow");

  /** How it looks on the wire. */
  public static final WireType<ReplicationMode> TYPE =
      WireType.openEnum(ReplicationMode::new, ReplicationMode::value, List.of(FULL, SHALLOW));

  /** Any text will do. */
  public ReplicationMode {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

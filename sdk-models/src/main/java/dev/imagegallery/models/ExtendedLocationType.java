package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * The kind of a place outside the regions. Open to values born later.
 *
 * @param value the text on the wire
 */
public record ExtendedLocationType(String value) {

  /** An edge zone. */
  public static final ExtendedLocationType EDGE_ZONE = new ExtendedLocationType("EdgeZone");

  /** Not known. */
  public static final ExtendedLocationType UNKNOWN = new ExtendedLocationType("Unknown");

  /** How it looks on the wire. */
  public static final WireType<ExtendedLocationType> TYPE =
      WireType.openEnum(
          ExtendedLocationType::new, ExtendedLocationType::value, List.of(EDGE_ZONE, UNKNOWN));

  /** Any text will do. */
  public ExtendedLocationType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

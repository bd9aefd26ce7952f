package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * The operating system of a disk. Open to values born later.
 *
 * @param value the text on the wire
 */
public record OsType(String value) {

  /** Windows. */
  public static final OsType WINDOWS = new OsType("Windows");

  /** Linux. */
  public static final OsType LINUX = new OsType("Linux");

  /** How it looks on the wire. */
  public static final WireType<OsType> TYPE =
      WireType.openEnum(OsType::new, OsType::value, List.of(WINDOWS, LINUX));

  /** Any text will do. */
  public OsType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

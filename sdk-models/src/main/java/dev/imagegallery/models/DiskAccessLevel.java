package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * What a shared access signature of a disk allows. Open to values born later.
 *
 * @param value the text on the wire
 */
public record DiskAccessLevel(String value) {

  /** To download it. */
  public static final DiskAccessLevel READ = new DiskAccessLevel("Read");

  /** To upload into it. */
  public static final DiskAccessLevel WRITE = new DiskAccessLevel("Write");

  /** How it looks on the wire. */
  public static final WireType<DiskAccessLevel> TYPE =
      WireType.openEnum(DiskAccessLevel::new, DiskAccessLevel::value, List.of(READ, WRITE));

  /** Any text will do. */
  public DiskAccessLevel {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

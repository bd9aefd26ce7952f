package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * What a disk is made from. Open to values born later.
 *
 * @param value the text on the wire
 */
public record DiskCreateOption(String value) {

  /** An image. */
  public static final DiskCreateOption FROM_IMAGE = new DiskCreateOption("FromImage");

  /** Nothing: it needs a size. */
  public static final DiskCreateOption EMPTY = new DiskCreateOption("Empty");

  /** A disk there is already. */
  public static final DiskCreateOption ATTACH = new DiskCreateOption("Attach");

  /** A snapshot or another disk. */
  public static final DiskCreateOption COPY = new DiskCreateOption("Copy");

  /** A restore point. */
  public static final DiskCreateOption RESTORE = new DiskCreateOption("Restore");

  /** A VHD blob. */
  public static final DiskCreateOption IMPORT = new DiskCreateOption("Import");

  /** What will be written into it by its shared access signature. */
  public static final DiskCreateOption UPLOAD = new DiskCreateOption("Upload");

  /** How it looks on the wire. */
  public static final WireType<DiskCreateOption> TYPE =
      WireType.openEnum(
          DiskCreateOption::new,
          DiskCreateOption::value,
          List.of(FROM_IMAGE, EMPTY, ATTACH, COPY, RESTORE, IMPORT, UPLOAD));

  /** Any text will do. */
  public DiskCreateOption {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

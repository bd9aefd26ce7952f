package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * What becomes of a disk when its machine is deleted. Open to values born later.
 *
 * @param value the text on the wire
 */
public record DiskDeleteOption(String value) {

  /** It goes too. */
  public static final DiskDeleteOption DELETE = new DiskDeleteOption("Delete");

  /** It stays. */
  public static final DiskDeleteOption DETACH = new DiskDeleteOption("Detach");

  /** How it looks on the wire. */
  public static final WireType<DiskDeleteOption> TYPE =
      WireType.openEnum(DiskDeleteOption::new, DiskDeleteOption::value, List.of(DELETE, DETACH));

  /** Any text will do. */
  public DiskDeleteOption {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

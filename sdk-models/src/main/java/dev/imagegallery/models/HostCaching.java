package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * How a host caches a disk. Open to values born later.
 *
 * @param value the text on the wire
 */
public record HostCaching(String value) {

  /** Not at all. */
  public static final HostCaching NONE = new HostCaching("None");

  /** Reads. */
  public static final HostCaching READ_ONLY = new HostCaching("ReadOnly");

  /** Reads and writes. */
  public static final HostCaching READ_WRITE = new HostCaching("ReadWrite");

  /** How it looks on the wire. */
  public static final WireType<HostCaching> TYPE =
      WireType.openEnum(HostCaching::new, HostCaching::value, List.of(NONE, READ_ONLY, READ_WRITE));

  /** Any text will do. */
  public HostCaching {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

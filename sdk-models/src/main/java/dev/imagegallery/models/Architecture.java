package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * The processor architecture. Open to values born later.
 *
 * @param value the text on the wire
 */
public record Architecture(String value) {

  /** 64-bit Intel and AMD. */
  public static final Architecture X64 = new Architecture("x64");

  /** 64-bit Arm. */
  public static final Architecture ARM64 = new Architecture("Arm64");

  /** How it looks on the wire. */
  public static final WireType<Architecture> TYPE =
      WireType.openEnum(Architecture::new, Architecture::value, List.of(X64, ARM64));

  /** Any text will do. */
  public Architecture {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

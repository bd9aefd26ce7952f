package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * The generation of the virtual hardware. Open to values born later.
 *
 * @param value the text on the wire
 */
public record HyperVGeneration(String value) {

  /** BIOS. */
  public static final HyperVGeneration V1 = new HyperVGeneration("V1");

  /** UEFI. */
  public static final HyperVGeneration V2 = new HyperVGeneration("V2");

  /** How it looks on the wire. */
  public static final WireType<HyperVGeneration> TYPE =
      WireType.openEnum(HyperVGeneration::new, HyperVGeneration::value, List.of(V1, V2));

  /** Any text will do. */
  public HyperVGeneration {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

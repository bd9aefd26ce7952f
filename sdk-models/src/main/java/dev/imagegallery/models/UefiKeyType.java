package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * The kind of a UEFI key. Open to values born later.
 *
 * @param value the text on the wire
 */
public record UefiKeyType(String value) {

  /** A hash. */
  public static final UefiKeyType SHA256 = new UefiKeyType("sha256");

  /** A certificate. */
  public static final UefiKeyType X509 = new UefiKeyType("x509");

  /** How it looks on the wire. */
  public static final WireType<UefiKeyType> TYPE =
      WireType.openEnum(UefiKeyType::new, UefiKeyType::value, List.of(SHA256, X509));

  /** Any text will do. */
  public UefiKeyType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * What a version is reported for. Open to values born later.
 *
 * @param value the text on the wire
 */
public record PolicyViolationCategory(String value) {

  /** Something else. */
  public static final PolicyViolationCategory OTHER = new PolicyViolationCategory("Other");

  /** The image was found unsafe. */
  public static final PolicyViolationCategory IMAGE_FLAGGED_UNSAFE =
      new PolicyViolationCategory("ImageFlaggedUnsafe");

  /** Copyright. */
  public static final PolicyViolationCategory COPYRIGHT_VALIDATION =
      new PolicyViolationCategory("CopyrightValidation");

  /** Intellectual property. */
  public static final PolicyViolationCategory IP_THEFT = new PolicyViolationCategory("IpTheft");

  /** How it looks on the wire. */
  public static final WireType<PolicyViolationCategory> TYPE =
      WireType.openEnum(
          PolicyViolationCategory::new,
          PolicyViolationCategory::value,
          List.of(OTHER, IMAGE_FLAGGED_UNSAFE, COPYRIGHT_VALIDATION, IP_THEFT));

  /** Any text will do. */
  public PolicyViolationCategory {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

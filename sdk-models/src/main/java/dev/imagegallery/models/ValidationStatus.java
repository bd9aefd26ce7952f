package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * How a validation of a version ended. Open to values born later.
 *
 * @param value the text on the wire
 */
public record ValidationStatus(String value) {

  /** Not known. */
  public static final ValidationStatus UNKNOWN = new ValidationStatus("Unknown");

  /** It failed. */
  public static final ValidationStatus FAILED = new ValidationStatus("Failed");

  /** It succeeded. */
  public static final ValidationStatus SUCCEEDED = new ValidationStatus("Succeeded");

  /** How it looks on the wire. */
  public static final WireType<ValidationStatus> TYPE =
      WireType.openEnum(
          ValidationStatus::new, ValidationStatus::value, List.of(UNKNOWN, FAILED, SUCCEEDED));

  /** Any text will do. */
  public ValidationStatus {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

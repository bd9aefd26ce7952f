package dev.imagegallery.internal.emulator.error;

import static dev.imagegallery.internal.emulator.error.CatalogEntry.DATE_NOT_ISO;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.ENUM_VALUE_INVALID;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.EOL_NOT_FUTURE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.REQUIRED_PROPERTY;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.VALUE_OUT_OF_RANGE;

import java.util.List;

/** What can be wrong with a value of a request. */
public final class ParameterFaults {

  private ParameterFaults() {}

  /** The value is not an ISO 8601 date (R28). */
  public static ServiceFault dateNotIso(String value, String property) {
    return DATE_NOT_ISO.fault(value, property);
  }

  /** The value is none of the allowed ones (R30). */
  public static ServiceFault enumValueInvalid(String value, String property, List<String> choices) {
    return ENUM_VALUE_INVALID.fault(value, property, String.join(", ", choices));
  }

  /** A required property is missing (R32). */
  public static ServiceFault requiredProperty(String property) {
    return REQUIRED_PROPERTY.fault(property);
  }

  /** A number is outside its range (R31). */
  public static ServiceFault valueOutOfRange(long value, String property, long min, long max) {
    return VALUE_OUT_OF_RANGE.fault(value, property, min, max);
  }

  /** The end-of-life date is not after today. */
  public static ServiceFault endOfLifeNotFuture() {
    return EOL_NOT_FUTURE.fault();
  }
}

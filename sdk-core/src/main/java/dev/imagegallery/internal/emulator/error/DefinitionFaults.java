package dev.imagegallery.internal.emulator.error;

import static dev.imagegallery.internal.emulator.error.CatalogEntry.DEFINITION_PROPERTY_CHANGE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.IDENTIFIER_INVALID;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.IDENTIFIER_NOT_UNIQUE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.RECOMMENDED_MIN_MAX;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.SPECIALIZED_NOT_SUPPORTED;

/** What is wrong with an image definition. */
public final class DefinitionFaults {

  private DefinitionFaults() {}

  /**
   * A property of a definition that is fixed is to be changed; {@code property} is the path below
   * {@code properties}.
   */
  public static ServiceFault propertyChange(String property) {
    return DEFINITION_PROPERTY_CHANGE.fault(property);
  }

  /** Publisher, offer or SKU breaks its rule (R26). */
  public static ServiceFault identifierInvalid(String property, int max) {
    return IDENTIFIER_INVALID.fault(property, max);
  }

  /**
   * Another definition of the gallery has this identifier; {@code imageDefinitionName} is that one.
   */
  public static ServiceFault identifierNotUnique(
      String imageDefinitionName, String publisher, String offer, String sku) {
    return IDENTIFIER_NOT_UNIQUE.fault(imageDefinitionName, publisher, offer, sku);
  }

  /** A recommended minimum is above its maximum. */
  public static ServiceFault recommendedMinMax(String property) {
    return RECOMMENDED_MIN_MAX.fault(property);
  }

  /** The preview knows generalized images only (R60). */
  public static ServiceFault specializedNotSupported() {
    return SPECIALIZED_NOT_SUPPORTED.fault();
  }
}

package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * What the ids of a sharing group name. Open to values born later.
 *
 * @param value the text on the wire
 */
public record SharingGroupType(String value) {

  /** Subscriptions. */
  public static final SharingGroupType SUBSCRIPTIONS = new SharingGroupType("Subscriptions");

  /** Tenants. */
  public static final SharingGroupType AAD_TENANTS = new SharingGroupType("AADTenants");

  /** How it looks on the wire. */
  public static final WireType<SharingGroupType> TYPE =
      WireType.openEnum(
          SharingGroupType::new, SharingGroupType::value, List.of(SUBSCRIPTIONS, AAD_TENANTS));

  /** Any text will do. */
  public SharingGroupType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

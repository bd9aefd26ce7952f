package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * The kind of storage a copy or disk lies on; each kind of resource accepts some of them. Open to
 * values born later.
 *
 * @param value the text on the wire
 */
public record StorageAccountType(String value) {

  /** Hard disks, one place. */
  public static final StorageAccountType STANDARD_LRS = new StorageAccountType("Standard_LRS");

  /** Hard disks, three zones. */
  public static final StorageAccountType STANDARD_ZRS = new StorageAccountType("Standard_ZRS");

  /** SSD, one place. */
  public static final StorageAccountType PREMIUM_LRS = new StorageAccountType("Premium_LRS");

  /** Second generation SSD, one place. */
  public static final StorageAccountType PREMIUM_V2_LRS = new StorageAccountType("PremiumV2_LRS");

  /** Standard SSD, one place. */
  public static final StorageAccountType STANDARD_SSD_LRS =
      new StorageAccountType("StandardSSD_LRS");

  /** Standard SSD, three zones. */
  public static final StorageAccountType STANDARD_SSD_ZRS =
      new StorageAccountType("StandardSSD_ZRS");

  /** SSD, three zones. */
  public static final StorageAccountType PREMIUM_ZRS = new StorageAccountType("Premium_ZRS");

  /** Ultra disks, one place. */
  public static final StorageAccountType ULTRA_SSD_LRS = new StorageAccountType("UltraSSD_LRS");

  /** How it looks on the wire. */
  public static final WireType<StorageAccountType> TYPE =
      WireType.openEnum(
          StorageAccountType::new,
          StorageAccountType::value,
          List.of(
              STANDARD_LRS,
              STANDARD_ZRS,
              PREMIUM_LRS,
              PREMIUM_V2_LRS,
              STANDARD_SSD_LRS,
              STANDARD_SSD_ZRS,
              PREMIUM_ZRS,
              ULTRA_SSD_LRS));

  /** Any text will do. */
  public StorageAccountType {
    Objects.requireNonNull(value, "value");
  }

  /** The known type of that text in any letter case, otherwise the text as it is. */
  public static StorageAccountType of(String text) {
    return new StorageAccountType(
        ((WireType.Text<?>) TYPE)
            .known().stream().filter(text::equalsIgnoreCase).findFirst().orElse(text));
  }

  @Override
  public String toString() {
    return value;
  }
}

package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * How the service picks the storage where none is named. Open to values born later.
 *
 * @param value the text on the wire
 */
public record StorageAccountStrategy(String value) {

  /** Zone-redundant where the region has it. */
  public static final StorageAccountStrategy PREFER_STANDARD_ZRS =
      new StorageAccountStrategy("PreferStandard_ZRS");

  /** Locally redundant everywhere. */
  public static final StorageAccountStrategy DEFAULT_STANDARD_LRS =
      new StorageAccountStrategy("DefaultStandard_LRS");

  /** How it looks on the wire. */
  public static final WireType<StorageAccountStrategy> TYPE =
      WireType.openEnum(
          StorageAccountStrategy::new,
          StorageAccountStrategy::value,
          List.of(PREFER_STANDARD_ZRS, DEFAULT_STANDARD_LRS));

  /** Any text will do. */
  public StorageAccountStrategy {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * How the instances of a scale set come to its newest model. Open to values born later.
 *
 * @param value the text on the wire
 */
public record UpgradeMode(String value) {

  /** By themselves, all at once. */
  public static final UpgradeMode AUTOMATIC = new UpgradeMode("Automatic");

  /** When the caller says so, instance by instance. */
  public static final UpgradeMode MANUAL = new UpgradeMode("Manual");

  /** By themselves, in batches. */
  public static final UpgradeMode ROLLING = new UpgradeMode("Rolling");

  /** How it looks on the wire. */
  public static final WireType<UpgradeMode> TYPE =
      WireType.openEnum(UpgradeMode::new, UpgradeMode::value, List.of(AUTOMATIC, MANUAL, ROLLING));

  /** Any text will do. */
  public UpgradeMode {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

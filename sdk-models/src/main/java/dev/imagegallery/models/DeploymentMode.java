package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * What becomes of resources that a template does not name. Open to values born later.
 *
 * @param value the text on the wire
 */
public record DeploymentMode(String value) {

  /** They stay. */
  public static final DeploymentMode INCREMENTAL = new DeploymentMode("Incremental");

  /** They are deleted; at resource group scope alone. */
  public static final DeploymentMode COMPLETE = new DeploymentMode("Complete");

  /** How it looks on the wire. */
  public static final WireType<DeploymentMode> TYPE =
      WireType.openEnum(DeploymentMode::new, DeploymentMode::value, List.of(INCREMENTAL, COMPLETE));

  /** Any text will do. */
  public DeploymentMode {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

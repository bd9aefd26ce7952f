package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * How a scale set keeps its instances. Open to values born later.
 *
 * @param value the text on the wire
 */
public record OrchestrationMode(String value) {

  /** As alike instances of its own. */
  public static final OrchestrationMode UNIFORM = new OrchestrationMode("Uniform");

  /** As virtual machines. */
  public static final OrchestrationMode FLEXIBLE = new OrchestrationMode("Flexible");

  /** How it looks on the wire. */
  public static final WireType<OrchestrationMode> TYPE =
      WireType.openEnum(
          OrchestrationMode::new, OrchestrationMode::value, List.of(UNIFORM, FLEXIBLE));

  /** Any text will do. */
  public OrchestrationMode {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

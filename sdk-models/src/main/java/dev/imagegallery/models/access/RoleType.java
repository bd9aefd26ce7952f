package dev.imagegallery.models.access;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * Whose role it is. Open to values born later.
 *
 * @param value the text on the wire
 */
public record RoleType(String value) {

  /** The platform's own; every tenant has it. */
  public static final RoleType BUILT_IN = new RoleType("BuiltInRole");

  /** Made by somebody of the tenant. */
  public static final RoleType CUSTOM = new RoleType("CustomRole");

  /** How it looks on the wire. */
  public static final WireType<RoleType> TYPE =
      WireType.openEnum(RoleType::new, RoleType::value, List.of(BUILT_IN, CUSTOM));

  /** Any text will do. */
  public RoleType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * Which managed identities a resource has. Open to values born later.
 *
 * @param value the text on the wire
 */
public record IdentityType(String value) {

  /** One of its own. */
  public static final IdentityType SYSTEM_ASSIGNED = new IdentityType("SystemAssigned");

  /** Given ones. */
  public static final IdentityType USER_ASSIGNED = new IdentityType("UserAssigned");

  /** Its own and given ones. */
  public static final IdentityType SYSTEM_ASSIGNED_USER_ASSIGNED =
      new IdentityType("SystemAssigned, UserAssigned");

  /** None; removes those there are. */
  public static final IdentityType NONE = new IdentityType("None");

  /** How it looks on the wire. */
  public static final WireType<IdentityType> TYPE =
      WireType.openEnum(
          IdentityType::new,
          IdentityType::value,
          List.of(SYSTEM_ASSIGNED, USER_ASSIGNED, SYSTEM_ASSIGNED_USER_ASSIGNED, NONE));

  /** Any text will do. */
  public IdentityType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

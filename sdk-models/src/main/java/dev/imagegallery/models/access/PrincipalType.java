package dev.imagegallery.models.access;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * What kind of principal a role is assigned to. Open to values born later.
 *
 * @param value the text on the wire
 */
public record PrincipalType(String value) {

  /** A person. */
  public static final PrincipalType USER = new PrincipalType("User");

  /** A group; the role counts for all its members, those of groups in it included. */
  public static final PrincipalType GROUP = new PrincipalType("Group");

  /** An application, or the managed identity of a resource. */
  public static final PrincipalType SERVICE_PRINCIPAL = new PrincipalType("ServicePrincipal");

  /** A group of another tenant. */
  public static final PrincipalType FOREIGN_GROUP = new PrincipalType("ForeignGroup");

  /** A device. */
  public static final PrincipalType DEVICE = new PrincipalType("Device");

  /** How it looks on the wire. */
  public static final WireType<PrincipalType> TYPE =
      WireType.openEnum(
          PrincipalType::new,
          PrincipalType::value,
          List.of(USER, GROUP, SERVICE_PRINCIPAL, FOREIGN_GROUP, DEVICE));

  /** Any text will do. */
  public PrincipalType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

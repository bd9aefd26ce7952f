package dev.imagegallery.models.access;

import dev.imagegallery.models.ResourceId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * Names a role assignment. Equal ids may differ in letter case alone (R8).
 *
 * @param scope id of what it is for, such as that of a subscription or a gallery; {@code ""} for
 *     the tenant
 * @param name a GUID
 */
public record RoleAssignmentId(String scope, String name) {

  /** The resource type. */
  public static final String TYPE = "Microsoft.Authorization/roleAssignments";

  private static final String SEPARATOR = "/providers/" + TYPE + "/";

  /**
   * Checks that the parts can stand in an id; whether the service accepts them is its decision.
   *
   * @throws IllegalArgumentException naming the part that cannot
   */
  public RoleAssignmentId {
    Objects.requireNonNull(name, "name");
    if (!Objects.requireNonNull(scope, "scope").isEmpty()) {
      new ResourceId(scope);
    }
    new ResourceId(scope + SEPARATOR + name);
    if (name.indexOf('/') >= 0) {
      throw new IllegalArgumentException("name must not have a slash: " + name);
    }
  }

  /**
   * The id of an assignment whose name follows from what it is about, so that whoever assigns the
   * same role to the same principal at the same scope once more changes nothing.
   *
   * @param scope id of what the role is for and all below it
   * @param role which role
   * @param principalId object id of who gets it
   */
  public static RoleAssignmentId of(ResourceId scope, RoleDefinitionId role, String principalId) {
    String about = scope.text() + '|' + role.name() + '|' + principalId;
    byte[] bytes = about.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return new RoleAssignmentId(scope.text(), UUID.nameUUIDFromBytes(bytes).toString());
  }

  /**
   * Reads an id.
   *
   * @throws IllegalArgumentException if {@code text} is no such id
   */
  public static RoleAssignmentId parse(String text) {
    int at = text.toLowerCase(Locale.ROOT).lastIndexOf(SEPARATOR.toLowerCase(Locale.ROOT));
    if (at < 0) {
      throw new IllegalArgumentException("not the id of a role assignment: " + text);
    }
    return new RoleAssignmentId(text.substring(0, at), text.substring(at + SEPARATOR.length()));
  }

  /** The same id, untyped. */
  public ResourceId resourceId() {
    return new ResourceId(toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoleAssignmentId that && toString().equalsIgnoreCase(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().toLowerCase(Locale.ROOT).hashCode();
  }

  @Override
  public String toString() {
    return scope + SEPARATOR + name;
  }
}

package dev.imagegallery.models.access;

import dev.imagegallery.models.ResourceId;
import java.util.Locale;
import java.util.Objects;

/**
 * Names a role. Equal ids may differ in letter case alone (R8).
 *
 * @param scope id of what it is for, such as that of a subscription or a gallery; {@code ""} for
 *     the tenant
 * @param name a GUID
 */
public record RoleDefinitionId(String scope, String name) {

  /** The resource type. */
  public static final String TYPE = "Microsoft.Authorization/roleDefinitions";

  private static final String SEPARATOR = "/providers/" + TYPE + "/";

  /**
   * Checks that the parts can stand in an id; whether the service accepts them is its decision.
   *
   * @throws IllegalArgumentException naming the part that cannot
   */
  public RoleDefinitionId {
    Objects.requireNonNull(name, "name");
    if (!Objects.requireNonNull(scope, "scope").isEmpty()) {
      new ResourceId(scope);
    }
    new ResourceId(scope + SEPARATOR + name);
    if (name.indexOf('/') >= 0) {
      throw new IllegalArgumentException("name must not have a slash: " + name);
    }
  }

  /** Whether another id names the same role; the scope through which it is seen does not matter. */
  public boolean isSameRole(RoleDefinitionId other) {
    return name.equalsIgnoreCase(other.name);
  }

  /**
   * Reads an id.
   *
   * @throws IllegalArgumentException if {@code text} is no such id
   */
  public static RoleDefinitionId parse(String text) {
    int at = text.toLowerCase(Locale.ROOT).lastIndexOf(SEPARATOR.toLowerCase(Locale.ROOT));
    if (at < 0) {
      throw new IllegalArgumentException("not the id of a role: " + text);
    }
    return new RoleDefinitionId(text.substring(0, at), text.substring(at + SEPARATOR.length()));
  }

  /** The same id, untyped. */
  public ResourceId resourceId() {
    return new ResourceId(toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoleDefinitionId that && toString().equalsIgnoreCase(that.toString());
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

package dev.imagegallery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Objects;
import java.util.regex.Pattern;

/** The filters that lists of roles and assignments understand, as parts of a query. */
final class RoleFilters {

  static final String NONE = "";
  static final String AT_SCOPE = filter("atScope()");
  static final String AT_SCOPE_AND_BELOW = filter("atScopeAndBelow()");

  private static final Pattern OBJECT_ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

  private RoleFilters() {}

  /** Of this principal itself. */
  static String principal(String principalId) {
    return filter("principalId eq '" + requirePrincipal(principalId) + "'");
  }

  /** Of this principal and of the groups it is in. */
  static String assignedTo(String principalId) {
    return filter("assignedTo('" + requirePrincipal(principalId) + "')");
  }

  static String roleName(String name) {
    if (Objects.requireNonNull(name, "roleName").isBlank()) {
      throw new IllegalArgumentException("roleName is blank");
    }
    return filter("roleName eq '" + name.replace("'", "''") + "'");
  }

  /** Answers an object id if it can be one. */
  static String requirePrincipal(String principalId) {
    if (!OBJECT_ID.matcher(Objects.requireNonNull(principalId, "principalId")).matches()) {
      throw new IllegalArgumentException(
          "principalId must have 1 to 64 letters, digits and dashes, as object ids have");
    }
    return principalId;
  }

  private static String filter(String condition) {
    return "&$filter=" + URLEncoder.encode(condition, UTF_8).replace("+", "%20");
  }
}

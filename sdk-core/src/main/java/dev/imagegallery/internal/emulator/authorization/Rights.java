package dev.imagegallery.internal.emulator.authorization;

import java.util.List;

/**
 * What a principal may do: the sum of its roles and of those of its groups (R135).
 *
 * @param everything whether it is owner of everything
 * @param held its roles
 * @param groups how scopes nest
 */
record Rights(boolean everything, List<Held> held, ManagementGroups groups) {

  /** A role at a scope. */
  record Held(Scope scope, RoleDefinition role) {}

  /** Whether some role grants an action at a scope (R133). */
  boolean allow(String action, Scope scope) {
    if (everything) {
      return true;
    }
    for (Held one : held) {
      if (one.role.grants(action) && groups.contains(one.scope, scope)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is any role at a scope, above it or below it. */
  boolean reachInto(Scope scope) {
    return everything
        || held.stream()
            .anyMatch(
                one -> groups.contains(one.scope, scope) || groups.contains(scope, one.scope));
  }

  /** The roles that count at a scope. */
  List<RoleDefinition> rolesAt(Scope scope) {
    return held.stream().filter(one -> groups.contains(one.scope, scope)).map(Held::role).toList();
  }
}

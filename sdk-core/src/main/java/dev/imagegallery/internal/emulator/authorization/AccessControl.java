package dev.imagegallery.internal.emulator.authorization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.authorization.Rights.Held;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.login.Authentication;
import dev.imagegallery.internal.emulator.login.Caller;
import dev.imagegallery.internal.emulator.login.Directory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says what callers may do. The kernel's lock guards it. */
final class AccessControl {

  private final Authentication authentication;
  private final Directory directory;
  private final Roles roles;
  private final RoleAssignments assignments;
  private final ManagementGroups groups;

  AccessControl(
      Authentication authentication,
      Directory directory,
      Roles roles,
      RoleAssignments assignments,
      ManagementGroups groups) {
    this.authentication = authentication;
    this.directory = directory;
    this.roles = roles;
    this.assignments = assignments;
    this.groups = groups;
  }

  Caller caller(Request request) {
    return authentication.caller(request);
  }

  Rights rights(Caller caller) {
    if (caller.isOwner()) {
      return new Rights(true, List.of(), groups);
    }
    Set<String> principals = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    principals.add(caller.objectId());
    principals.addAll(directory.groupsOf(caller.objectId()));
    List<Held> held = new ArrayList<>();
    for (ObjectNode one :
        assignments.matching(one -> principals.contains(RoleAssignments.principal(one)))) {
      RoleDefinition role = roles.find(RoleAssignments.grant(one).roleName());
      if (role != null) {
        held.add(new Held(RoleAssignments.scope(one), role));
      }
    }
    return new Rights(false, held, groups);
  }
}

package dev.imagegallery.internal.emulator.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.AccessFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Times;
import dev.imagegallery.internal.json.Json;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Role definitions. */
final class RoleDefinitionHandlers {

  private final Kernel kernel;
  private final Roles roles;
  private final RoleAssignments assignments;
  private final AccessControl access;

  RoleDefinitionHandlers(
      Kernel kernel, Roles roles, RoleAssignments assignments, AccessControl access) {
    this.kernel = kernel;
    this.roles = roles;
    this.assignments = assignments;
    this.access = access;
  }

  Answer get(Request request) {
    return Answer.of(200, require(request).document(Target.of(request).scope()));
  }

  Answer list(Request request) {
    Scope scope = Target.of(request).scope();
    Filter filter = Filter.of(request);
    ArrayNode value = Json.array();
    for (RoleDefinition role : roles.all()) {
      boolean visible =
          role.isAssignableAt(scope)
              || (filter.has("atScopeAndBelow") && role.isAssignableBelow(scope));
      if (visible
          && filter.allows("roleName", role.roleName())
          && filter.allows("type", role.isBuiltIn() ? "BuiltInRole" : "CustomRole")) {
        value.add(role.document(scope));
      }
    }
    return Answer.of(200, Json.object().set("value", value));
  }

  Answer put(Request request) {
    Scope scope = Target.of(request).scope();
    String name = request.name().toLowerCase(Locale.ROOT);
    ObjectNode sent = Fields.object(request.body(), "properties");
    String roleName = Fields.required(sent, "roleName", "properties.roleName");
    for (RoleDefinition other : roles.all()) {
      if (other.roleName().equalsIgnoreCase(roleName) && !other.name().equals(name)) {
        throw AccessFaults.roleDefinitionNameTaken(roleName);
      }
    }
    RoleDefinition before = roles.find(name);
    RoleDefinition role = new RoleDefinition(name, properties(sent, roleName, before, scope));
    roles.put(role);
    return Answer.of(201, role.document(scope));
  }

  Answer delete(Request request) {
    RoleDefinition role = roles.find(request.name());
    if (role == null || role.isBuiltIn()) {
      return Answer.empty(204);
    }
    if (assignments.isUsed(role.name())) {
      throw AccessFaults.roleDefinitionInUse(role.name());
    }
    roles.remove(role);
    return Answer.of(200, role.document(Target.of(request).scope()));
  }

  /** What the caller may do at a scope. */
  Answer permissions(Request request) {
    Rights rights = access.rights(access.caller(request));
    ArrayNode value = rights.everything() ? RoleDefinition.everything() : Json.array();
    for (RoleDefinition role : rights.rolesAt(Target.of(request).scope())) {
      role.properties().path("permissions").forEach(value::add);
    }
    return Answer.of(200, Json.object().set("value", value));
  }

  private RoleDefinition require(Request request) {
    RoleDefinition role = roles.find(request.name());
    if (role == null) {
      throw AccessFaults.roleDefinitionNotFound(request.name());
    }
    return role;
  }

  private ObjectNode properties(
      ObjectNode sent, String roleName, @Nullable RoleDefinition before, Scope scope) {
    String now = Times.print(kernel.now());
    ObjectNode properties = Json.object().put("roleName", roleName).put("type", "CustomRole");
    properties.put("description", Fields.text(sent, "description"));
    ArrayNode scopes = properties.putArray("assignableScopes");
    Fields.items(sent, "assignableScopes").forEach(scopes::add);
    if (scopes.isEmpty()) {
      scopes.add(scope.id().isEmpty() ? "/" : scope.id());
    }
    ArrayNode permissions = properties.putArray("permissions");
    Fields.items(sent, "permissions").forEach(one -> permissions.add(permission(one)));
    properties.put(
        "createdOn", before == null ? now : before.properties().path("createdOn").asText());
    return properties.put("updatedOn", now);
  }

  private static ObjectNode permission(JsonNode sent) {
    ObjectNode permission = Json.object();
    for (String name : new String[] {"actions", "notActions", "dataActions", "notDataActions"}) {
      ArrayNode actions = permission.putArray(name);
      Fields.items(sent, name).forEach(actions::add);
    }
    return permission;
  }
}

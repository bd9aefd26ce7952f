package dev.imagegallery.internal.emulator.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.json.Json;
import java.util.List;
import java.util.Locale;

/**
 * A role.
 *
 * @param name the GUID in its id
 * @param properties as they are answered
 */
record RoleDefinition(String name, ObjectNode properties) {

  static final String TYPE = "Microsoft.Authorization/roleDefinitions";

  /** One time for all built-in roles: when the platform got its first ones. */
  private static final String PLATFORM_TIME = "2015-02-02T21:55:09.0000000Z";

  private static final String PATH = "/providers/" + TYPE + "/";

  static RoleDefinition builtIn(
      String name,
      String roleName,
      String description,
      List<String> actions,
      List<String> notActions) {
    ObjectNode properties =
        Json.object()
            .put("roleName", roleName)
            .put("type", "BuiltInRole")
            .put("description", description);
    properties.putArray("assignableScopes").add("/");
    ObjectNode permissions = properties.putArray("permissions").addObject();
    actions.forEach(permissions.putArray("actions")::add);
    notActions.forEach(permissions.putArray("notActions")::add);
    permissions.putArray("dataActions");
    permissions.putArray("notDataActions");
    properties.put("createdOn", PLATFORM_TIME).put("updatedOn", PLATFORM_TIME);
    properties.putNull("createdBy").putNull("updatedBy"); // nobody's: the platform's own
    return new RoleDefinition(name, properties);
  }

  /** The GUID at the end of a role's id, in lower case. */
  static String nameIn(String id) {
    return id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether the role grants an action: some permission has it and does not except it (R135). */
  boolean grants(String action) {
    for (JsonNode permission : properties.path("permissions")) {
      if (Wildcard.anyMatches(permission.path("actions"), action)
          && !Wildcard.anyMatches(permission.path("notActions"), action)) {
        return true;
      }
    }
    return false;
  }

  String roleName() {
    return Docs.text(properties, "roleName");
  }

  boolean isBuiltIn() {
    return Docs.text(properties, "type").equals("BuiltInRole");
  }

  /** Whether the role can be assigned at a scope. */
  boolean isAssignableAt(Scope scope) {
    for (JsonNode one : properties.path("assignableScopes")) {
      if (new Scope(one.asText()).contains(scope)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the role can be assigned somewhere below a scope. */
  boolean isAssignableBelow(Scope scope) {
    for (JsonNode one : properties.path("assignableScopes")) {
      if (scope.contains(new Scope(one.asText()))) {
        return true;
      }
    }
    return false;
  }

  /** As the service shows it to somebody who asked at a scope. */
  ObjectNode document(Scope scope) {
    ObjectNode document = Json.object();
    document.set("properties", properties);
    return document
        .put("id", scope.subscription() + PATH + name)
        .put("type", TYPE)
        .put("name", name);
  }

  /** What a caller may do who may do anything. */
  static ArrayNode everything() {
    ArrayNode permissions = Json.array();
    ObjectNode all = permissions.addObject();
    all.putArray("actions").add("*");
    all.putArray("notActions");
    return permissions;
  }
}

package dev.imagegallery.internal.emulator.authorization;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.authorization.RoleAssignments.Grant;
import dev.imagegallery.internal.emulator.error.AccessFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.internal.emulator.kernel.Subscriptions;
import dev.imagegallery.internal.emulator.kernel.Times;
import dev.imagegallery.internal.emulator.login.Bearer;
import dev.imagegallery.internal.emulator.login.Directory;
import dev.imagegallery.internal.emulator.login.Principal;
import dev.imagegallery.internal.json.Json;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Role assignments. Any object id may be given a role, declared or not. */
final class RoleAssignmentHandlers {

  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** What callers may add to an assignment; null in the answer if they did not. */
  private static final String[] OPTIONAL = {
    "condition", "conditionVersion", "delegatedManagedIdentityResourceId", "description"
  };

  private final Kernel kernel;
  private final Roles roles;
  private final RoleAssignments assignments;
  private final Directory directory;

  RoleAssignmentHandlers(
      Kernel kernel, Roles roles, RoleAssignments assignments, Directory directory) {
    this.kernel = kernel;
    this.roles = roles;
    this.assignments = assignments;
    this.directory = directory;
  }

  Answer put(Request request) {
    if (!GUID.matcher(request.name()).matches()) {
      throw AccessFaults.roleAssignmentNameInvalid(request.name());
    }
    Scope scope = Target.of(request).scope();
    ObjectNode sent = Fields.object(request.body(), "properties");
    String principal = Fields.required(sent, "principalId", "properties.principalId");
    RoleDefinition role = role(sent);
    requireOwnTenant(scope, principal);
    Grant wanted = new Grant(scope.id(), principal, role.name());
    ObjectNode before = assignments.find(id(request));
    if (before == null && assignments.contains(wanted)) {
      throw AccessFaults.roleAssignmentExists();
    }
    if (before != null && !RoleAssignments.grant(before).isSame(wanted)) {
      throw AccessFaults.roleAssignmentChange();
    }
    ObjectNode document = document(request, scope, role, sent, before);
    if (before != null && isSame(before, document)) {
      return Answer.of(200, before); // The same again changes nothing (R18).
    }
    assignments.put(id(request), document);
    return Answer.of(before == null ? 201 : 200, document);
  }

  private static boolean isSame(ObjectNode before, ObjectNode after) {
    ObjectNode untouched = after.deepCopy();
    for (String name : List.of("updatedOn", "updatedBy")) {
      untouched.withObjectProperty("properties").set(name, before.at("/properties/" + name));
    }
    return untouched.equals(before);
  }

  Answer get(Request request) {
    ObjectNode found = assignments.find(id(request));
    if (found == null) {
      throw AccessFaults.roleAssignmentNotFound(request.name());
    }
    return Answer.of(200, found);
  }

  Answer delete(Request request) {
    ObjectNode removed = assignments.remove(id(request));
    return removed == null ? Answer.empty(204) : Answer.of(200, removed);
  }

  /** At, above and below the scope, unless the filter takes less. */
  Answer list(Request request) {
    Scope scope = Target.of(request).scope();
    Filter filter = Filter.of(request);
    Set<String> principals = principals(filter);
    List<ObjectNode> found =
        assignments.matching(
            one -> {
              Scope its = RoleAssignments.scope(one);
              boolean below = scope.contains(its) && !filter.has("atScope");
              return (its.contains(scope) || below)
                  && (principals.isEmpty() || principals.contains(RoleAssignments.principal(one)));
            });
    ArrayNode value = Json.array();
    found.forEach(value::add);
    return Answer.of(200, Json.object().set("value", value));
  }

  /** Whose assignments a filter wants; nobody for everybody's. */
  private Set<String> principals(Filter filter) {
    Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    String principal = filter.value("principalId");
    if (principal != null) {
      wanted.add(principal);
    }
    String assignee = filter.argument("assignedTo");
    if (assignee != null) {
      wanted.add(assignee);
      wanted.addAll(directory.groupsOf(assignee));
    }
    return wanted;
  }

  private RoleDefinition role(ObjectNode sent) {
    String id = Fields.required(sent, "roleDefinitionId", "properties.roleDefinitionId");
    RoleDefinition role = roles.find(RoleDefinition.nameIn(id));
    if (role == null) {
      throw AccessFaults.roleDefinitionNotFound(RoleDefinition.nameIn(id));
    }
    return role;
  }

  /** R139. */
  private void requireOwnTenant(Scope scope, String principalId) {
    Principal principal = directory.find(principalId);
    Subscriptions.Entry subscription =
        kernel.subscriptions().find(ResourcePath.segment(scope.id() + "/", 1));
    if (kernel.settings().preview2019()
        && principal != null
        && subscription != null
        && !principal.tenantId().equalsIgnoreCase(subscription.tenantId())) {
      throw AccessFaults.principalNotFound(principalId, subscription.tenantId());
    }
  }

  private ObjectNode document(
      Request request,
      Scope scope,
      RoleDefinition role,
      ObjectNode sent,
      @Nullable ObjectNode before) {
    String now = Times.print(kernel.now());
    ObjectNode document = Json.object();
    ObjectNode properties = document.putObject("properties");
    String principal = Fields.required(sent, "principalId", "properties.principalId");
    properties.put("roleDefinitionId", role.document(scope).path("id").asText());
    properties.put("principalId", principal).put("principalType", type(sent, principal));
    properties.put("scope", scope.id().isEmpty() ? "/" : scope.id());
    for (String name : OPTIONAL) {
      properties.put(name, Fields.text(sent, name));
    }
    properties
        .put("createdOn", before == null ? now : before.at("/properties/createdOn").asText())
        .put("updatedOn", now)
        .putNull("createdBy")
        .put("updatedBy", caller(request));
    return document
        .put("id", id(request))
        .put("type", RoleAssignments.TYPE)
        .put("name", request.name());
  }

  private String type(ObjectNode sent, String principalId) {
    Principal known = directory.find(principalId);
    if (known != null) {
      return known.type();
    }
    String told = Fields.text(sent, "principalType");
    return told == null ? "ServicePrincipal" : told;
  }

  private static @Nullable String caller(Request request) {
    return Bearer.objectId(request.headers().first("Authorization").orElse("")).orElse(null);
  }

  private static String id(Request request) {
    return Target.of(request).scope().id()
        + "/providers/"
        + RoleAssignments.TYPE
        + "/"
        + request.name();
  }
}

package dev.imagegallery;

import static dev.imagegallery.ClientRequestsTest.row;
import static dev.imagegallery.Sample.SUBSCRIPTION;

import dev.imagegallery.ClientRequestsTest.Row;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.access.BuiltInRole;
import dev.imagegallery.models.access.Permission;
import dev.imagegallery.models.access.RoleAssignment;
import dev.imagegallery.models.access.RoleAssignmentId;
import dev.imagegallery.models.access.RoleDefinition;
import dev.imagegallery.models.access.RoleDefinitionId;
import java.util.List;

/** The rows of {@link ClientRequestsTest} for roles and their assignments. */
final class RoleRequestRows {

  private static final ResourceId SCOPE = new ResourceId("/subscriptions/" + SUBSCRIPTION);
  private static final RoleAssignmentId ASSIGNMENT_ID =
      new RoleAssignmentId(SCOPE.text(), "00000000-0000-0000-0000-000000000001");
  private static final RoleDefinitionId ROLE_ID =
      new RoleDefinitionId(SCOPE.text(), "00000000-0000-0000-0000-000000000002");
  private static final RoleAssignment ASSIGNMENT =
      RoleAssignment.builder(BuiltInRole.READER, "alice").build();
  private static final RoleDefinition ROLE =
      RoleDefinition.builder("Keeper", Permission.of("*/read")).build();
  private static final String VERSION = "?api-version=2022-04-01";
  private static final String ASSIGNMENTS =
      SCOPE + "/providers/Microsoft.Authorization/roleAssignments";
  private static final String ROLES = SCOPE + "/providers/Microsoft.Authorization/roleDefinitions";
  private static final String ASSIGNED =
      "{\"properties\":{\"roleDefinitionId\":\""
          + BuiltInRole.READER
          + "\",\"principalId\":\"alice\"}}";
  private static final String KEEPER =
      "{\"properties\":{\"roleName\":\"Keeper\",\"type\":\"CustomRole\","
          + "\"permissions\":[{\"actions\":[\"*/read\"]}]}}";

  private RoleRequestRows() {}

  static final List<Row> ALL =
      List.of(
          row(
              "roleAssignments.get(Object)",
              sdk -> sdk.roleAssignments().get(ASSIGNMENT_ID),
              sdk -> sdk.roleAssignments().get(ASSIGNMENT_ID),
              "GET " + ASSIGNMENT_ID + VERSION),
          row(
              "roleAssignments.find(Object)",
              sdk -> sdk.roleAssignments().find(ASSIGNMENT_ID),
              sdk -> sdk.roleAssignments().find(ASSIGNMENT_ID),
              "GET " + ASSIGNMENT_ID + VERSION),
          row(
              "roleAssignments.delete(Object)",
              sdk -> {
                sdk.roleAssignments().delete(ASSIGNMENT_ID);
                return "done";
              },
              sdk -> sdk.roleAssignments().delete(ASSIGNMENT_ID),
              "DELETE " + ASSIGNMENT_ID + VERSION),
          new Row(
              "roleAssignments.create(RoleAssignmentId,RoleAssignment)",
              sdk -> sdk.roleAssignments().create(ASSIGNMENT_ID, ASSIGNMENT),
              sdk -> sdk.roleAssignments().create(ASSIGNMENT_ID, ASSIGNMENT),
              "PUT " + ASSIGNMENT_ID + VERSION,
              ASSIGNED),
          new Row(
              "roleAssignments.assign(ResourceId,RoleDefinitionId,String)",
              sdk -> sdk.roleAssignments().assign(SCOPE, BuiltInRole.READER, "alice"),
              sdk -> sdk.roleAssignments().assign(SCOPE, BuiltInRole.READER, "alice"),
              "PUT " + RoleAssignmentId.of(SCOPE, BuiltInRole.READER, "alice") + VERSION,
              ASSIGNED),
          row(
              "roleAssignments.list()",
              sdk -> sdk.roleAssignments().list().toList(),
              sdk -> sdk.roleAssignments().list().toList(),
              "GET " + ASSIGNMENTS + VERSION),
          row(
              "roleAssignments.list(ResourceId)",
              sdk -> sdk.roleAssignments().list(SCOPE).toList(),
              sdk -> sdk.roleAssignments().list(SCOPE).toList(),
              "GET " + ASSIGNMENTS + VERSION),
          row(
              "roleAssignments.listAtScope(ResourceId)",
              sdk -> sdk.roleAssignments().listAtScope(SCOPE).toList(),
              sdk -> sdk.roleAssignments().listAtScope(SCOPE).toList(),
              "GET " + ASSIGNMENTS + VERSION + "&$filter=atScope%28%29"),
          row(
              "roleAssignments.listOfPrincipal(ResourceId,String)",
              sdk -> sdk.roleAssignments().listOfPrincipal(SCOPE, "bob").toList(),
              sdk -> sdk.roleAssignments().listOfPrincipal(SCOPE, "bob").toList(),
              "GET " + ASSIGNMENTS + VERSION + "&$filter=principalId%20eq%20%27bob%27"),
          row(
              "roleAssignments.listAssignedTo(ResourceId,String)",
              sdk -> sdk.roleAssignments().listAssignedTo(SCOPE, "alice").toList(),
              sdk -> sdk.roleAssignments().listAssignedTo(SCOPE, "alice").toList(),
              "GET " + ASSIGNMENTS + VERSION + "&$filter=assignedTo%28%27alice%27%29"),
          row(
              "roleDefinitions.get(Object)",
              sdk -> sdk.roleDefinitions().get(ROLE_ID),
              sdk -> sdk.roleDefinitions().get(ROLE_ID),
              "GET " + ROLE_ID + VERSION),
          row(
              "roleDefinitions.find(Object)",
              sdk -> sdk.roleDefinitions().find(ROLE_ID),
              sdk -> sdk.roleDefinitions().find(ROLE_ID),
              "GET " + ROLE_ID + VERSION),
          row(
              "roleDefinitions.delete(Object)",
              sdk -> {
                sdk.roleDefinitions().delete(ROLE_ID);
                return "done";
              },
              sdk -> sdk.roleDefinitions().delete(ROLE_ID),
              "DELETE " + ROLE_ID + VERSION),
          new Row(
              "roleDefinitions.create(RoleDefinitionId,RoleDefinition)",
              sdk -> sdk.roleDefinitions().create(ROLE_ID, ROLE),
              sdk -> sdk.roleDefinitions().create(ROLE_ID, ROLE),
              "PUT " + ROLE_ID + VERSION,
              KEEPER),
          new Row(
              "roleDefinitions.update(RoleDefinitionId,RoleDefinition)",
              sdk -> sdk.roleDefinitions().update(ROLE_ID, ROLE),
              sdk -> sdk.roleDefinitions().update(ROLE_ID, ROLE),
              "PUT " + ROLE_ID + VERSION,
              KEEPER),
          row(
              "roleDefinitions.findByName(ResourceId,String)",
              sdk -> sdk.roleDefinitions().findByName(SCOPE, "Keeper's"),
              sdk -> sdk.roleDefinitions().findByName(SCOPE, "Keeper's"),
              "GET " + ROLES + VERSION + "&$filter=roleName%20eq%20%27Keeper%27%27s%27"),
          row(
              "roleDefinitions.list()",
              sdk -> sdk.roleDefinitions().list().toList(),
              sdk -> sdk.roleDefinitions().list().toList(),
              "GET " + ROLES + VERSION),
          row(
              "roleDefinitions.list(ResourceId)",
              sdk -> sdk.roleDefinitions().list(SCOPE).toList(),
              sdk -> sdk.roleDefinitions().list(SCOPE).toList(),
              "GET " + ROLES + VERSION),
          row(
              "roleDefinitions.listAtScopeAndBelow(ResourceId)",
              sdk -> sdk.roleDefinitions().listAtScopeAndBelow(SCOPE).toList(),
              sdk -> sdk.roleDefinitions().listAtScopeAndBelow(SCOPE).toList(),
              "GET " + ROLES + VERSION + "&$filter=atScopeAndBelow%28%29"));
}

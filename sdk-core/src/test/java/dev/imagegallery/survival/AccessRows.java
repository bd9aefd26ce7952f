package dev.imagegallery.survival;

import static dev.imagegallery.survival.Furniture.ASSIGNED;
import static dev.imagegallery.survival.Furniture.NEW_ROLE;
import static dev.imagegallery.survival.Furniture.PRINCIPAL;
import static dev.imagegallery.survival.Furniture.ROLE;
import static dev.imagegallery.survival.Furniture.SCOPE;
import static dev.imagegallery.survival.Furniture.SUBSCRIPTION;
import static dev.imagegallery.survival.Furniture.keeper;
import static dev.imagegallery.survival.Operations.told;

import dev.imagegallery.models.access.BuiltInRole;
import dev.imagegallery.models.access.RoleAssignment;
import dev.imagegallery.models.access.RoleAssignmentId;
import java.util.List;

/** Who may do what. */
final class AccessRows {

  private static final RoleAssignment ASSIGNMENT = RoleAssignment.builder(ROLE, PRINCIPAL).build();
  private static final RoleAssignmentId OTHER = RoleAssignmentId.of(SCOPE, ROLE, PRINCIPAL);

  private AccessRows() {}

  static List<Line> all() {
    return List.of(
        Line.of(
            "roleAssignments.get",
            s -> s.roleAssignments().get(ASSIGNED),
            s -> s.roleAssignments().get(ASSIGNED)),
        Line.of(
            "roleAssignments.find",
            s -> s.roleAssignments().find(ASSIGNED),
            s -> s.roleAssignments().find(ASSIGNED)),
        Line.of(
            "roleAssignments.create",
            s -> s.roleAssignments().create(OTHER, ASSIGNMENT),
            s -> s.roleAssignments().create(OTHER, ASSIGNMENT)),
        Line.of(
            "roleAssignments.assign",
            s -> s.roleAssignments().assign(SUBSCRIPTION, BuiltInRole.CONTRIBUTOR, PRINCIPAL),
            s -> s.roleAssignments().assign(SUBSCRIPTION, BuiltInRole.CONTRIBUTOR, PRINCIPAL)),
        Line.of(
            "roleAssignments.list",
            s -> s.roleAssignments().list(),
            s -> s.roleAssignments().list()),
        Line.of(
            "roleAssignments.listAtScope",
            s -> s.roleAssignments().listAtScope(SCOPE),
            s -> s.roleAssignments().listAtScope(SCOPE)),
        Line.of(
            "roleAssignments.listOfPrincipal",
            s -> s.roleAssignments().listOfPrincipal(SCOPE, PRINCIPAL),
            s -> s.roleAssignments().listOfPrincipal(SCOPE, PRINCIPAL)),
        Line.of(
            "roleAssignments.listAssignedTo",
            s -> s.roleAssignments().listAssignedTo(SCOPE, PRINCIPAL),
            s -> s.roleAssignments().listAssignedTo(SCOPE, PRINCIPAL)),
        Line.of(
            "roleAssignments.delete",
            s -> told("deleted", () -> s.roleAssignments().delete(ASSIGNED)),
            s -> s.roleAssignments().delete(ASSIGNED).thenApply(done -> "deleted")),
        Line.of(
            "roleDefinitions.get",
            s -> s.roleDefinitions().get(ROLE),
            s -> s.roleDefinitions().get(ROLE)),
        Line.of(
            "roleDefinitions.find",
            s -> s.roleDefinitions().find(ROLE),
            s -> s.roleDefinitions().find(ROLE)),
        Line.of(
            "roleDefinitions.findByName",
            s -> s.roleDefinitions().findByName(SUBSCRIPTION, "image keeper"),
            s -> s.roleDefinitions().findByName(SUBSCRIPTION, "image keeper")),
        Line.of(
            "roleDefinitions.create",
            s -> s.roleDefinitions().create(NEW_ROLE, keeper("New", "*/read")),
            s -> s.roleDefinitions().create(NEW_ROLE, keeper("New", "*/read"))),
        Line.of(
            "roleDefinitions.update",
            s -> s.roleDefinitions().update(ROLE, keeper("Image Keeper", "*/read")),
            s -> s.roleDefinitions().update(ROLE, keeper("Image Keeper", "*/read"))),
        Line.of(
            "roleDefinitions.list",
            s -> s.roleDefinitions().list(),
            s -> s.roleDefinitions().list()),
        Line.of(
            "roleDefinitions.listAtScopeAndBelow",
            s -> s.roleDefinitions().listAtScopeAndBelow(SUBSCRIPTION),
            s -> s.roleDefinitions().listAtScopeAndBelow(SUBSCRIPTION)),
        Line.of(
            "roleDefinitions.delete",
            s -> told("deleted", () -> s.roleDefinitions().delete(ROLE)),
            s -> s.roleDefinitions().delete(ROLE).thenApply(done -> "deleted")));
  }
}

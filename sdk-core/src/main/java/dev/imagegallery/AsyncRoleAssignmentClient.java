package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.access.RoleAssignment;
import dev.imagegallery.models.access.RoleAssignmentId;
import dev.imagegallery.models.access.RoleDefinitionId;
import java.util.concurrent.CompletableFuture;

/**
 * Role assignments: gives access to galleries, definitions, versions or anything else, reads and
 * lists who has it, and takes it away without holding a thread (R130 to R133).
 *
 * <p>Service API 2022-04-01. Thread-safe.
 */
public final class AsyncRoleAssignmentClient
    extends AsyncRoleClient<RoleAssignmentId, RoleAssignment> {

  AsyncRoleAssignmentClient(ClientContext context) {
    super(context, context.roleAssignments(), RoleAssignmentId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk#async} hands out all. */
  public static ClientBuilder<AsyncRoleAssignmentClient> builder() {
    return new ClientBuilder<>(AsyncRoleAssignmentClient::new);
  }

  /** Assigns a role (PUT). The same assignment once more is no error. */
  public CompletableFuture<RoleAssignment> create(RoleAssignmentId id, RoleAssignment assignment) {
    return put(id, requireNonNull(assignment, "assignment"));
  }

  /**
   * Assigns a role, under a name that follows from its parts: to assign it once more is no error.
   *
   * @param scope id of what the role is for, and all below it
   * @param role which role, such as {@code BuiltInRole.READER}
   * @param principalId object id of the user, service principal or group that gets it
   */
  public CompletableFuture<RoleAssignment> assign(
      ResourceId scope, RoleDefinitionId role, String principalId) {
    RoleFilters.requirePrincipal(principalId);
    requireNonNull(scope, "scope");
    return create(
        RoleAssignmentId.of(scope, requireNonNull(role, "role"), principalId),
        RoleAssignment.builder(role, principalId).build());
  }

  /** Lists the assignments of the client's subscription: at it, above it and below it. */
  public AsyncPaged<RoleAssignment> list() {
    return list(context().subscriptionScope());
  }

  /** Lists the assignments at a scope, above it and below it. */
  public AsyncPaged<RoleAssignment> list(ResourceId scope) {
    return listAt(scope, RoleAssignmentId.TYPE, RoleFilters.NONE);
  }

  /** Lists the assignments that count for a scope itself: those at it and above it. */
  public AsyncPaged<RoleAssignment> listAtScope(ResourceId scope) {
    return listAt(scope, RoleAssignmentId.TYPE, RoleFilters.AT_SCOPE);
  }

  /** Lists the assignments of a principal at a scope, above it and below it; not its groups'. */
  public AsyncPaged<RoleAssignment> listOfPrincipal(ResourceId scope, String principalId) {
    return listAt(scope, RoleAssignmentId.TYPE, RoleFilters.principal(principalId));
  }

  /** Lists the assignments of a principal and of the groups it is in, directly or not (R131). */
  public AsyncPaged<RoleAssignment> listAssignedTo(ResourceId scope, String principalId) {
    return listAt(scope, RoleAssignmentId.TYPE, RoleFilters.assignedTo(principalId));
  }
}

package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.error.ConflictException;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.access.RoleAssignment;
import dev.imagegallery.models.access.RoleAssignmentId;
import dev.imagegallery.models.access.RoleDefinitionId;

/**
 * Role assignments: gives access to galleries, definitions, versions or anything else, reads and
 * lists who has it, and takes it away (R130 to R133).
 *
 * <pre>{@code
 * ResourceId version = sdk.resourceGroup("images").gallery("shared").image("ubuntu").resourceId();
 * sdk.roleAssignments().assign(version, BuiltInRole.READER, principalId);
 * }</pre>
 *
 * <p>Service API 2022-04-01. Thread-safe.
 */
public final class RoleAssignmentClient extends RoleClient<RoleAssignmentId, RoleAssignment> {

  RoleAssignmentClient(ClientContext context) {
    super(context, context.roleAssignments(), RoleAssignmentId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk} hands out all. */
  public static ClientBuilder<RoleAssignmentClient> builder() {
    return new ClientBuilder<>(RoleAssignmentClient::new);
  }

  /**
   * Assigns a role (PUT). The same assignment once more is no error.
   *
   * @throws ConflictException if the principal has the role there under another name
   */
  public RoleAssignment create(RoleAssignmentId id, RoleAssignment assignment) {
    return put(id, requireNonNull(assignment, "assignment"));
  }

  /**
   * Assigns a role, under a name that follows from its parts: to assign it once more is no error.
   *
   * @param scope id of what the role is for, and all below it
   * @param role which role, such as {@code BuiltInRole.READER}
   * @param principalId object id of the user, service principal or group that gets it
   * @throws ConflictException if the principal has the role there under another name
   */
  public RoleAssignment assign(ResourceId scope, RoleDefinitionId role, String principalId) {
    RoleFilters.requirePrincipal(principalId);
    requireNonNull(scope, "scope");
    return create(
        RoleAssignmentId.of(scope, requireNonNull(role, "role"), principalId),
        RoleAssignment.builder(role, principalId).build());
  }

  /** Lists the assignments of the client's subscription: at it, above it and below it. */
  public Paged<RoleAssignment> list() {
    return list(context().subscriptionScope());
  }

  /** Lists the assignments at a scope, above it and below it. */
  public Paged<RoleAssignment> list(ResourceId scope) {
    return listAt(scope, RoleAssignmentId.TYPE, RoleFilters.NONE);
  }

  /** Lists the assignments that count for a scope itself: those at it and above it. */
  public Paged<RoleAssignment> listAtScope(ResourceId scope) {
    return listAt(scope, RoleAssignmentId.TYPE, RoleFilters.AT_SCOPE);
  }

  /** Lists the assignments of a principal at a scope, above it and below it; not its groups'. */
  public Paged<RoleAssignment> listOfPrincipal(ResourceId scope, String principalId) {
    return listAt(scope, RoleAssignmentId.TYPE, RoleFilters.principal(principalId));
  }

  /** Lists the assignments of a principal and of the groups it is in, directly or not (R131). */
  public Paged<RoleAssignment> listAssignedTo(ResourceId scope, String principalId) {
    return listAt(scope, RoleAssignmentId.TYPE, RoleFilters.assignedTo(principalId));
  }
}

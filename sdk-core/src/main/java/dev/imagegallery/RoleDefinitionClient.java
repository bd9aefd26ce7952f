package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.error.ConflictException;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.access.RoleDefinition;
import dev.imagegallery.models.access.RoleDefinitionId;
import java.util.Optional;

/**
 * Roles: reads and lists those there are; creates, changes and deletes custom ones (R135).
 *
 * <p>Service API 2022-04-01. Thread-safe.
 */
public final class RoleDefinitionClient extends RoleClient<RoleDefinitionId, RoleDefinition> {

  RoleDefinitionClient(ClientContext context) {
    super(context, context.roleDefinitions(), RoleDefinitionId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk} hands out all. */
  public static ClientBuilder<RoleDefinitionClient> builder() {
    return new ClientBuilder<>(RoleDefinitionClient::new);
  }

  /**
   * Creates a custom role (PUT). One that says where it can be assigned nowhere can be assigned at
   * the scope of its id.
   *
   * @throws ConflictException if another custom role has the name
   */
  public RoleDefinition create(RoleDefinitionId id, RoleDefinition role) {
    return put(id, requireNonNull(role, "role"));
  }

  /** Replaces a custom role (PUT); what its assignments allow changes with it. */
  public RoleDefinition update(RoleDefinitionId id, RoleDefinition role) {
    return create(id, role);
  }

  /**
   * Finds a role by its name, letter case aside, among those that can be assigned at a scope.
   *
   * @return empty if there is none
   */
  public Optional<RoleDefinition> findByName(ResourceId scope, String roleName) {
    return listAt(scope, RoleDefinitionId.TYPE, RoleFilters.roleName(roleName)).stream()
        .findFirst();
  }

  /** Lists the roles that can be assigned in the client's subscription as a whole. */
  public Paged<RoleDefinition> list() {
    return list(context().subscriptionScope());
  }

  /** Lists the roles that can be assigned at a scope. */
  public Paged<RoleDefinition> list(ResourceId scope) {
    return listAt(scope, RoleDefinitionId.TYPE, RoleFilters.NONE);
  }

  /** Lists the roles that can be assigned at a scope or somewhere below it. */
  public Paged<RoleDefinition> listAtScopeAndBelow(ResourceId scope) {
    return listAt(scope, RoleDefinitionId.TYPE, RoleFilters.AT_SCOPE_AND_BELOW);
  }
}

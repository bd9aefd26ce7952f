package dev.imagegallery.examples.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.management.exception.ManagementException;
import com.azure.resourcemanager.authorization.AuthorizationManager;
import com.azure.resourcemanager.authorization.models.BuiltInRole;
import com.azure.resourcemanager.authorization.models.RoleAssignment;
import com.azure.resourcemanager.authorization.models.RoleDefinition;

/** How users of the official SDK let somebody read a gallery, and no longer. */
final class OfficialAccess {

  private static final String PRINCIPAL = "dddddddd-2222-3333-4444-555555555555";
  private static final String ASSIGNMENT = "aaaaaaaa-0000-4000-8000-000000000001";
  private static final String ANOTHER = "aaaaaaaa-0000-4000-8000-000000000002";

  private final AuthorizationManager authorization;

  OfficialAccess(AuthorizationManager authorization) {
    this.authorization = authorization;
  }

  /** A role assignment's life on a gallery. */
  void reader(String galleryId) {
    RoleDefinition reader =
        authorization.roleDefinitions().getByScopeAndRoleName(galleryId, "Reader");

    RoleAssignment created = assigned(ASSIGNMENT, galleryId);

    assertThat(created.principalId()).isEqualTo(PRINCIPAL);
    assertThat(created.scope()).isEqualToIgnoringCase(galleryId);
    assertThat(created.roleDefinitionId()).endsWithIgnoringCase(reader.name());
    assertThatThrownBy(() -> assigned(ANOTHER, galleryId))
        .as("the same again")
        .isInstanceOfSatisfying(
            ManagementException.class,
            refused -> assertThat(refused.getValue().getCode()).isEqualTo("RoleAssignmentExists"));
    assertThat(authorization.roleAssignments().getByScope(galleryId, ASSIGNMENT).principalId())
        .isEqualTo(PRINCIPAL);
    assertThat(authorization.roleAssignments().listByScope(galleryId))
        .extracting(RoleAssignment::name)
        .contains(ASSIGNMENT)
        .doesNotContain(ANOTHER);

    authorization.roleAssignments().deleteById(created.id());

    assertThat(authorization.roleAssignments().listByScope(galleryId))
        .extracting(RoleAssignment::name)
        .doesNotContain(ASSIGNMENT);
  }

  private RoleAssignment assigned(String name, String galleryId) {
    return authorization
        .roleAssignments()
        .define(name)
        .forObjectId(PRINCIPAL)
        .withBuiltInRole(BuiltInRole.READER)
        .withScope(galleryId)
        .create();
  }
}

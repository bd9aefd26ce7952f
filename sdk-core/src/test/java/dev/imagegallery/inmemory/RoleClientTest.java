package dev.imagegallery.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.RoleAssignmentClient;
import dev.imagegallery.RoleDefinitionClient;
import dev.imagegallery.credential.TokenCredential;
import dev.imagegallery.error.AccessException;
import dev.imagegallery.error.ConflictException;
import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.access.BuiltInRole;
import dev.imagegallery.models.access.Permission;
import dev.imagegallery.models.access.PrincipalType;
import dev.imagegallery.models.access.RoleAssignment;
import dev.imagegallery.models.access.RoleAssignmentId;
import dev.imagegallery.models.access.RoleDefinition;
import dev.imagegallery.models.access.RoleDefinitionId;
import dev.imagegallery.models.access.RoleType;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The typed clients of roles and assignments, and what they change for others. */
class RoleClientTest {

  private static final ResourceId SUBSCRIPTION = new ResourceId(TestCloud.SUBSCRIPTION);
  private static final GalleryId GALLERY = GalleryId.parse(TestCloud.GALLERY);
  private static final ImageVersionId VERSION = ImageVersionId.parse(TestCloud.VERSION);
  private static final RoleDefinitionId KEEPER =
      new RoleDefinitionId(TestCloud.SUBSCRIPTION, "c0000000-0000-0000-0000-000000000000");
  private static final Principal ALICE =
      Principal.user("a11ce000-0000-0000-0000-000000000000", "alice@contoso.example");
  private static final Principal TEAM =
      Principal.group("7ea40000-0000-0000-0000-000000000000", "Imaging")
          .withMember(ALICE.objectId());

  private final TestCloud cloud =
      TestCloud.current().readyForVersions().withVersion("1.0.0", "westus");
  private final ImageGallerySdk owner = sdk(cloud.azure().transport());
  private final ImageGallerySdk alice = sdk(cloud.azure().transport(ALICE));
  private final RoleAssignmentClient assignments = owner.roleAssignments();
  private final RoleDefinitionClient roles = owner.roleDefinitions();

  {
    cloud.azure().declare(ALICE);
    cloud.azure().declare(TEAM);
  }

  @Test
  void R130_assignedRole_opensAVersion_andItsDeletionClosesIt() {
    assertThatExceptionOfType(AccessException.class)
        .isThrownBy(() -> alice.imageVersions().get(VERSION))
        .withMessageContaining("AuthorizationFailed");

    RoleAssignment assigned =
        assignments.assign(VERSION.resourceId(), BuiltInRole.READER, ALICE.objectId());

    assertThat(alice.imageVersions().get(VERSION).name()).isEqualTo("1.0.0");
    assertThat(assigned.role().isSameRole(BuiltInRole.READER)).isTrue();
    assertThat(assigned.principalType()).isEqualTo(PrincipalType.USER);
    assertThat(assigned.scope()).isEqualTo(TestCloud.VERSION);
    assertThat(assigned.createdOn()).isNotNull();
    RoleAssignmentId id = RoleAssignmentId.parse(assigned.id().text());
    assertThat(assignments.get(id)).isEqualTo(assigned);

    assignments.delete(id);
    assignments.delete(id);

    assertThat(assignments.find(id)).isEmpty();
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> assignments.get(id));
    assertThatExceptionOfType(AccessException.class)
        .isThrownBy(() -> alice.imageVersions().get(VERSION));
  }

  @Test
  void assignOnceMore_changesNothing_butUnderAnotherNameIsAConflict() {
    RoleAssignment first =
        assignments.assign(GALLERY.resourceId(), BuiltInRole.READER, ALICE.objectId());

    RoleAssignment second =
        assignments.assign(GALLERY.resourceId(), BuiltInRole.READER, ALICE.objectId());

    assertThat(second.id()).isEqualTo(first.id());
    RoleAssignmentId other =
        new RoleAssignmentId(GALLERY.toString(), "00000000-0000-0000-0000-000000000001");
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(
            () ->
                assignments.create(
                    other, RoleAssignment.builder(BuiltInRole.READER, ALICE.objectId()).build()))
        .withMessageContaining("RoleAssignmentExists");
  }

  @Test
  void lists_areOfAScopeOrAPrincipal_withOrWithoutItsGroups() {
    assignments.assign(SUBSCRIPTION, BuiltInRole.CONTRIBUTOR, "robot");
    assignments.assign(GALLERY.resourceId(), BuiltInRole.READER, ALICE.objectId());
    assignments.assign(VERSION.resourceId(), BuiltInRole.OWNER, TEAM.objectId());

    assertThat(assignments.list()).hasSize(3);
    assertThat(assignments.list(GALLERY.resourceId())).hasSize(3);
    assertThat(assignments.listAtScope(GALLERY.resourceId()))
        .extracting(RoleAssignment::principalId)
        .containsExactlyInAnyOrder("robot", ALICE.objectId());
    assertThat(assignments.listOfPrincipal(SUBSCRIPTION, ALICE.objectId())).hasSize(1);
    assertThat(assignments.listAssignedTo(SUBSCRIPTION, ALICE.objectId())).hasSize(2);
    assertThat(owner.async().roleAssignments().listAtScope(SUBSCRIPTION).toList().join())
        .hasSize(1);
  }

  @Test
  void R235_assignments_areListedToWhoMayReadThem() {
    assignments.assign(GALLERY.resourceId(), BuiltInRole.READER, ALICE.objectId());
    assignments.assign(SUBSCRIPTION, BuiltInRole.CONTRIBUTOR, "robot");

    assertThat(alice.roleAssignments().list())
        .extracting(RoleAssignment::principalId)
        .containsExactly(ALICE.objectId());
    assertThatExceptionOfType(AccessException.class)
        .isThrownBy(
            () -> alice.roleAssignments().assign(SUBSCRIPTION, BuiltInRole.OWNER, "mallory"));
  }

  @Test
  void R135_customRole_isCreatedChangedAndDeleted_andCountsAtOnce() {
    RoleDefinition created =
        roles.create(
            KEEPER,
            RoleDefinition.builder(
                    "Image Keeper", Permission.of("Microsoft.Compute/galleries/read"))
                .description("Keeps images")
                .assignableScopes(List.of(TestCloud.SUBSCRIPTION))
                .build());
    assertThat(created.roleType()).isEqualTo(RoleType.CUSTOM);
    assertThat(roles.findByName(SUBSCRIPTION, "image keeper")).contains(created);
    RoleAssignment assigned = assignments.assign(SUBSCRIPTION, KEEPER, ALICE.objectId());
    assertThat(alice.galleries().find(GALLERY)).isPresent();
    assertThatExceptionOfType(AccessException.class)
        .isThrownBy(() -> alice.imageVersions().get(VERSION));

    Permission more =
        Permission.builder()
            .actions(List.of("Microsoft.Compute/galleries/*"))
            .notActions(List.of("Microsoft.Compute/galleries/read"))
            .build();
    roles.update(KEEPER, created.toBuilder().permissions(List.of(more)).build());

    assertThat(alice.imageVersions().find(VERSION)).isPresent();
    assertThatExceptionOfType(AccessException.class)
        .isThrownBy(() -> alice.galleries().get(GALLERY));
    assertThatExceptionOfType(ServiceException.class)
        .isThrownBy(() -> roles.delete(KEEPER))
        .withMessageContaining("RoleDefinitionHasAssignments");
    assignments.delete(RoleAssignmentId.parse(assigned.id().text()));
    roles.delete(KEEPER);
    assertThat(roles.find(KEEPER)).isEmpty();
  }

  @Test
  void R135_builtInRoles_areThoseTheServiceHas() throws ReflectiveOperationException {
    List<String> ids = new ArrayList<>();
    for (var field : BuiltInRole.class.getFields()) {
      RoleDefinitionId id = (RoleDefinitionId) field.get(null);
      assertThat(roles.get(id).roleType()).as(field.getName()).isEqualTo(RoleType.BUILT_IN);
      ids.add(id.name());
    }

    assertThat(roles.list())
        .extracting(RoleDefinition::name)
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(roles.get(BuiltInRole.GALLERY_SHARING_ADMIN).permissions())
        .extracting(Permission::actions)
        .containsExactly(List.of("Microsoft.Compute/galleries/share/action"));
  }

  @Test
  void asynchronousTwins_giveTheSame() {
    var twins = owner.async();

    RoleAssignment assigned =
        twins
            .roleAssignments()
            .assign(VERSION.resourceId(), BuiltInRole.READER, ALICE.objectId())
            .join();

    assertThat(assignments.get(RoleAssignmentId.parse(assigned.id().text()))).isEqualTo(assigned);
    assertThat(twins.roleDefinitions().findByName(SUBSCRIPTION, "Reader").join())
        .isEqualTo(roles.findByName(SUBSCRIPTION, "Reader"));
    twins.roleAssignments().delete(RoleAssignmentId.parse(assigned.id().text())).join();
    assertThat(assignments.list()).isEmpty();
  }

  @Test
  void R140_clientWithAuxiliaryCredentials_sendsTheTokensOfBothTenants() {
    InMemoryAzure guarded = InMemoryAzure.builder().auth(AuthMode.RBAC).build();
    TokenCredential home = TokenCredential.ofToken(guarded.adminToken());
    TokenCredential away = TokenCredential.ofToken(guarded.token(ALICE.inTenant("other")));
    List<TransportRequest> sent = new ArrayList<>();
    ImageGallerySdk both =
        ImageGallerySdk.builder()
            .transport(recording(guarded.networkTransport(), sent))
            .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
            .credential(home)
            .auxiliaryCredentials(away, home)
            .build();

    assertThat(both.galleries().list()).isEmpty();
    assertThat(both.async().galleries().list().toList().join()).isEmpty();

    assertThat(sent).hasSize(2);
    for (TransportRequest request : sent) {
      assertThat(request.headers().first("x-ms-authorization-auxiliary"))
          .contains(
              "Bearer " + away.token("any").value() + ", Bearer " + home.token("any").value());
      assertThat(request.toString()).doesNotContain(home.token("any").value());
    }
  }

  @Test
  void R140_auxiliaryCredentials_areThreeAtMost_andNeverGoWithoutTls() {
    TokenCredential any = TokenCredential.ofToken("token");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImageGallerySdk.builder().auxiliaryCredentials(any, any, any, any))
        .withMessageContaining("auxiliaryCredentials");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                ImageGallerySdk.builder()
                    .endpoint("http://localhost:1")
                    .auxiliaryCredentials(any)
                    .build());
  }

  @Test
  void ids_areReadBack_andBadPartsAreNamed() {
    RoleAssignmentId id = RoleAssignmentId.of(SUBSCRIPTION, BuiltInRole.READER, "alice");

    assertThat(RoleAssignmentId.parse(id.toString())).isEqualTo(id);
    assertThat(RoleDefinitionId.parse(BuiltInRole.OWNER.toString())).isEqualTo(BuiltInRole.OWNER);
    assertThat(RoleAssignmentId.of(SUBSCRIPTION, KEEPER, "ALICE"))
        .isEqualTo(RoleAssignmentId.of(SUBSCRIPTION, KEEPER, "alice"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RoleAssignmentId(SUBSCRIPTION.text(), "a/b"))
        .withMessageContaining("name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RoleDefinitionId.parse(TestCloud.GALLERY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assignments.listOfPrincipal(SUBSCRIPTION, " "))
        .withMessageContaining("principalId");
  }

  private static ImageGallerySdk sdk(Transport transport) {
    return ImageGallerySdk.builder()
        .transport(transport)
        .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
        .build();
  }

  private static Transport recording(Transport behind, List<TransportRequest> sent) {
    return new Transport() {
      @Override
      public TransportResponse execute(TransportRequest request) {
        sent.add(request);
        return behind.execute(request);
      }

      @Override
      public CompletableFuture<TransportResponse> executeAsync(TransportRequest request) {
        sent.add(request);
        return behind.executeAsync(request);
      }
    };
  }
}

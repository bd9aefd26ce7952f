package dev.imagegallery.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.error.ConflictException;
import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.GalleryUpdate;
import dev.imagegallery.models.HyperVGeneration;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageDefinitionUpdate;
import dev.imagegallery.models.ImageIdentifier;
import dev.imagegallery.models.ImageReference;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.ManagedImageOsDisk;
import dev.imagegallery.models.OsProfile;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.ProvisioningState;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.operation.ReplicationPoller;
import dev.imagegallery.operation.ReplicationProgress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an application relies on, whatever the transport. */
abstract class GalleryServiceContract {

  private static final String VHD = "https://account.blob.core.windows.net/vhds/disk.vhd";

  private ImageGallerySdk sdk;
  private ResourceGroupId group;
  private GalleryId gallery;
  private ImageDefinitionId definition;

  /** An SDK on an empty cloud. */
  abstract ImageGallerySdk open() throws Exception;

  abstract void close() throws Exception;

  @BeforeEach
  void openCloud() throws Exception {
    sdk = open();
    group = sdk.resourceGroup("images");
    gallery = group.gallery("golden");
    definition = gallery.image("ubuntu");
    sdk.resourceGroups().create(group, ResourceGroup.builder(Region.EAST_US).build());
  }

  @AfterEach
  void closeCloud() throws Exception {
    close();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void resourceGroup_createdReadListedDeleted(Face face) {
    ResourceGroupId other = sdk.resourceGroup("other");
    ResourceGroup wanted = ResourceGroup.builder(Region.WEST_US).tag("team", "a").build();

    ResourceGroup created =
        face.call(
            () -> sdk.resourceGroups().create(other, wanted),
            () -> sdk.async().resourceGroups().create(other, wanted));
    List<ResourceGroup> listed =
        face.call(
            () -> sdk.resourceGroups().list().toList(),
            () -> sdk.async().resourceGroups().list().toList());
    face.end(
        face.call(
            () -> sdk.resourceGroups().beginDelete(other),
            () -> sdk.async().resourceGroups().beginDelete(other)));

    assertThat(created.tags()).isEqualTo(Map.of("team", "a"));
    assertThat(listed).extracting(ResourceGroup::name).containsExactlyInAnyOrder("images", "other");
    assertThat(sdk.resourceGroups().find(other)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void gallery_createdReadChangedListedDeleted(Face face) {
    Gallery wanted = Gallery.builder(Region.EAST_US).description("first").tag("a", "1").build();

    Gallery created =
        face.end(
            face.<Poller<Gallery>>call(
                () -> sdk.galleries().beginCreate(gallery, wanted),
                () -> sdk.async().galleries().beginCreate(gallery, wanted)));
    Gallery changed =
        face.end(
            face.<Poller<Gallery>>call(
                () -> sdk.galleries().beginUpdate(gallery, description("second")),
                () -> sdk.async().galleries().beginUpdate(gallery, description("second"))));
    List<Gallery> inGroup =
        face.call(
            () -> sdk.galleries().listByResourceGroup("images").toList(),
            () -> sdk.async().galleries().listByResourceGroup("images").toList());
    List<Gallery> inSubscription =
        face.call(
            () -> sdk.galleries().list().toList(), () -> sdk.async().galleries().list().toList());
    face.end(
        face.call(
            () -> sdk.galleries().beginDelete(gallery),
            () -> sdk.async().galleries().beginDelete(gallery)));
    Optional<Gallery> gone =
        face.call(() -> sdk.galleries().find(gallery), () -> sdk.async().galleries().find(gallery));

    assertThat(created.provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
    assertThat(created.id()).isEqualTo(gallery.resourceId());
    assertThat(changed.description()).isEqualTo("second");
    assertThat(changed.tags()).isEqualTo(Map.of("a", "1"));
    assertThat(inGroup).extracting(Gallery::id).containsExactly(gallery.resourceId());
    assertThat(inSubscription).extracting(Gallery::id).containsExactly(gallery.resourceId());
    assertThat(gone).isEmpty();
  }

  private static GalleryUpdate description(String text) {
    return GalleryUpdate.builder().description(text).build();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void definition_createdChangedListedDeleted(Face face) {
    createGallery();

    ImageDefinition created = createDefinition(face);
    ImageDefinitionUpdate update = ImageDefinitionUpdate.builder().description("hardened").build();
    ImageDefinition changed =
        face.end(
            face.<Poller<ImageDefinition>>call(
                () -> sdk.imageDefinitions().beginUpdate(definition, update),
                () -> sdk.async().imageDefinitions().beginUpdate(definition, update)));
    List<ImageDefinition> listed =
        face.call(
            () -> sdk.imageDefinitions().list(gallery).toList(),
            () -> sdk.async().imageDefinitions().list(gallery).toList());
    face.end(
        face.call(
            () -> sdk.imageDefinitions().beginDelete(definition),
            () -> sdk.async().imageDefinitions().beginDelete(definition)));

    assertThat(created.osType()).isEqualTo(OsType.LINUX);
    assertThat(changed.description()).isEqualTo("hardened");
    assertThat(changed.identifier()).isEqualTo(created.identifier());
    assertThat(listed).hasSize(1);
    assertThat(sdk.imageDefinitions().find(definition)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void version_replicatesAndIsDeployedWhereItIsComplete(Face face) {
    createGallery();
    createDefinition(face);
    ManagedImageId image = createManagedImage(face);
    ImageVersionId id = definition.version("1.0.0");
    ImageVersion wanted =
        ImageVersion.builder(Region.EAST_US)
            .source(image)
            .targetRegion(TargetRegion.of(Region.EAST_US))
            .targetRegion(TargetRegion.parse("South Central US=2"))
            .build();

    ReplicationPoller replication =
        face.call(
            () -> sdk.imageVersions().beginCreate(id, wanted),
            () -> sdk.async().imageVersions().beginCreate(id, wanted));
    ReplicationProgress early = replication.awaitRegion(Region.EAST_US);
    VirtualMachine machine = deploy(face, id, Region.EAST_US);
    ImageVersion published = face.end(replication);

    assertThat(early.isCompletedIn(Region.EAST_US)).isTrue();
    assertThat(early.isCompletedIn(Region.SOUTH_CENTRAL_US)).isFalse();
    assertThat(machine.provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
    assertThat(published.provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
    assertThat(published.isUsableIn(Region.SOUTH_CENTRAL_US)).isTrue();
    assertThat(published.targetRegions())
        .extracting(TargetRegion::regionalReplicaCount)
        .containsExactly(1, 2);
    assertThat(replication.latest().startedAt()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void version_changedListedResumedDeleted(Face face) {
    ImageVersionId id = publish(face, "1.0.0");
    ImageVersionUpdate update =
        ImageVersionUpdate.builder()
            .targetRegion(TargetRegion.of(Region.EAST_US))
            .targetRegion(TargetRegion.of(Region.WEST_US))
            .build();

    ReplicationPoller begun =
        face.call(
            () -> sdk.imageVersions().beginUpdate(id, update),
            () -> sdk.async().imageVersions().beginUpdate(id, update));
    ImageVersion changed = face.end(sdk.imageVersions().resumeUpdate(begun.resumeToken()));
    ImageVersion watched =
        face.call(
            () -> sdk.imageVersions().getWithReplicationStatus(id),
            () -> sdk.async().imageVersions().getWithReplicationStatus(id));
    List<ImageVersion> listed =
        face.call(
            () -> sdk.imageVersions().list(definition).toList(),
            () -> sdk.async().imageVersions().list(definition).toList());
    face.end(
        face.call(
            () -> sdk.imageVersions().beginDelete(id),
            () -> sdk.async().imageVersions().beginDelete(id)));

    assertThat(changed.targetRegions()).hasSize(2);
    assertThat(watched.isUsableIn(Region.WEST_US)).isTrue();
    assertThat(listed).extracting(ImageVersion::name).containsExactly("1.0.0");
    assertThat(sdk.imageVersions().find(id)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void missingResource_isATypedError(Face face) {
    assertThatThrownBy(
            () ->
                face.call(
                    () -> sdk.galleries().get(gallery), () -> sdk.async().galleries().get(gallery)))
        .isInstanceOfSatisfying(
            ResourceNotFoundException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(404);
              assertThat(e.code()).isEqualTo("ResourceNotFound");
              assertThat(e.requestId()).isPresent();
            });
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void galleryWithDefinitions_cannotBeDeleted(Face face) {
    createGallery();
    createDefinition(face);

    assertThatThrownBy(
            () ->
                face.call(
                    () -> sdk.galleries().beginDelete(gallery),
                    () -> sdk.async().galleries().beginDelete(gallery)))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.code()).isEqualTo("CannotDeleteResource"));
    assertThat(sdk.galleries().find(gallery)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void targetRegionsWithoutTheSource_areRefusedAndChangeNothing(Face face) {
    createGallery();
    createDefinition(face);
    ManagedImageId image = createManagedImage(face);
    ImageVersion wrong =
        ImageVersion.builder(Region.EAST_US)
            .source(image)
            .targetRegion(TargetRegion.of(Region.NORTH_EUROPE))
            .build();
    ImageVersionId id = definition.version("1.0.0");

    assertThatThrownBy(
            () ->
                face.call(
                    () -> sdk.imageVersions().beginCreate(id, wrong),
                    () -> sdk.async().imageVersions().beginCreate(id, wrong)))
        .isInstanceOfSatisfying(
            ServiceException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(400);
              assertThat(e.code()).isEqualTo("InvalidParameter");
              assertThat(e.target()).isPresent();
            });
    assertThat(sdk.imageVersions().find(id)).isEmpty();
  }

  private void createGallery() {
    sdk.galleries().beginCreate(gallery, Gallery.builder(Region.EAST_US).build()).await();
  }

  private ImageDefinition createDefinition(Face face) {
    ImageIdentifier identifier = ImageIdentifier.of("Contoso", "Ubuntu", "Server");
    ImageDefinition wanted =
        ImageDefinition.builder(Region.EAST_US, OsType.LINUX, OsState.GENERALIZED, identifier)
            .build();
    return face.end(
        face.<Poller<ImageDefinition>>call(
            () -> sdk.imageDefinitions().beginCreate(definition, wanted),
            () -> sdk.async().imageDefinitions().beginCreate(definition, wanted)));
  }

  private ManagedImageId createManagedImage(Face face) {
    ManagedImageId id = group.managedImage("base");
    ManagedImageOsDisk disk =
        ManagedImageOsDisk.builder(OsType.LINUX, OsState.GENERALIZED).blobUri(VHD).build();
    ManagedImage wanted =
        ManagedImage.builder(Region.EAST_US)
            .osDisk(disk)
            .hyperVGeneration(HyperVGeneration.V2)
            .build();
    face.end(
        face.<Poller<ManagedImage>>call(
            () -> sdk.managedImages().beginCreate(id, wanted),
            () -> sdk.async().managedImages().beginCreate(id, wanted)));
    return id;
  }

  private ImageVersionId publish(Face face, String number) {
    createGallery();
    createDefinition(face);
    ImageVersionId id = definition.version(number);
    ImageVersion wanted =
        ImageVersion.builder(Region.EAST_US).source(createManagedImage(face)).build();
    face.end(sdk.imageVersions().beginCreate(id, wanted));
    return id;
  }

  private VirtualMachine deploy(Face face, ImageVersionId version, Region region) {
    OsProfile profile =
        OsProfile.builder()
            .computerName("web")
            .adminUsername("operator")
            .adminPassword("Example-passw0rd!")
            .build();
    VirtualMachine wanted =
        VirtualMachine.builder(region)
            .imageReference(ImageReference.of(version.resourceId()))
            .osProfile(profile)
            .build();
    return face.end(
        face.<Poller<VirtualMachine>>call(
            () -> sdk.virtualMachines().beginCreate(group.virtualMachine("web"), wanted),
            () -> sdk.async().virtualMachines().beginCreate(group.virtualMachine("web"), wanted)));
  }
}

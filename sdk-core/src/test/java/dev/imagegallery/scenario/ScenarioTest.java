package dev.imagegallery.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.billing.Meter;
import dev.imagegallery.billing.Usage;
import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.inmemory.Fault;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.Principal;
import dev.imagegallery.inmemory.Profile;
import dev.imagegallery.inmemory.ReplicationTiming;
import dev.imagegallery.models.Disk;
import dev.imagegallery.models.DiskCreationData;
import dev.imagegallery.models.DiskId;
import dev.imagegallery.models.DiskImageSource;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.models.MachineOsDisk;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.OsDiskImage;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.ProvisioningState;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.operation.ReplicationPoller;
import dev.imagegallery.operation.ReplicationProgress;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The end-to-end stories, by their numbers. The others are elsewhere: the 4th in {@code
 * ImageImporterTest}, the 7th in {@code ScalingTest}, the 10th in {@code AccessTest}, the 12th in
 * {@code GalleryTemplateTest}, the 13th is {@code MutabilityTest} and the 14th {@link
 * SeedQuestionsTest}.
 */
class ScenarioTest {

  private static final Region[] THREE = {Region.WEST_US, Region.EAST_US, Region.NORTH_EUROPE};
  private static final String READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
  private static final String CONTRIBUTOR = "b24988ac-6180-42a0-ab88-20f7382dd24c";
  private static final String B = "bbbbbbbb-0000-0000-0000-000000000000";

  @Test
  void scenario1_theSeedsWalkThrough() {
    Scene scene = Scene.of(twoSubscriptionsOfThePreview());
    scene.register(Scene.SUBSCRIPTION);
    scene.register(B);
    scene.withGroup();
    scene.withGallery(Region.WEST_CENTRAL_US).withDefinition(Region.WEST_CENTRAL_US);
    ManagedImageId image = scene.image("base", Region.WEST_CENTRAL_US);
    ImageVersion wanted =
        ImageVersion.builder(Region.WEST_CENTRAL_US)
            .source(image)
            .targetRegion(TargetRegion.parse("westcentralus"))
            .targetRegion(TargetRegion.parse("South Central US=2"))
            .targetRegion(TargetRegion.parse("eastus"))
            .replicaCount(1)
            .build();

    ReplicationPoller replication =
        scene.sdk.imageVersions().beginCreate(scene.version("1.0.0"), wanted);
    ReplicationProgress early = replication.awaitRegion(Region.SOUTH_CENTRAL_US);
    VirtualMachine machine =
        scene.deploy("early", scene.version("1.0.0").resourceId(), Region.SOUTH_CENTRAL_US);
    ImageVersion published = replication.await();

    assertThat(early.isCompletedIn(Region.WEST_CENTRAL_US)).isTrue();
    assertThat(early.isCompletedIn(Region.EAST_US)).isFalse();
    assertThat(machine.provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
    assertThat(published.targetRegions())
        .extracting(TargetRegion::regionalReplicaCount)
        .containsExactly(1, 2, 1);
    deployInB(scene);
    Instant now = scene.azure.timeline().now();
    scene.advance(Usage.MONTH);
    assertThat(scene.azure.bill(Instant.EPOCH, now).total(Meter.EGRESS))
        .isEqualByComparingTo("1.20");
    assertThat(scene.azure.bill(now, now.plus(Usage.MONTH)).total()).isEqualByComparingTo("6.00");
  }

  /** Regions are copied to one after the other. */
  private static InMemoryAzure twoSubscriptionsOfThePreview() {
    return InMemoryAzure.builder()
        .profile(Profile.PREVIEW_2019)
        .subscription(Scene.SUBSCRIPTION)
        .subscription(B)
        .replication(ReplicationTiming.realistic().toBuilder().parallelRegions(1).build())
        .build();
  }

  private static void deployInB(Scene scene) {
    Principal bob = Principal.user("b0b00000-0000-0000-0000-000000000000", "bob@contoso.example");
    ImageGallerySdk sdk = scene.sdkOf(bob, B);
    ResourceGroupId group = sdk.resourceGroup("machines");
    VirtualMachineId web = group.virtualMachine("web");
    scene.sdk.resourceGroups().create(group, ResourceGroup.builder(Region.EAST_US).build());
    scene.grant(CONTRIBUTOR, bob, "/subscriptions/" + B);
    VirtualMachine machine = Scene.machine(scene.version("1.0.0").resourceId(), Region.EAST_US);
    assertThatThrownBy(() -> sdk.virtualMachines().beginCreate(web, machine))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("LinkedAuthorizationFailed");

    scene.grant(READER, bob, scene.version("1.0.0").resourceId().text());

    assertThat(sdk.virtualMachines().beginCreate(web, machine).await().provisioningState())
        .isEqualTo(ProvisioningState.SUCCEEDED);
  }

  @Test
  void scenario2_newestEverywhere_olderInOneRegion() {
    Scene scene = Scene.current().withCatalog();
    ManagedImageId image = scene.image("base", Region.WEST_US);
    scene.publish("1.0.0", image, THREE);
    scene.publish("2.0.0", image, THREE);
    BigDecimal before = costOfAMonth(scene);

    scene.sdk.imageVersions().removeRegion(scene.version("1.0.0"), Region.EAST_US);
    scene.sdk.imageVersions().removeRegion(scene.version("1.0.0"), Region.NORTH_EUROPE);

    assertThat(latest(scene, Region.NORTH_EUROPE)).isEqualTo("2.0.0");
    assertThat(latest(scene, Region.WEST_US)).isEqualTo("2.0.0");
    scene.refused(
        "GalleryImageNotFound",
        () -> scene.deploy("old", scene.version("1.0.0").resourceId(), Region.EAST_US));
    assertThat(before).isEqualByComparingTo("9.00");
    assertThat(costOfAMonth(scene)).isEqualByComparingTo("6.00");
  }

  private static BigDecimal costOfAMonth(Scene scene) {
    Instant begin = scene.azure.timeline().now();
    scene.advance(Usage.MONTH);
    return scene.azure.bill(begin, begin.plus(Usage.MONTH)).total();
  }

  private static String latest(Scene scene, Region region) {
    return scene.sdk.imageVersions().latest(scene.definition, region).get().name();
  }

  @Test
  void scenario3_badRelease_isTakenBack() {
    Scene scene = Scene.current().withCatalog();
    ManagedImageId image = scene.image("base", Region.WEST_US);
    scene.publish("2.0.0", image, Region.WEST_US);
    scene.publish("3.0.0", image, Region.WEST_US);
    assertThat(latest(scene, Region.WEST_US)).isEqualTo("3.0.0");

    scene.sdk.imageVersions().excludeFromLatest(scene.version("3.0.0"));

    assertThat(latest(scene, Region.WEST_US)).isEqualTo("2.0.0");
    assertThat(exactVersion(scene.deploy("web", scene.definition.resourceId(), Region.WEST_US)))
        .isEqualTo("2.0.0");
    assertThat(
            exactVersion(scene.deploy("test", scene.version("3.0.0").resourceId(), Region.WEST_US)))
        .isEqualTo("3.0.0");
    scene.sdk.imageVersions().beginDelete(scene.version("3.0.0")).await();
    assertThat(scene.sdk.imageVersions().list(scene.definition).toList())
        .extracting(ImageVersion::name)
        .containsExactly("2.0.0");
  }

  private static String exactVersion(VirtualMachine machine) {
    return machine.imageReference().exactVersion();
  }

  @Test
  void scenario5_specializedDisk_takesTheWayOut_orIsAcceptedToday() {
    Scene preview = Scene.preview().withCatalog();
    DiskId disk = disk(preview);
    preview.refused(
        "InvalidParameter",
        () -> preview.sdk.imageVersions().beginCreate(preview.version("1.0.0"), ofDisk(disk)));
    preview.refused(
        "InvalidParameter",
        () ->
            preview
                .sdk
                .imageDefinitions()
                .beginCreate(
                    preview.gallery.image("special"),
                    Scene.linux(Region.WEST_US, OsState.SPECIALIZED)));

    ManagedImageId image = generalized(preview, disk);
    assertThat(preview.publish("1.0.0", image, Region.WEST_US).provisioningState())
        .isEqualTo(ProvisioningState.SUCCEEDED);

    Scene today = Scene.current().withGallery(Region.WEST_US);
    today
        .sdk
        .imageDefinitions()
        .beginCreate(today.definition, Scene.linux(Region.WEST_US, OsState.SPECIALIZED))
        .await();
    assertThat(
            today
                .sdk
                .imageVersions()
                .beginCreate(today.version("1.0.0"), ofDisk(disk(today)))
                .await()
                .provisioningState())
        .isEqualTo(ProvisioningState.SUCCEEDED);
  }

  /** A disk with a system on it that was never generalized. */
  private static DiskId disk(Scene scene) {
    DiskId id = scene.group.disk("specialized");
    Disk disk =
        Disk.builder(Region.WEST_US, DiskCreationData.empty())
            .osType(OsType.LINUX)
            .diskSizeGb(30)
            .build();
    scene.sdk.disks().beginCreate(id, disk).await();
    return id;
  }

  private static ImageVersion ofDisk(DiskId disk) {
    return ImageVersion.builder(Region.WEST_US)
        .osDiskImage(OsDiskImage.builder().source(DiskImageSource.of(disk.resourceId())).build())
        .build();
  }

  /** The way out: a machine with the disk, generalized, becomes a managed image. */
  private static ManagedImageId generalized(Scene scene, DiskId disk) {
    VirtualMachineId id = scene.group.virtualMachine("way-out");
    VirtualMachine machine =
        VirtualMachine.builder(Region.WEST_US)
            .osDisk(MachineOsDisk.attach(disk.resourceId(), OsType.LINUX))
            .build();
    scene.sdk.virtualMachines().beginCreate(id, machine).await();
    scene.sdk.virtualMachines().beginDeallocate(id).await();
    scene.sdk.virtualMachines().generalize(id);
    ManagedImageId image = scene.group.managedImage("way-out");
    ManagedImage wanted =
        ManagedImage.builder(Region.WEST_US).sourceVirtualMachine(id.resourceId()).build();
    scene.sdk.managedImages().beginCreate(image, wanted).await();
    return image;
  }

  @Test
  void scenario6_wrongRegions_areRefusedAndRepaired() {
    Scene scene = Scene.preview();
    scene.refused(
        "LocationNotAvailableForResourceType",
        () ->
            scene
                .sdk
                .galleries()
                .beginCreate(scene.gallery, Gallery.builder(Region.NORTH_EUROPE).build()));
    scene.withCatalog();
    ManagedImageId elsewhere = scene.image("elsewhere", Region.EAST_US);
    ManagedImageId here = scene.image("here", Region.WEST_US);

    ServiceException source =
        scene.refused("ResourceNotFound", () -> scene.publish("1.0.0", elsewhere, Region.WEST_US));
    ServiceException targets =
        scene.refused(
            "InvalidParameter",
            () ->
                scene
                    .sdk
                    .imageVersions()
                    .beginCreate(
                        scene.version("1.0.0"),
                        ImageVersion.builder(Region.WEST_US)
                            .source(here)
                            .targetRegion(TargetRegion.of(Region.EAST_US))
                            .build()));

    assertThat(source).hasMessageContaining("is in the same region as gallery image version");
    assertThat(targets).hasMessageContaining("must contain the location of image version");
    ImageVersion published = scene.publish("1.0.0", here, Region.WEST_US, Region.EAST_US);
    assertThat(published.isUsableIn(Region.EAST_US)).isTrue();
  }

  @Test
  void scenario8_oneRegionFails_andIsRepaired() {
    Scene scene = Scene.current().withCatalog();
    ManagedImageId image = scene.image("base", Region.WEST_US);
    scene
        .azure
        .faults()
        .add(
            Fault.when()
                .path("**/versions/1.0.0")
                .failReplication(Region.NORTH_EUROPE, 62, "The copy was lost."));

    OperationFailedException failure =
        catchThrowableOfType(
            OperationFailedException.class, () -> scene.publish("1.0.0", image, THREE));
    ImageVersion failed =
        scene.sdk.imageVersions().getWithReplicationStatus(scene.version("1.0.0"));
    scene.deploy("web", scene.version("1.0.0").resourceId(), Region.EAST_US);
    ImageVersion without = update(scene, Region.WEST_US, Region.EAST_US);
    ImageVersion repaired = update(scene, THREE);

    assertThat(failure.code()).isEqualTo("ReplicationJobsNotCompleted");
    assertThat(failure).hasMessageContaining("The copy was lost.");
    assertThat(failed.provisioningState()).isEqualTo(ProvisioningState.FAILED);
    assertThat(failed.isUsableIn(Region.EAST_US)).isTrue();
    assertThat(failed.isUsableIn(Region.NORTH_EUROPE)).isFalse();
    assertThat(without.provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
    assertThat(repaired.provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
    assertThat(repaired.isUsableIn(Region.NORTH_EUROPE)).isTrue();
  }

  private static ImageVersion update(Scene scene, Region... regions) {
    ImageVersionUpdate update =
        ImageVersionUpdate.builder().targetRegions(List.of(Scene.targets(regions))).build();
    return scene.sdk.imageVersions().beginUpdate(scene.version("1.0.0"), update).await();
  }

  @Test
  void scenario11_limits_areReached_andRaised() {
    Scene scene = Scene.preview();
    for (int i = 0; i < 10; i++) {
      Gallery gallery = Gallery.builder(Region.WEST_US).build();
      scene.sdk.galleries().beginCreate(scene.group.gallery("gallery" + i), gallery).await();
    }
    ServiceException refusal =
        scene.refused("QuotaExceeded", () -> scene.withGallery(Region.WEST_US));

    scene.azure.setQuota(Scene.SUBSCRIPTION, Region.WEST_US, "galleries", 11);
    scene.withCatalog();
    scene.azure.setQuota(Scene.SUBSCRIPTION, Region.WEST_US, "versions", 1);
    ManagedImageId image = scene.image("base", Region.WEST_US);
    scene.publish("1.0.0", image, Region.WEST_US);

    assertThat(refusal).hasMessageContaining("Current Limit: 10, Current Usage: 10");
    scene.refused("QuotaExceeded", () -> scene.publish("1.0.1", image, Region.WEST_US));
    scene.sdk.imageVersions().beginDelete(scene.version("1.0.0")).await();
    scene.publish("1.0.1", image, Region.WEST_US);
  }

  @Test
  void scenario9_cleanUp_childrenFirst_andMachinesSurvive() {
    Scene scene = Scene.current().withCatalog();
    scene.publish("1.0.0", scene.image("base", Region.WEST_US), Region.WEST_US);
    scene.deploy("web", scene.version("1.0.0").resourceId(), Region.WEST_US);
    VirtualMachineId web = scene.group.virtualMachine("web");
    scene.refused("CannotDeleteResource", () -> scene.sdk.galleries().beginDelete(scene.gallery));
    scene.refused(
        "CannotDeleteResource", () -> scene.sdk.imageDefinitions().beginDelete(scene.definition));

    scene.sdk.imageVersions().beginDelete(scene.version("1.0.0")).await();
    scene.sdk.imageDefinitions().beginDelete(scene.definition).await();
    scene.sdk.galleries().beginDelete(scene.gallery).await();

    assertThat(scene.sdk.galleries().list().toList()).isEmpty();
    scene.sdk.virtualMachines().beginRestart(web).await();
    assertThat(scene.sdk.virtualMachines().get(web).provisioningState())
        .isEqualTo(ProvisioningState.SUCCEEDED);
  }
}

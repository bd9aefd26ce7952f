package dev.imagegallery.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.billing.Meter;
import dev.imagegallery.billing.Usage;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.inmemory.BlobFacts;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.Principal;
import dev.imagegallery.inmemory.Profile;
import dev.imagegallery.inmemory.Subscription;
import dev.imagegallery.inventory.InventoryItem;
import dev.imagegallery.inventory.InventorySummary;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryUpdate;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionUpdate;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.ManagedImageOsDisk;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.ProvisioningState;
import dev.imagegallery.models.RecommendedMachineConfiguration;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.RegionalReplicationStatus;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.ResourceRange;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.models.schema.ApiVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The preview's questions and answers, each as a test named after its question. */
class SeedQuestionsTest {

  private static final String READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
  private static final String CONTRIBUTOR = "b24988ac-6180-42a0-ab88-20f7382dd24c";
  private static final String OTHER = "bbbbbbbb-0000-0000-0000-000000000000";
  private static final String OTHER_TENANT = "cccccccc-0000-0000-0000-000000000000";
  private static final Principal BOB =
      Principal.user("b0b00000-0000-0000-0000-000000000000", "bob@contoso.example");

  private static InMemoryAzure.Builder preview() {
    return InMemoryAzure.builder()
        .profile(Profile.PREVIEW_2019)
        .subscription(Scene.SUBSCRIPTION)
        .subscription(OTHER);
  }

  /** The second subscription, as the owner of both uses it. */
  private static ImageGallerySdk other(Scene scene) {
    ImageGallerySdk sdk =
        ImageGallerySdk.builder().transport(scene.azure.transport()).subscription(OTHER).build();
    sdk.resourceGroups()
        .create(sdk.resourceGroup("images"), ResourceGroup.builder(Region.WEST_US).build());
    return sdk;
  }

  private static Scene published(Region... regions) {
    Scene scene = Scene.of(preview().build());
    scene.register(Scene.SUBSCRIPTION);
    scene.register(OTHER);
    scene.withGroup().withCatalog();
    scene.publish("1.0.0", scene.image("base", Region.WEST_US), regions);
    return scene;
  }

  @Test
  void howDoIRegisterForThePreview() {
    Scene scene = Scene.of(preview().build()).withGroup();
    scene.refused("SubscriptionNotRegisteredForFeature", () -> scene.withGallery(Region.WEST_US));

    scene.register(Scene.SUBSCRIPTION);

    scene.withCatalog();
    scene.publish("1.0.0", scene.image("base", Region.WEST_US), Region.WEST_US);
    ImageGallerySdk other = other(scene);
    VirtualMachineId web = other.resourceGroup("images").virtualMachine("web");
    VirtualMachine machine = Scene.machine(scene.version("1.0.0").resourceId(), Region.WEST_US);
    scene.refused(
        "SubscriptionNotRegisteredForFeature",
        () -> other.virtualMachines().beginCreate(web, machine));
    scene.register(OTHER);
    assertThat(other.virtualMachines().beginCreate(web, machine).await().provisioningState())
        .isEqualTo(ProvisioningState.SUCCEEDED);
  }

  @Test
  void howDoIListAllResourcesOfMyGalleriesAcrossSubscriptions() {
    Scene scene = published(Region.WEST_US);
    ImageGallerySdk other = other(scene);
    other
        .galleries()
        .beginCreate(
            other.resourceGroup("images").gallery("second"),
            Gallery.builder(Region.EAST_US).build())
        .await();

    List<String> ids = new ArrayList<>();
    InventorySummary found =
        scene
            .sdk
            .inventory()
            .forEach(
                item -> {
                  if (item instanceof InventoryItem.FoundGallery one) {
                    ids.add(one.id().subscriptionId() + ":" + one.id().name());
                  }
                });

    assertThat(ids).containsExactlyInAnyOrder(Scene.SUBSCRIPTION + ":golden", OTHER + ":second");
    assertThat(found.definitions()).isEqualTo(1);
    assertThat(found.versions()).isEqualTo(1);
  }

  @Test
  void howDoIShareImagesAcrossSubscriptions() {
    Scene scene = published(Region.WEST_US);
    ResourceId version = scene.version("1.0.0").resourceId();
    ResourceGroupId machines = other(scene).resourceGroup("images");
    ImageGallerySdk bob = scene.sdkOf(BOB, OTHER);
    scene.grant(CONTRIBUTOR, BOB, "/subscriptions/" + OTHER);
    VirtualMachine machine = Scene.machine(version, Region.WEST_US);
    VirtualMachineId web = machines.virtualMachine("web");
    assertThatThrownBy(() -> bob.virtualMachines().beginCreate(web, machine))
        .hasMessageContaining("LinkedAuthorizationFailed");

    scene.grant(READER, BOB, version.text());

    assertThat(bob.virtualMachines().beginCreate(web, machine).await().provisioningState())
        .isEqualTo(ProvisioningState.SUCCEEDED);
  }

  @Test
  void canIMoveMyExistingManagedImageToTheGallery() {
    Scene scene = Scene.preview().withCatalog();

    ImageVersion published =
        scene.publish("1.0.0", scene.image("existing", Region.WEST_US), Region.WEST_US);

    assertThat(published.source().id())
        .isEqualTo(scene.group.managedImage("existing").resourceId());
  }

  @Test
  void canIMoveMyExistingUnmanagedImageOrAVhdOfMineToTheGallery() {
    Scene scene = Scene.preview().withCatalog();
    String vhd = "https://account.blob.core.windows.net/vhds/uploaded.vhd";
    scene.azure.declareBlob(vhd, new BlobFacts(30L << 30, 10L << 30, "Linux", true));
    ManagedImageId image = scene.group.managedImage("uploaded");
    ManagedImage wanted =
        ManagedImage.builder(Region.WEST_US)
            .osDisk(
                ManagedImageOsDisk.builder(OsType.LINUX, OsState.GENERALIZED).blobUri(vhd).build())
            .build();
    scene.sdk.managedImages().beginCreate(image, wanted).await();

    assertThat(scene.publish("1.0.0", image, Region.WEST_US).osDiskImage().sizeInGb())
        .isEqualTo(30);
  }

  @Test
  void canICreateAVersionFromASpecializedDisk() {
    Scene scene = Scene.preview().withGallery(Region.WEST_US);

    ServiceException refusal =
        scene.refused(
            "InvalidParameter",
            () ->
                scene
                    .sdk
                    .imageDefinitions()
                    .beginCreate(
                        scene.definition, Scene.linux(Region.WEST_US, OsState.SPECIALIZED)));

    assertThat(refusal).hasMessageContaining("Create a generalized managed image first.");
  }

  @Test
  void canICreateGalleriesDefinitionsAndVersionsWithoutThePortal() {
    Scene scene = published(Region.WEST_US);

    assertThat(scene.sdk.galleries().get(scene.gallery).uniqueName()).endsWith("-GOLDEN");
    assertThat(scene.sdk.imageDefinitions().get(scene.definition).osType()).isEqualTo(OsType.LINUX);
    assertThat(scene.sdk.imageVersions().get(scene.version("1.0.0")).provisioningState())
        .isEqualTo(ProvisioningState.SUCCEEDED);
  }

  @Test
  void canIUpdateMyDefinitionOrVersion_andWhichDetails() {
    Scene scene = published(Region.WEST_US);
    Instant date = Instant.parse("2030-01-01T00:00:00Z");
    ResourceRange range = ResourceRange.of(2, 8);

    Gallery gallery =
        scene
            .sdk
            .galleries()
            .beginUpdate(scene.gallery, GalleryUpdate.builder().description("new").build())
            .await();
    ImageDefinition definition =
        scene
            .sdk
            .imageDefinitions()
            .beginUpdate(
                scene.definition,
                ImageDefinitionUpdate.builder()
                    .description("new")
                    .recommended(RecommendedMachineConfiguration.of(range, range))
                    .endOfLifeDate(date)
                    .build())
            .await();
    ImageVersion version =
        scene
            .sdk
            .imageVersions()
            .beginUpdate(
                scene.version("1.0.0"),
                ImageVersionUpdate.builder()
                    .targetRegion(TargetRegion.of(Region.WEST_US, 2))
                    .targetRegion(TargetRegion.of(Region.EAST_US))
                    .excludeFromLatest(true)
                    .endOfLifeDate(date)
                    .build())
            .await();

    assertThat(gallery.description()).isEqualTo("new");
    assertThat(definition.description()).isEqualTo("new");
    assertThat(definition.recommended().memory()).isEqualTo(range);
    assertThat(definition.endOfLifeDate().instant()).isEqualTo(date);
    assertThat(version.excludeFromLatest()).isTrue();
    assertThat(version.endOfLifeDate().instant()).isEqualTo(date);
    assertThat(version.targetRegions())
        .extracting(TargetRegion::regionalReplicaCount)
        .containsExactly(2, 1);
  }

  @Test
  void canIMoveGalleryResourcesToAnotherSubscription() {
    Scene scene = published(Region.WEST_US);
    other(scene);

    String answer = scene.move(scene.gallery.resourceId(), "/subscriptions/" + OTHER);

    assertThat(answer).contains("ResourceMoveNotSupported");
    ImageVersion replicated =
        scene
            .sdk
            .imageVersions()
            .addRegion(scene.version("1.0.0"), TargetRegion.of(Region.EAST_US));
    assertThat(replicated.isUsableIn(Region.EAST_US)).isTrue();
  }

  @Test
  void canIReplicateVersionsAcrossClouds() {
    Scene scene = published(Region.WEST_US);

    for (String foreign : List.of("chinaeast2", "germanycentral", "usgovvirginia")) {
      ServiceException refusal =
          scene.refused(
              "InvalidParameter",
              () ->
                  scene
                      .sdk
                      .imageVersions()
                      .addRegion(scene.version("1.0.0"), TargetRegion.of(Region.of(foreign))));
      assertThat(refusal).hasMessageContaining("cannot be replicated across clouds");
    }
  }

  @Test
  void canIReplicateVersionsAcrossSubscriptions() {
    Scene scene = published(Region.WEST_US, Region.EAST_US);

    ImageGallerySdk other = other(scene);

    assertThat(other.galleries().list().toList()).isEmpty();
    assertThat(
            other
                .virtualMachines()
                .beginCreate(
                    other.resourceGroup("images").virtualMachine("web"),
                    Scene.machine(scene.version("1.0.0").resourceId(), Region.EAST_US))
                .await()
                .provisioningState())
        .isEqualTo(ProvisioningState.SUCCEEDED);
  }

  @Test
  void canIShareVersionsAcrossTenants() {
    Scene scene = published(Region.WEST_US);
    scene.azure.addSubscription(new Subscription(OTHER, "Other", OTHER_TENANT));
    ImageGallerySdk other = other(scene);

    ServiceException refusal =
        scene.refused(
            "LinkedAuthorizationFailed",
            () ->
                other
                    .virtualMachines()
                    .beginCreate(
                        other.resourceGroup("images").virtualMachine("web"),
                        Scene.machine(scene.version("1.0.0").resourceId(), Region.WEST_US)));

    assertThat(refusal).hasMessageContaining("is not authorized to access linked subscription");
  }

  @Test
  void howLongDoesReplicationTake() {
    Scene scene = published(Region.WEST_US);
    Instant begin = scene.azure.timeline().now();
    scene.publish("2.0.0", scene.group.managedImage("base"), Region.WEST_US);
    Duration near = Duration.between(begin, scene.azure.timeline().now());
    scene.beginPublish(
        "3.0.0",
        scene.group.managedImage("base"),
        Scene.targets(Region.WEST_US, Region.JAPAN_EAST));
    scene.advance(near.plusSeconds(60));

    List<RegionalReplicationStatus> status =
        scene
            .sdk
            .imageVersions()
            .getWithReplicationStatus(scene.version("3.0.0"))
            .replicationStatus()
            .summary();

    assertThat(status).extracting(RegionalReplicationStatus::progress).first().isEqualTo(100);
    assertThat(status.get(1).progress()).isBetween(1, 99);
  }

  @Test
  void howManyGalleriesCanICreateInASubscription() {
    Scene scene = Scene.preview();
    for (int i = 0; i < 10; i++) {
      scene
          .sdk
          .galleries()
          .beginCreate(scene.group.gallery("gallery" + i), Gallery.builder(Region.WEST_US).build())
          .await();
    }

    scene.refused("QuotaExceeded", () -> scene.withGallery(Region.WEST_US));

    scene.withGallery(Region.EAST_US);
    scene.azure.setQuota(Scene.SUBSCRIPTION, Region.WEST_US, "images", 200);
    scene.withDefinition(Region.WEST_US);
  }

  @Test
  void whatIsTheDifferenceBetweenSourceAndTargetRegion() {
    Scene scene = published(Region.WEST_US, Region.EAST_US);
    ImageVersion version = scene.sdk.imageVersions().get(scene.version("1.0.0"));

    assertThat(version.location()).isEqualTo(Region.WEST_US);
    assertThat(version.targetRegions())
        .extracting(TargetRegion::name)
        .containsExactly(Region.WEST_US, Region.EAST_US);
    scene.refused(
        "InvalidParameter",
        () -> scene.sdk.imageVersions().removeRegion(scene.version("1.0.0"), Region.WEST_US));
  }

  @Test
  void howDoISpecifyTheSourceRegion() {
    Scene scene = Scene.preview().withCatalog();
    ManagedImageId image = scene.image("base", Region.EAST_US);

    scene.refused("ResourceNotFound", () -> scene.publish("1.0.0", image, Region.WEST_US));

    assertThat(scene.publish("1.0.0", image, Region.EAST_US).location()).isEqualTo(Region.EAST_US);
  }

  @Test
  void howDoISpecifyTheNumberOfReplicasInEachRegion() {
    Scene scene = Scene.preview().withCatalog();
    ImageVersion wanted =
        ImageVersion.builder(Region.WEST_US)
            .source(scene.image("base", Region.WEST_US))
            .targetRegion(TargetRegion.of(Region.WEST_US))
            .targetRegion(TargetRegion.parse("South Central US=2"))
            .replicaCount(3)
            .build();

    ImageVersion published =
        scene.sdk.imageVersions().beginCreate(scene.version("1.0.0"), wanted).await();

    assertThat(published.targetRegions())
        .extracting(TargetRegion::regionalReplicaCount)
        .containsExactly(3, 2);
    assertThat(scene.azure.replicas(scene.version("1.0.0")))
        .extracting(region -> region.replicas().size())
        .containsExactly(3, 2);
  }

  @Test
  void canICreateTheGalleryElsewhereThanItsDefinitionsAndVersions() {
    Scene scene = Scene.preview().withGallery(Region.WEST_US).withDefinition(Region.EAST_US);

    ImageVersion published =
        scene.publish("1.0.0", scene.image("base", Region.EAST_US_2), Region.EAST_US_2);

    assertThat(published.provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
  }

  @Test
  void whatDoesItCost() {
    Scene scene = Scene.preview().withCatalog();
    Instant begin = scene.azure.timeline().now();
    scene.advance(Usage.MONTH);
    assertThat(scene.azure.bill(begin, begin.plus(Usage.MONTH)).total()).isZero();

    scene.publish("1.0.0", scene.image("base", Region.WEST_US), Region.WEST_US, Region.EAST_US);
    scene.advance(Usage.MONTH);

    Instant now = scene.azure.timeline().now();
    assertThat(scene.azure.bill(begin, now).total(Meter.EGRESS)).isEqualByComparingTo("0.60");
    assertThat(scene.azure.bill(now.minus(Usage.MONTH), now).total(Meter.STORAGE))
        .isEqualByComparingTo("3.00");
  }

  @Test
  void whichApiVersionShouldIUse() {
    Scene scene = published(Region.WEST_US);
    ImageGallerySdk recommended =
        ImageGallerySdk.builder()
            .transport(scene.azure.transport())
            .subscription(Scene.SUBSCRIPTION)
            .apiVersion(ApiVersion.V2018_06_01)
            .computeApiVersion(new ApiVersion("2018-04-01"))
            .build();
    ImageGallerySdk early =
        ImageGallerySdk.builder()
            .transport(scene.azure.transport())
            .subscription(Scene.SUBSCRIPTION)
            .computeApiVersion(new ApiVersion("2017-12-01"))
            .build();
    VirtualMachine machine = Scene.machine(scene.version("1.0.0").resourceId(), Region.WEST_US);
    VirtualMachineId web = scene.group.virtualMachine("web");

    assertThat(recommended.imageVersions().get(scene.version("1.0.0")).source().id())
        .isEqualTo(scene.group.managedImage("base").resourceId());
    scene.refused("InvalidParameter", () -> early.virtualMachines().beginCreate(web, machine));
    assertThat(recommended.virtualMachines().beginCreate(web, machine).await().provisioningState())
        .isEqualTo(ProvisioningState.SUCCEEDED);
  }
}

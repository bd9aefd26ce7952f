package dev.imagegallery.examples.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.Region;
import com.azure.core.management.exception.ManagementException;
import com.azure.core.management.profile.AzureProfile;
import com.azure.core.util.Context;
import com.azure.resourcemanager.compute.ComputeManager;
import com.azure.resourcemanager.compute.models.AggregatedReplicationState;
import com.azure.resourcemanager.compute.models.Gallery;
import com.azure.resourcemanager.compute.models.GalleryImage;
import com.azure.resourcemanager.compute.models.GalleryImageVersion;
import com.azure.resourcemanager.compute.models.OperatingSystemStateTypes;
import com.azure.resourcemanager.compute.models.RegionalReplicationStatus;
import com.azure.resourcemanager.compute.models.ReplicationStatus;
import com.azure.resourcemanager.compute.models.ReplicationStatusTypes;
import com.azure.resourcemanager.compute.models.TargetRegion;
import dev.imagegallery.inmemory.InMemoryAzure;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What users of the official SDK do with a gallery, from its birth to its end. */
final class OfficialFlow {

  private static final String GROUP = "official";
  private static final String GALLERY = "sdkGallery";
  private static final String DEFINITION = "ubuntu";
  private static final String VERSION = "1.0.0";
  private static final Region HOME = Region.US_SOUTH_CENTRAL;
  private static final OffsetDateTime END_OF_LIFE = OffsetDateTime.parse("2035-12-31T00:00:00Z");

  private final ComputeManager azure;

  private OfficialFlow(ComputeManager azure) {
    this.azure = azure;
  }

  /** Runs it all, as a user whom the cloud takes for an owner. */
  static void run(HttpClient http, AzureEnvironment environment) {
    TokenCredential anyone = request -> Mono.just(new AccessToken("any", OffsetDateTime.MAX));
    AzureProfile profile =
        new AzureProfile(
            InMemoryAzure.DEFAULT_TENANT, InMemoryAzure.DEFAULT_SUBSCRIPTION, environment);
    new OfficialFlow(ComputeManager.configure().withHttpClient(http).authenticate(anyone, profile))
        .run();
  }

  private void run() {
    OfficialSubscription subscription = new OfficialSubscription(azure.resourceManager());
    subscription.feature();
    subscription.provider();
    azure.resourceManager().resourceGroups().define(GROUP).withRegion(HOME).create();
    new OfficialAccess(azure.authorizationManager()).reader(gallery().id());
    definition();
    OfficialManagedImage image = new OfficialManagedImage(azure, GROUP);
    version(image.create(HOME));
    replicationStatus();
    changeVersion();
    OfficialDeployment deployment = new OfficialDeployment(azure, GROUP);
    deployment.machine(versionNow().id(), HOME);
    deployment.template();
    new OfficialScaleSet(azure, GROUP).fromVersion(versionNow().id(), HOME);
    nestedResources_holdTheGallery();
    deleteInOrder(image);
  }

  private Gallery gallery() {
    Gallery created =
        azure
            .galleries()
            .define(GALLERY)
            .withRegion(HOME)
            .withExistingResourceGroup(GROUP)
            .withDescription("first")
            .withTag("team", "images")
            .create();
    assertThat(created.provisioningState()).isEqualTo("Succeeded");

    created.update().withDescription("second").withTag("stage", "test").apply();

    Gallery read = azure.galleries().getByResourceGroup(GROUP, GALLERY);
    assertThat(read.description()).isEqualTo("second");
    assertThat(read.tags()).isEqualTo(Map.of("team", "images", "stage", "test"));
    assertThat(read.uniqueName()).containsIgnoringCase(GALLERY);
    assertThat(azure.galleries().list()).extracting(Gallery::name).containsExactly(GALLERY);
    assertThat(azure.galleries().listByResourceGroup(GROUP)).hasSize(1);
    return read;
  }

  private void definition() {
    azure
        .galleryImages()
        .define(DEFINITION)
        .withExistingGallery(GROUP, GALLERY)
        .withLocation(HOME)
        .withIdentifier("Contoso", "Server", "22.04")
        .withGeneralizedLinux()
        .withRecommendedCPUsCountForVirtualMachine(2, 8)
        .create();

    definitionNow().update().withDescription("for tests").apply();

    GalleryImage read = definitionNow();
    assertThat(read.description()).isEqualTo("for tests");
    assertThat(read.identifier().offer()).isEqualTo("Server");
    assertThat(read.osState()).isEqualTo(OperatingSystemStateTypes.GENERALIZED);
    assertThat(read.recommendedVirtualMachineConfiguration().vCPUs().max()).isEqualTo(8);
    assertThat(azure.galleryImages().listByGallery(GROUP, GALLERY))
        .extracting(GalleryImage::name)
        .containsExactly(DEFINITION);
  }

  private GalleryImage definitionNow() {
    return azure.galleryImages().getByGallery(GROUP, GALLERY, DEFINITION);
  }

  private void version(String imageId) {
    azure
        .galleryImageVersions()
        .define(VERSION)
        .withExistingImage(GROUP, GALLERY, DEFINITION)
        .withLocation(HOME)
        .withSourceCustomImage(imageId)
        .withRegionAvailability(HOME, 2)
        .withRegionAvailability(Region.US_EAST, 1)
        .withEndOfLifeDate(END_OF_LIFE)
        .withExcludedFromLatest()
        .create();

    GalleryImageVersion read = versionNow();
    assertThat(read.provisioningState()).isEqualTo("Succeeded");
    assertThat(read.storageProfile().source().id()).isEqualToIgnoringCase(imageId);
    assertThat(read.endOfLifeDate()).isEqualTo(END_OF_LIFE);
    assertThat(read.isExcludedFromLatest()).isTrue();
    assertThat(read.replicationStatus()).as("only when asked for").isNull();
    assertThat(read.availableRegions())
        .extracting(TargetRegion::name, TargetRegion::regionalReplicaCount)
        .containsExactlyInAnyOrder(tuple("South Central US", 2), tuple("East US", 1));
  }

  private GalleryImageVersion versionNow() {
    return azure.galleryImageVersions().getByGalleryImage(GROUP, GALLERY, DEFINITION, VERSION);
  }

  private void replicationStatus() {
    ReplicationStatus status =
        azure
            .serviceClient()
            .getGalleryImageVersions()
            .getWithResponse(
                GROUP,
                GALLERY,
                DEFINITION,
                VERSION,
                ReplicationStatusTypes.REPLICATION_STATUS,
                Context.NONE)
            .getValue()
            .replicationStatus();

    assertThat(status.aggregatedState()).isEqualTo(AggregatedReplicationState.COMPLETED);
    assertThat(status.summary())
        .extracting(RegionalReplicationStatus::region, RegionalReplicationStatus::progress)
        .containsExactlyInAnyOrder(tuple("southcentralus", 100), tuple("eastus", 100));
  }

  private void changeVersion() {
    versionNow()
        .update()
        .withRegionAvailability(Region.US_WEST2, 3)
        .withoutRegionAvailability(Region.US_EAST)
        .withoutExcludedFromLatest()
        .withEndOfLifeDate(END_OF_LIFE.plusMonths(1))
        .apply();

    GalleryImageVersion read = versionNow();
    assertThat(read.isExcludedFromLatest()).isFalse();
    assertThat(read.endOfLifeDate()).isEqualTo(END_OF_LIFE.plusMonths(1));
    assertThat(read.availableRegions())
        .extracting(TargetRegion::name, TargetRegion::regionalReplicaCount)
        .containsExactlyInAnyOrder(tuple("South Central US", 2), tuple("West US 2", 3));
    assertThat(versionNames()).containsExactly(VERSION);
  }

  private List<String> versionNames() {
    return azure.galleryImageVersions().listByGalleryImage(GROUP, GALLERY, DEFINITION).stream()
        .map(GalleryImageVersion::name)
        .toList();
  }

  private void nestedResources_holdTheGallery() {
    assertThatThrownBy(() -> azure.galleries().deleteByResourceGroup(GROUP, GALLERY))
        .isInstanceOfSatisfying(
            ManagementException.class,
            refused -> {
              assertThat(refused.getResponse().getStatusCode()).isEqualTo(409);
              assertThat(refused.getValue().getCode()).isEqualTo("CannotDeleteResource");
            });
  }

  private void deleteInOrder(OfficialManagedImage image) {
    azure.galleryImageVersions().deleteByGalleryImage(GROUP, GALLERY, DEFINITION, VERSION);
    assertThat(versionNames()).isEmpty();
    azure.galleryImages().deleteByGallery(GROUP, GALLERY, DEFINITION);
    azure.galleries().deleteByResourceGroup(GROUP, GALLERY);
    image.delete();
    assertThat(azure.galleries().listByResourceGroup(GROUP)).isEmpty();
    azure.resourceManager().resourceGroups().deleteByName(GROUP);
    assertThat(azure.resourceManager().resourceGroups().contain(GROUP)).isFalse();
  }
}

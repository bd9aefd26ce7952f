package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.SUBSCRIPTION;
import static dev.imagegallery.inmemory.TestCloud.version;
import static dev.imagegallery.inmemory.TestCloud.versionWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.models.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How many galleries, definitions and versions there may be. */
class QuotaTest {

  private static final String OTHER = "22222222-0000-0000-0000-000000000000";
  private static final String CODE = "QuotaExceeded";

  private TestCloud cloud = instant(Profile.PREVIEW_2019);

  /** A cloud where a version is there as soon as it is asked for. */
  private static TestCloud instant(Profile profile) {
    InMemoryAzure azure =
        InMemoryAzure.builder().profile(profile).replication(ReplicationTiming.instant()).build();
    TestCloud cloud = TestCloud.of(azure);
    return (profile == Profile.CURRENT ? cloud : cloud.withPreviewFeature()).withGroup();
  }

  private static String in(String region) {
    return "{'location':'" + region + "'}";
  }

  private static String definition(int number, String region) {
    return TestCloud.definition("Contoso", "Finance", "sku" + number).replace("westus", region);
  }

  private void quota(String resource, int limit) {
    cloud.azure().setQuota(InMemoryAzure.DEFAULT_SUBSCRIPTION, Region.WEST_US, resource, limit);
  }

  private int usage(String region, String name, String member) {
    String path = SUBSCRIPTION + "/providers/Microsoft.Compute/locations/" + region + "/usages";
    for (JsonNode usage : cloud.get(path).is(200).body().path("value")) {
      if (usage.path("name").path("value").asText().equals(name)) {
        return usage.path(member).asInt(-1);
      }
    }
    throw new AssertionError("no usage of " + name);
  }

  @Test
  void R170_inThePreview_the201stDefinitionOfARegion_isRefused() {
    cloud.withGallery();
    for (int i = 1; i <= 200; i++) {
      cloud.put(GALLERY + "/images/d" + i, definition(i, "westus")).is(201);
    }

    String message =
        cloud.putRefused(GALLERY + "/images/d201", definition(201, "westus"), 409, CODE).message();

    assertThat(message).contains("images quota", "westus", "Current Limit: 200");
    cloud.put(GALLERY + "/images/d201", definition(201, "eastus2")).is(201);
  }

  @Test
  void R170_inThePreview_the2001stVersionOfARegion_isRefused() {
    cloud.readyForVersions();
    for (int i = 1; i <= 2_000; i++) {
      cloud.put(DEFINITION + "/versions/" + i + ".0.0", version("westus")).is(201);
    }

    cloud.putRefused(DEFINITION + "/versions/2001.0.0", version("westus"), 409, CODE);
  }

  @Test
  void R170_theEleventhGallery_isAcceptedInAnotherSubscription() {
    InMemoryAzure azure =
        InMemoryAzure.builder()
            .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
            .subscription(OTHER)
            .build();
    cloud = TestCloud.of(azure).withGroup();
    quota("galleries", 1);
    cloud.put(GALLERY, in("westus")).is(201);
    String elsewhere = "/subscriptions/" + OTHER + "/resourceGroups/rg";
    cloud.put(elsewhere, in("westus")).is(201);

    cloud.putRefused(COMPUTE + "/galleries/second", in("westus"), 409, CODE);

    cloud.put(elsewhere + "/providers/Microsoft.Compute/galleries/g", in("westus")).is(201);
    cloud.put(COMPUTE + "/galleries/second", in("eastus")).is(201);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void R171_quota_canBeRaised_forEachKind(Profile profile) {
    cloud = instant(profile);
    cloud.readyForVersions();
    for (String resource : new String[] {"galleries", "images", "versions"}) {
      quota(resource, 0);
    }
    String gallery = COMPUTE + "/galleries/second";
    String image = GALLERY + "/images/second";
    String version = DEFINITION + "/versions/1.0.0";
    cloud.putRefused(gallery, in("westus"), 409, CODE);
    cloud.putRefused(image, definition(2, "westus"), 409, CODE);
    cloud.putRefused(version, version("westus"), 409, CODE);

    for (String resource : new String[] {"galleries", "images", "versions"}) {
      quota(resource, 2);
    }

    cloud.put(gallery, in("westus")).is(201);
    cloud.put(image, definition(2, "westus")).is(201);
    cloud.put(version, version("westus")).is(201);
  }

  @Test
  void R171_quotaThatWasLowered_letsWhatThereIsBeUpdated() {
    cloud.withGallery();
    quota("galleries", 0);

    cloud.put(GALLERY, in("westus")).is(200);
  }

  @Test
  void R172_theResourcesOwnRegion_counts_notItsGallerys() {
    cloud.withGallery();
    quota("images", 0);

    cloud.put(GALLERY + "/images/there", definition(1, "eastus2")).is(201);
    cloud.putRefused(GALLERY + "/images/here", definition(2, "westus"), 409, CODE);
  }

  @Test
  void R172_deleting_givesThePlaceBack() {
    quota("galleries", 1);
    cloud.withGallery();
    cloud.putRefused(COMPUTE + "/galleries/second", in("westus"), 409, CODE);

    cloud.delete(GALLERY).is(202);
    cloud.settle();

    cloud.put(COMPUTE + "/galleries/second", in("westus")).is(201);
  }

  @ParameterizedTest
  @CsvSource({
    "PREVIEW_2019,galleries,10",
    "PREVIEW_2019,images,200",
    "PREVIEW_2019,versions,2000",
    "CURRENT,galleries,100",
    "CURRENT,images,1000",
    "CURRENT,versions,10000"
  })
  void R173_limits_areThoseOfTheProfile(Profile profile, String resource, int limit) {
    cloud = instant(profile);

    assertThat(usage("westus", resource, "limit")).isEqualTo(limit);
    assertThat(usage("eastus", resource, "limit")).isEqualTo(limit);
  }

  @Test
  void R173_the101stGalleryOfARegion_isRefused() {
    cloud = instant(Profile.CURRENT);
    for (int i = 1; i <= 100; i++) {
      cloud.put(COMPUTE + "/galleries/g" + i, in("westus")).is(201);
    }

    cloud.putRefused(COMPUTE + "/galleries/g101", in("westus"), 409, CODE);
  }

  @Test
  void R173_moreThanAHundredReplicasInARegion_areRefused() {
    cloud = instant(Profile.CURRENT).readyForVersions();
    String version = DEFINITION + "/versions/1.0.0";
    String hundred = "{'name':'westus','regionalReplicaCount':100}";

    cloud.putRefused(
        version, versionWith("westus", hundred.replace("100", "101"), ""), 400, "InvalidParameter");

    cloud.put(version, versionWith("westus", hundred, "")).is(201);
  }

  @Test
  void R174_usages_tellWhatThereIsAndWhatMayBe() {
    cloud.readyForVersions();
    cloud.put(DEFINITION + "/versions/1.0.0", version("westus", "eastus2")).is(201);
    quota("versions", 7);

    assertThat(usage("westus", "versions", "currentValue")).isEqualTo(1);
    assertThat(usage("westus", "versions", "limit")).isEqualTo(7);
    assertThat(usage("westus", "galleries", "currentValue")).isEqualTo(1);
    assertThat(usage("eastus2", "versions", "currentValue")).isZero();
    assertThat(cloud.get(IMAGE).is(200).has("/id")).isTrue();
  }

  @Test
  void scenario11_limits_areMet_areRaised_andAreMetAgain() {
    for (int i = 1; i <= 10; i++) {
      cloud.put(COMPUTE + "/galleries/g" + i, in("westus")).is(201);
    }
    cloud.putRefused(COMPUTE + "/galleries/g11", in("westus"), 409, CODE);
    cloud.put(COMPUTE + "/galleries/elsewhere", in("eastus2")).is(201);

    quota("galleries", 12);

    cloud.put(COMPUTE + "/galleries/g11", in("westus")).is(201);
    cloud.put(COMPUTE + "/galleries/g12", in("westus")).is(201);
    cloud.putRefused(COMPUTE + "/galleries/g13", in("westus"), 409, CODE);
    assertThat(usage("westus", "galleries", "currentValue")).isEqualTo(12);
    assertThat(usage("westus", "galleries", "limit")).isEqualTo(12);
  }
}

package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static dev.imagegallery.inmemory.TestCloud.definition;
import static dev.imagegallery.inmemory.TestCloud.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.Region;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where things can be: clouds, restricted regions, outages. */
class RegionTest {

  private static final String OTHER = "/subscriptions/22222222-0000-0000-0000-000000000000";
  private static final String STATUS = "?$expand=ReplicationStatus&api-version=2024-03-03";
  private static final String SUMMARY = "/properties/replicationStatus/summary";
  private static final Region WEST_US = Region.of("westus");
  private static final Region EAST_US = Region.of("eastus");

  private static List<String> regionsOf(TestCloud cloud) {
    List<String> names = new ArrayList<>();
    for (JsonNode region : cloud.get(TestCloud.SUBSCRIPTION + "/locations").body().path("value")) {
      names.add(region.path("name").asText());
    }
    return names;
  }

  @Test
  void R44_inThePreview_aVersionIsReplicatedToAllPublicRegionsButTheAllowListedOnes() {
    TestCloud cloud = TestCloud.preview().readyForVersions();
    List<String> regions = regionsOf(cloud);
    regions.removeAll(List.of("westus", "australiacentral", "australiacentral2"));
    regions.add(0, "westus");

    cloud.withVersion("1.0.0", regions.toArray(String[]::new));

    Answered version = cloud.get(VERSION + "?$expand=ReplicationStatus&api-version=2018-06-01");
    assertThat(version.body().at(SUMMARY)).hasSize(regions.size()).hasSizeGreaterThan(40);
    assertThat(version.at("/properties/replicationStatus/aggregatedState")).isEqualTo("Completed");
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void R45_allowingOneSubscription_allowsNoOther(Profile profile) {
    TestCloud cloud =
        TestCloud.of(
            InMemoryAzure.builder()
                .profile(profile)
                .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
                .subscription(OTHER.substring("/subscriptions/".length()))
                .build());
    String region = "australiacentral2";
    if (profile == Profile.PREVIEW_2019) {
      cloud.withPreviewFeature();
    }
    cloud.withGroup().readyForVersions();
    cloud.putRefused(VERSION, version("westus", region), 400, "InvalidParameter");

    cloud.azure().allowRegion(OTHER.substring("/subscriptions/".length()), Region.of(region));
    cloud.putRefused(VERSION, version("westus", region), 400, "InvalidParameter");

    cloud.azure().allowRegion(InMemoryAzure.DEFAULT_SUBSCRIPTION, Region.of(region));
    cloud.put(VERSION, version("westus", region)).is(201);
  }

  @Test
  void R46_aRegionThatIsRestricted_isClosedForGalleriesDefinitionsAndVersions() {
    TestCloud cloud = TestCloud.current().readyForVersions();
    cloud.azure().restrictRegion(EAST_US, List.of());

    cloud.putRefused(GALLERY + "2", "{'location':'eastus'}", 400, "InvalidParameter");
    String definition = definition("Contoso", "Finance", "Other").replace("westus", "eastus");
    cloud.putRefused(DEFINITION + "2", definition, 400, "InvalidParameter");
    Answered refused =
        cloud.putRefused(VERSION, version("westus", "eastus"), 400, "InvalidParameter");

    assertThat(refused.message()).contains("does not have access to target region 'eastus'");
    cloud.azure().restrictRegion(EAST_US, List.of(InMemoryAzure.DEFAULT_SUBSCRIPTION));
    cloud.put(VERSION, version("westus", "eastus")).is(201);
    assertThat(cloud.azure().region(EAST_US).allowedSubscriptions())
        .containsExactly(InMemoryAzure.DEFAULT_SUBSCRIPTION);
  }

  @Test
  void R47_inThePreview_definitionsAndVersionsAreCreatedWhereGalleriesAreNot() {
    TestCloud cloud = TestCloud.preview().withGallery();
    String northEurope =
        definition("Contoso", "Finance", "Backend").replace("westus", "northeurope");

    cloud.putRefused(
        GALLERY + "2", "{'location':'northeurope'}", 400, "LocationNotAvailableForResourceType");
    cloud.put(DEFINITION, northEurope).is(201);
    cloud.put(TestCloud.IMAGE, TestCloud.image("northeurope")).is(201);
    cloud.settle().put(VERSION, version("northeurope", "westus")).is(201);
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC, westus, eastus, 40",
    "CHINA, chinaeast2, chinanorth2, 3",
    "US_GOVERNMENT, usgovvirginia, usgovtexas, 3",
    "GERMANY, germanycentral, germanynortheast, 2",
  })
  void R48_eachCloud_hasItsOwnRegions_andNoOthers(
      AzureCloud which, String home, String second, int atLeast) {
    TestCloud cloud = TestCloud.of(InMemoryAzure.builder().cloud(which).build());
    String foreign = which == AzureCloud.PUBLIC ? "chinaeast2" : "westus";

    cloud.put(TestCloud.GROUP, "{'location':'" + home + "'}").is(201);
    cloud.put(GALLERY, "{'location':'" + home + "'}").is(201);
    cloud.putRefused(
        GALLERY + "2",
        "{'location':'" + foreign + "'}",
        400,
        "LocationNotAvailableForResourceType");
    assertThat(regionsOf(cloud))
        .contains(home, second)
        .doesNotContain(foreign)
        .hasSizeGreaterThanOrEqualTo(atLeast);
    assertThat(cloud.azure().findRegion(home)).isPresent();
    assertThat(cloud.azure().findRegion(foreign)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC, westus, chinaeast2, AzureChinaCloud",
    "PUBLIC, westus, germanycentral, AzureGermanCloud",
    "PUBLIC, westus, usgovvirginia, AzureUSGovernment",
    "CHINA, chinaeast2, eastus, AzureCloud",
  })
  void R164_aVersion_isNotReplicatedToAnotherCloud(
      AzureCloud which, String home, String foreign, String foreignCloud) {
    TestCloud cloud = TestCloud.of(InMemoryAzure.builder().cloud(which).build());
    cloud.put(TestCloud.GROUP, "{'location':'" + home + "'}").is(201);
    cloud.put(GALLERY, "{'location':'" + home + "'}").is(201);
    cloud
        .put(DEFINITION, definition("Contoso", "Finance", "Backend").replace("westus", home))
        .is(201);
    cloud.put(TestCloud.IMAGE, TestCloud.image(home)).is(201);

    Answered refused =
        cloud.settle().putRefused(VERSION, version(home, foreign), 400, "InvalidParameter");

    assertThat(refused.message())
        .contains("'" + foreign + "' belongs to cloud '" + foreignCloud + "'")
        .contains("(this gallery is in '" + which.serviceName() + "')");
  }

  @Test
  void R49_whereTheGallerysRegionIsDown_nothingIsCreatedOrChanged_untilItIsBack() {
    TestCloud cloud =
        TestCloud.current().readyForVersions().withVersion("1.0.0", "westus", "eastus");
    cloud.azure().setRegionAvailable(WEST_US, false);

    cloud.refused("PATCH", GALLERY, "{'tags':{'a':'1'}}", 503, "ServiceUnavailable");
    cloud.refused("DELETE", VERSION, null, 503, "ServiceUnavailable");
    cloud.refused(
        "POST", GALLERY + "/share", "{'operationType':'Reset'}", 503, "ServiceUnavailable");
    String elsewhere = definition("Contoso", "Finance", "Other").replace("westus", "eastus");
    cloud.putRefused(DEFINITION + "2", elsewhere, 503, "ServiceUnavailable");
    cloud.putRefused(VERSION, version("westus", "eastus"), 503, "ServiceUnavailable");
    cloud.get(VERSION).is(200);

    cloud.azure().setRegionAvailable(WEST_US, true);
    cloud.put(VERSION, version("westus", "eastus", "northeurope")).is(200);
  }

  @Test
  void R49_whereTheGallerysRegionIsDown_itsVersionsAreDeployedElsewhere() {
    TestCloud cloud =
        TestCloud.current().readyForVersions().withVersion("1.0.0", "westus", "eastus");
    cloud.azure().setRegionAvailable(WEST_US, false);

    cloud.put(COMPUTE + "/virtualMachines/elsewhere", machine("eastus", VERSION)).is(201);
    cloud.put(COMPUTE + "/virtualMachines/latest", machine("eastus", DEFINITION)).is(201);
    cloud.putRefused(
        COMPUTE + "/virtualMachines/here", machine("westus", VERSION), 503, "ServiceUnavailable");
  }

  @Test
  void R49_aRegionThatGoesDownWhileItIsCopiedTo_fails_andIsRepairedOnceItIsBack() {
    TestCloud cloud = TestCloud.current().readyForVersions();
    Answered created = cloud.put(VERSION, version("westus", "eastus")).is(201);
    cloud.advance(Duration.ofSeconds(500));

    cloud.azure().setRegionAvailable(EAST_US, false);

    Answered down = cloud.settle().get(VERSION + STATUS);
    assertThat(down.at(SUMMARY + "/0/state")).isEqualTo("Completed");
    assertThat(down.at(SUMMARY + "/1/state")).isEqualTo("Failed");
    assertThat(down.at(SUMMARY + "/1/details")).isEqualTo("The region is not available.");
    assertThat(down.body().at(SUMMARY + "/1/progress").intValue()).isBetween(1, 99);
    assertThat(cloud.follow(created.header("Azure-AsyncOperation")).code())
        .isEqualTo("ReplicationJobsNotCompleted");

    cloud.put(VERSION, version("westus", "eastus")).is(200);
    assertThat(cloud.settle().get(VERSION + STATUS).at(SUMMARY + "/1/state")).isEqualTo("Failed");
    cloud.azure().setRegionAvailable(EAST_US, true);
    cloud.put(VERSION, version("westus", "eastus")).is(200);
    assertThat(cloud.settle().get(VERSION + STATUS).at(SUMMARY + "/1/state"))
        .isEqualTo("Completed");
  }

  @Test
  void R49_replicasAskedForInARegionThatIsDown_areMadeByALaterUpdate() {
    TestCloud cloud =
        TestCloud.current().readyForVersions().withVersion("1.0.0", "westus", "eastus");
    String three =
        TestCloud.versionWith(
            "westus", "{'name':'westus'},{'name':'eastus','regionalReplicaCount':3}", "");
    cloud.put(VERSION, three).is(200);
    cloud.azure().setRegionAvailable(EAST_US, false);

    assertThat(cloud.settle().get(VERSION).state()).isEqualTo("Succeeded");
    cloud.azure().setRegionAvailable(EAST_US, true);
    Answered again = cloud.put(VERSION, three).is(200);

    assertThat(cloud.settle().follow(again.header("Azure-AsyncOperation")).at("/status"))
        .isEqualTo("Succeeded");
  }

  @Test
  void outages_areKeptBySnapshots_andForgottenByReset() {
    TestCloud cloud = TestCloud.current();
    cloud.azure().setRegionAvailable(WEST_US, false);
    cloud.azure().restrictRegion(EAST_US, List.of("A"));
    InMemoryAzure other = InMemoryAzure.create();

    other.restore(cloud.azure().snapshot());

    assertThat(other.region(WEST_US).available()).isFalse();
    assertThat(other.region(EAST_US).allowedSubscriptions()).containsExactly("a");
    other.reset();
    assertThat(other.region(WEST_US).available()).isTrue();
    assertThat(other.region(EAST_US).allowedSubscriptions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "chinaeast2"})
  void aRegionOfNoneOrAnotherCloud_cannotBeSet(String name) {
    InMemoryAzure azure = InMemoryAzure.create();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> azure.setRegionAvailable(Region.of(name), false))
        .withMessageContaining("region");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> azure.restrictRegion(Region.of(name), List.of()))
        .withMessageContaining("region");
  }

  private static String machine(String location, String image) {
    return """
        {'location':'%s','properties':{'osProfile':{'computerName':'web',
         'adminUsername':'operator','adminPassword':'Example-passw0rd!'},
         'storageProfile':{'imageReference':{'id':'%s'}}}}"""
        .formatted(location, image);
  }
}

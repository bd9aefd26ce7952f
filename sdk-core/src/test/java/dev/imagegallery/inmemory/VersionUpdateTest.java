package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static dev.imagegallery.inmemory.TestCloud.targets;
import static dev.imagegallery.inmemory.TestCloud.version;
import static dev.imagegallery.inmemory.TestCloud.versionWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.Region;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changing versions: regions, replication, what may change and what may not. */
class VersionUpdateTest {

  private static final String PROFILE = "/properties/publishingProfile";
  private static final String STATUS = "?$expand=ReplicationStatus&api-version=2024-03-03";
  private static final String SUMMARY = "/properties/replicationStatus/summary";

  private final TestCloud cloud = TestCloud.current().readyForVersions();

  @Test
  void R100_eachVersion_hasItsOwnRegions() {
    cloud.withVersion("1.0.0", "westus").withVersion("2.0.0", "westus", "eastus");

    assertThat(cloud.get(VERSION + STATUS).body().at(SUMMARY)).hasSize(1);
    assertThat(cloud.get(DEFINITION + "/versions/2.0.0" + STATUS).body().at(SUMMARY)).hasSize(2);
  }

  @Test
  void R101_updatedRegions_areReplicatedTo_andDroppedOnesGo() {
    cloud.withVersion("1.0.0", "westus", "eastus");

    cloud.put(VERSION, version("westus", "northeurope")).is(200);

    Answered during = cloud.get(VERSION + STATUS);
    assertThat(during.at(SUMMARY + "/0/state")).isEqualTo("Completed");
    assertThat(during.at(SUMMARY + "/1/region")).isEqualTo("northeurope");
    assertThat(during.at(SUMMARY + "/1/state")).isEqualTo("Replicating");
    assertThat(during.body().at(SUMMARY)).hasSize(2);
    cloud.settle();
    assertThat(cloud.get(VERSION + STATUS).at("/properties/replicationStatus/aggregatedState"))
        .isEqualTo("Completed");
  }

  @Test
  void R102_R104_whileReplicationRuns_itsStatusIsVisiblePerRegion() {
    cloud.put(VERSION, version("westus", "eastus")).is(201);

    cloud.advance(Duration.ofSeconds(200));
    Answered early = cloud.get(VERSION + STATUS);
    cloud.advance(Duration.ofMinutes(5));
    Answered later = cloud.get(VERSION + STATUS);

    assertThat(early.at("/properties/replicationStatus/aggregatedState")).isEqualTo("InProgress");
    assertThat(early.at(SUMMARY + "/0/state")).isEqualTo("Replicating");
    assertThat(early.body().at(SUMMARY + "/0/progress").intValue()).isBetween(1, 99);
    assertThat(later.at(SUMMARY + "/0/state")).isEqualTo("Completed");
    assertThat(later.at(SUMMARY + "/1/state")).isEqualTo("Replicating");
  }

  @Test
  void R108_theOperation_endsWhenAllRegionsHave() {
    Answered created = cloud.put(VERSION, version("westus", "eastus")).is(201);
    String operation = created.header("Azure-AsyncOperation");

    cloud.advance(Duration.ofSeconds(410));
    assertThat(cloud.follow(operation).at("/status")).isEqualTo("InProgress");
    assertThat(cloud.settle().follow(operation).at("/status")).isEqualTo("Succeeded");
  }

  @Test
  void R109_failedRegion_isRepaired_byAnUpdateWithoutItAndThenWithItAgain() {
    failInEastUs();
    Answered failed = cloud.settle().get(VERSION + STATUS);
    cloud.azure().faults().clear();

    assertThat(failed.state()).isEqualTo("Failed");
    assertThat(failed.at(SUMMARY + "/1/state")).isEqualTo("Failed");
    assertThat(failed.at(SUMMARY + "/1/progress")).isEqualTo("40");
    assertThat(failed.at(SUMMARY + "/1/details")).isEqualTo("The disk broke.");
    assertThat(failed.at(SUMMARY + "/2/state")).isEqualTo("Completed");
    assertThat(failed.at("/properties/replicationStatus/aggregatedState")).isEqualTo("Failed");
    cloud.put(VERSION, version("westus", "northeurope")).is(200);
    assertThat(cloud.settle().get(VERSION).state()).isEqualTo("Succeeded");
    cloud.put(VERSION, version("westus", "northeurope", "eastus")).is(200);
    assertThat(cloud.settle().get(VERSION + STATUS).at(SUMMARY + "/2/state"))
        .isEqualTo("Completed");
  }

  @Test
  void R109_failedRegion_isRepaired_byTheSameUpdateAgain() {
    failInEastUs();
    cloud.settle().azure().faults().clear();

    cloud.put(VERSION, version("westus", "eastus", "northeurope")).is(200);

    Answered during = cloud.get(VERSION + STATUS);
    assertThat(during.at(SUMMARY + "/0/state")).isEqualTo("Completed");
    assertThat(during.at(SUMMARY + "/1/state")).isEqualTo("Replicating");
    assertThat(cloud.settle().get(VERSION).state()).isEqualTo("Succeeded");
  }

  private void failInEastUs() {
    Fault fault =
        Fault.when().path("**/versions/*").failReplication(Region.EAST_US, 40, "The disk broke.");
    cloud.azure().faults().add(fault);
    cloud.put(VERSION, version("westus", "eastus", "northeurope")).is(201);
  }

  @Test
  void R115_anUpdateWhileReplicationRuns_cancelsContinuesAndQueues() {
    cloud.put(VERSION, version("westus", "eastus", "northeurope")).is(201);
    cloud.advance(Duration.ofSeconds(500));
    int before = cloud.get(VERSION + STATUS).body().at(SUMMARY + "/2/progress").intValue();

    cloud.put(VERSION, version("westus", "northeurope", "japaneast")).is(200);

    Answered during = cloud.get(VERSION + STATUS);
    assertThat(during.body().at(SUMMARY)).hasSize(3);
    assertThat(during.at(SUMMARY + "/0/state")).isEqualTo("Completed");
    assertThat(during.at(SUMMARY + "/1/region")).isEqualTo("northeurope");
    assertThat(during.body().at(SUMMARY + "/1/progress").intValue())
        .isEqualTo(before)
        .isBetween(1, 99);
    assertThat(during.at(SUMMARY + "/2/region")).isEqualTo("japaneast");
    assertThat(cloud.settle().get(VERSION).state()).isEqualTo("Succeeded");
  }

  @Test
  void R110_targetRegions_sayWhereItShallBe_statusWhereItIs() {
    cloud.withVersion("1.0.0", "westus");

    Answered updated = cloud.put(VERSION, version("westus", "eastus")).is(200);

    assertThat(updated.body().at(PROFILE + "/targetRegions")).hasSize(2);
    assertThat(cloud.get(VERSION + STATUS).at(SUMMARY + "/1/state")).isNotEqualTo("Completed");
  }

  @Test
  void R113_storageTypeOfAnExistingRegion_cannotChange() {
    cloud.withVersion("1.0.0", "westus", "eastus");
    String body =
        versionWith(
            "westus",
            "{'name':'westus'},{'name':'eastus','storageAccountType':'Standard_ZRS'}",
            "");

    assertThat(cloud.putRefused(VERSION, body, 409, "Conflict").message())
        .contains("'East US'")
        .contains("'Standard_LRS'");
  }

  @Test
  void R114_whereAClientForbadeIt_noRegionCanBeDropped() {
    String body = forbidding(version("westus", "eastus"));
    cloud.put(VERSION, body).is(201);
    cloud.settle();

    cloud.putRefused(VERSION, version("westus"), 409, "Conflict");
    cloud
        .put(VERSION, forbidding(version("westus", "eastus")).replace(":false}", ":true}"))
        .is(200);
    cloud.settle().put(VERSION, version("westus")).is(200);
  }

  @Test
  void R114_sendingBackTheAnsweredDefault_isNoChoice() {
    cloud.withVersion("1.0.0", "westus", "eastus");

    cloud.put(VERSION, forbidding(version("westus", "eastus"))).is(200);
    cloud.settle().put(VERSION, version("westus")).is(200);
  }

  @Test
  void R115_anUpdateWhileReplicationRuns_isAccepted_andHasAnOperationOfItsOwn() {
    Answered created = cloud.put(VERSION, version("westus", "eastus")).is(201);
    Answered updated = cloud.put(VERSION, version("westus", "northeurope")).is(200);

    assertThat(updated.header("Azure-AsyncOperation"))
        .isNotEqualTo(created.header("Azure-AsyncOperation"));
    cloud.settle();
    assertThat(cloud.follow(created.header("Azure-AsyncOperation")).at("/status"))
        .isEqualTo("Succeeded");
    assertThat(cloud.get(VERSION + STATUS).at(SUMMARY)).doesNotContain("eastus");
  }

  @Test
  void R115_anUpdateOfAVersionBeingDeleted_isRefused() {
    cloud.withVersion("1.0.0", "westus").delete(VERSION).is(202);

    assertThat(cloud.putRefused(VERSION, version("westus"), 409, "Conflict").message())
        .contains("1.0.0 since it is marked for deletion");
  }

  @Test
  void R115_deletingAVersionThatIsBeingBuilt_endsItsOperation() {
    Answered created = cloud.put(VERSION, version("westus")).is(201);

    cloud.delete(VERSION).is(202);

    assertThat(cloud.follow(created.header("Azure-AsyncOperation")).at("/status"))
        .isEqualTo("Failed");
    cloud.settle().get(VERSION).is(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'excludeFromLatest':true | /excludeFromLatest | true",
        "'endOfLifeDate':'2031-01-01' | /endOfLifeDate | 2031-01-01T00:00:00.0000000+00:00",
        "'targetRegions':[{'name':'westus'},{'name':'eastus'}] | /targetRegions/1/name | East US",
        "'targetRegions':[{'name':'westus','regionalReplicaCount':3}]"
            + " | /targetRegions/0/regionalReplicaCount | 3",
      })
  void R155_R127_mutableProperty_isUpdated(String property, String pointer, String value) {
    cloud.withVersion("1.0.0", "westus");
    String body = "{'properties':{'publishingProfile':{" + property + "}}}";

    Answered updated = cloud.patch(VERSION, body).is(200);

    assertThat(updated.state()).isEqualTo("Updating");
    assertThat(updated.at(PROFILE + pointer)).isEqualTo(value);
  }

  @Test
  void R156_commonReplicaCount_isUpdatedToday_butNotInThePreview() {
    String body = versionWith("westus", targets("westus"), "'replicaCount':2,");
    TestCloud preview = TestCloud.preview().readyForVersions().withVersion("1.0.0", "westus");
    cloud.withVersion("1.0.0", "westus");

    assertThat(cloud.put(VERSION, body).is(200).at(PROFILE + "/replicaCount")).isEqualTo("2");
    preview.putRefused(VERSION, body, 409, "PropertyChangeNotAllowed");
  }

  @Test
  void R158_anotherSource_isRefused() {
    cloud.withVersion("1.0.0", "westus");
    String body = version("westus").replace(IMAGE, IMAGE + "2");

    assertThat(cloud.putRefused(VERSION, body, 409, "PropertyChangeNotAllowed").message())
        .contains("'galleryImageVersion.properties.storageProfile.source.id'");
  }

  @Test
  void R158_newDataDisks_areRefused() {
    cloud.withVersion("1.0.0", "westus");
    String body =
        "{'location':'westus','properties':{'storageProfile':{'dataDiskImages':[{'lun':1}]}}}";

    assertThat(cloud.putRefused(VERSION, body, 409, "PropertyChangeNotAllowed").message())
        .startsWith("Adding new Data Disks");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'storageAccountType':'Premium_LRS',", "'replicationMode':'Shallow',"})
  void R158_immutableProperty_isRefused(String property) {
    cloud.withVersion("1.0.0", "westus");

    cloud.putRefused(
        VERSION,
        versionWith("westus", targets("westus"), property),
        409,
        "PropertyChangeNotAllowed");
  }

  @Test
  void R158_anotherLocation_isRefused() {
    cloud.withVersion("1.0.0", "westus", "eastus");

    cloud.putRefused(VERSION, version("eastus", "westus"), 409, "InvalidResourceLocation");
  }

  @Test
  void R159_putWithoutSource_keepsSourceAndDisks() {
    cloud.withVersion("1.0.0", "westus");
    String body =
        "{'location':'westus','properties':{'publishingProfile':{'targetRegions':[{'name':"
            + "'westus'},{'name':'eastus'}]},'storageProfile':{'osDiskImage':{'hostCaching':"
            + "'None'}}}}";

    Answered updated = cloud.put(VERSION, body).is(200);

    assertThat(updated.at("/properties/storageProfile/source/id")).isEqualTo(IMAGE);
    assertThat(updated.at("/properties/storageProfile/osDiskImage/sizeInGB")).isEqualTo("30");
  }

  @Test
  void R160_patchThatChangesNothing_isAnOperationAllTheSame() {
    cloud.withVersion("1.0.0", "westus");

    Answered patched = cloud.patch(VERSION, "{'tags':{'a':'1'}}").is(200);

    String operation = patched.header("Azure-AsyncOperation");
    assertThat(cloud.follow(operation).at("/status")).isEqualTo("InProgress");
    cloud.advance(Duration.ofSeconds(150));
    assertThat(cloud.follow(operation).at("/status")).isEqualTo("Succeeded");
    assertThat(cloud.get(VERSION).at("/tags/a")).isEqualTo("1");
  }

  private static String forbidding(String body) {
    return body.replace(
        "'properties':{",
        "'properties':{'safetyProfile':{'allowDeletionOfReplicatedLocations':false},");
  }
}

package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.Region;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions that were deleted in galleries that keep them. */
class SoftDeleteTest {

  private static final String KEPT =
      GALLERY + "/softDeletedArtifactTypes/Images/artifacts/definition/versions";
  private static final String BARE = "{'location':'westus','tags':{}}";
  private static final Duration DELETION = Duration.ofSeconds(90);

  private final TestCloud cloud = TestCloud.current();

  private static String gallery(String policy) {
    return "{'location':'westus','properties':{'softDeletePolicy':{" + policy + "}}}";
  }

  /** A version that was deleted just now. */
  private TestCloud deleted(String policy) {
    cloud.readyForVersions().put(GALLERY, gallery(policy)).is(200);
    cloud.settle().withVersion("1.0.0", "westus");
    cloud.delete(VERSION).is(202);
    return cloud.advance(DELETION);
  }

  private TestCloud deleted() {
    return deleted("'isSoftDeleteEnabled':true");
  }

  @Test
  void R241_policy_isKeptByUpdatesThatLeaveItOut() {
    cloud.put(GALLERY, gallery("'isSoftDeleteEnabled':true")).is(201);

    cloud.put(GALLERY, "{'location':'westus'}").is(200);
    cloud.patch(GALLERY, "{'tags':{'a':'b'}}").is(200);

    assertThat(cloud.get(GALLERY).at("/properties/softDeletePolicy/isSoftDeleteEnabled"))
        .isEqualTo("true");
  }

  @Test
  void R241_withoutThePolicy_aDeletedVersionIsGone() {
    cloud.readyForVersions().withVersion("1.0.0", "westus").delete(VERSION).is(202);
    cloud.advance(DELETION);

    assertThat(cloud.get(KEPT).is(200).names()).isEmpty();
  }

  @Test
  void R242_retentionEnds_afterSevenDays() {
    deleted().advance(Duration.ofDays(7).minusHours(1));
    assertThat(cloud.get(KEPT).names()).containsExactly("1.0.0");

    cloud.advance(Duration.ofHours(1));

    assertThat(cloud.get(KEPT).names()).isEmpty();
    cloud.putRefused(
        VERSION, "{'location':'westus','properties':{'restore':true}}", 404, "ResourceNotFound");
  }

  @Test
  void R242_oneHourBeforeTheEnd_restoreWorks() {
    deleted().advance(Duration.ofDays(7).minusHours(1));

    cloud.put(VERSION, BARE).is(200);
    cloud.advance(Duration.ofDays(8));

    assertThat(cloud.get(VERSION).is(200).state()).isEqualTo("Succeeded");
    assertThat(cloud.get(KEPT).names()).isEmpty();
  }

  @Test
  void R242_chosenPeriods_areShownAsTimes_andRule() {
    deleted("'isSoftDeleteEnabled':true,'retentionPeriodInDays':31,'gracePeriodInDays':8");

    Answered list = cloud.get(KEPT + "?api-version=2026-03-03").is(200);

    String properties = "/value/0/properties/";
    String start = list.at(properties + "softDeletedTime").substring(0, 10);
    assertThat(start).isEqualTo("2024-01-03");
    assertThat(list.at(properties + "consumptionEndTime")).startsWith("2024-02-03");
    assertThat(list.at(properties + "hardDeletionTargetTime")).startsWith("2024-02-11");
    assertThat(cloud.get(KEPT).has(properties + "consumptionEndTime")).isFalse();
    cloud.advance(Duration.ofDays(38));
    assertThat(cloud.get(KEPT).names()).hasSize(1);
    cloud.advance(Duration.ofDays(1));
    assertThat(cloud.get(KEPT).names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "366", "'many'"})
  void R242_periodOutOfRange_isRefused(String days) {
    assertThat(cloud.put(GALLERY, gallery("'retentionPeriodInDays':" + days)).is(400).code())
        .isIn("InvalidParameter", "InvalidRequestContent");
  }

  @Test
  void R243_softDeletedVersion_isNeverLatest_butItsNumberCanBeUsed() {
    deleted();
    String disk =
        "{'location':'westus','properties':{'creationData':{'createOption':'FromImage',"
            + "'galleryImageReference':{'id':'%s'}}}}";

    cloud.put(COMPUTE + "/disks/a", disk.formatted(VERSION)).is(202);

    int latest = cloud.put(COMPUTE + "/disks/b", disk.formatted(DEFINITION)).response().status();
    assertThat(latest).isBetween(400, 404);
  }

  @Test
  void R243_inItsGracePeriod_aVersionCannotBeUsed_butBeRestored() {
    deleted("'isSoftDeleteEnabled':true,'retentionPeriodInDays':1,'gracePeriodInDays':1")
        .advance(Duration.ofHours(30));

    int used =
        cloud
            .put(
                COMPUTE + "/disks/a",
                "{'location':'westus','properties':{'creationData':{'createOption':'FromImage',"
                    + "'galleryImageReference':{'id':'"
                    + VERSION
                    + "'}}}}")
            .response()
            .status();

    assertThat(used).isBetween(400, 404);
    cloud.put(VERSION, BARE).is(200);
  }

  @Test
  void R244_putWithoutProperties_restoresTheVersionAsItWas() {
    cloud.readyForVersions().put(GALLERY, gallery("'isSoftDeleteEnabled':true")).is(200);
    cloud.settle().withVersion("1.0.0", "westus", "eastus");
    String before = cloud.get(VERSION).at("/properties");
    cloud.delete(VERSION).is(202);
    cloud.advance(DELETION).get(VERSION).is(404);
    assertThat(cloud.get(DEFINITION + "/versions").names()).isEmpty();

    Answered restored = cloud.put(VERSION, BARE).is(200);

    assertThat(restored.state()).isEqualTo("Updating");
    assertThat(restored.header("Azure-AsyncOperation")).contains("capsOperations");
    assertThat(cloud.settle().get(VERSION).at("/properties")).isEqualTo(before);
    assertThat(cloud.get(VERSION + "?api-version=2024-03-03&$expand=ReplicationStatus"))
        .satisfies(
            version ->
                assertThat(version.at("/properties/replicationStatus/aggregatedState"))
                    .isEqualTo("Completed"));
  }

  @Test
  void R244_putWithRestore_restores_andElsewhereIsRefused() {
    deleted();
    String restore = "{'location':'%s','properties':{'restore':true}}";

    cloud.putRefused(VERSION, restore.formatted("eastus"), 409, "InvalidResourceLocation");
    cloud.put(VERSION, restore.formatted("westus")).is(200);

    assertThat(cloud.settle().get(VERSION).is(200).has("/properties/restore")).isFalse();
  }

  @Test
  void R244_list_tellsWhatWasDeletedWhen() {
    deleted();

    Answered list = cloud.get(KEPT.toLowerCase(Locale.ROOT)).is(200);

    assertThat(list.at("/value/0/id")).isEqualTo(KEPT + "/1.0.0");
    assertThat(list.at("/value/0/type"))
        .isEqualTo("Microsoft.Compute/galleries/softDeletedArtifactTypes/artifacts/versions");
    assertThat(list.at("/value/0/properties/resourceArmId")).isEqualTo(VERSION);
    assertThat(list.at("/value/0/properties/softDeletedArtifactType")).isEqualTo("Images");
    cloud.get(KEPT.replace("Images", "Applications")).is(400);
  }

  @Test
  void R245_definitionAndGalleryWithSoftDeletedVersions_cannotBeDeleted() {
    deleted();

    cloud.refused("DELETE", DEFINITION, null, 409, "CannotDeleteResource");
    cloud.refused("DELETE", GALLERY, null, 409, "CannotDeleteResource");
  }

  @Test
  void R245_onceThePolicyIsOff_theyGoWithTheirDefinition() {
    deleted().put(GALLERY, gallery("'isSoftDeleteEnabled':false")).is(200);
    cloud.settle();

    cloud.delete(DEFINITION).is(202);
    cloud.settle().delete(GALLERY).is(202);

    cloud.settle().get(GALLERY).is(404);
  }

  @Test
  void R172_softDeletedVersions_stillCount() {
    cloud.azure().setQuota(InMemoryAzure.DEFAULT_SUBSCRIPTION, Region.of("westus"), "versions", 1);
    deleted();

    cloud.putRefused(
        DEFINITION + "/versions/2.0.0", TestCloud.version("westus"), 409, "QuotaExceeded");
  }

  @Test
  void R242_snapshot_carriesSoftDeletedVersions_andTheirEnd() {
    String state = deleted().azure().snapshot();
    TestCloud other = TestCloud.of(InMemoryAzure.create());

    other.azure().restore(state);

    assertThat(other.get(KEPT).names()).containsExactly("1.0.0");
    other.advance(Duration.ofDays(7));
    assertThat(other.get(KEPT).names()).isEmpty();
  }
}

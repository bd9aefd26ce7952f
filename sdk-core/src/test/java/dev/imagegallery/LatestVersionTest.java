package dev.imagegallery;

import static dev.imagegallery.models.Region.EAST_US;
import static dev.imagegallery.models.Region.NORTH_EUROPE;
import static dev.imagegallery.models.Region.WEST_EUROPE;
import static dev.imagegallery.models.Region.WEST_US;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.ReplicationTiming;
import dev.imagegallery.latest.LatestVersion;
import dev.imagegallery.latest.PassedOver;
import dev.imagegallery.latest.PassedOver.Reason;
import dev.imagegallery.models.GalleryUpdate;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.SoftDeletePolicy;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.operation.ReplicationPoller;
import dev.imagegallery.transport.Detour;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which version a deployment would use, and why not another. */
class LatestVersionTest {

  private final Workshop workshop = Workshop.withSmallPages();

  private LatestVersion latest(Face face, Region region) {
    return latest(face, workshop.sdk, region);
  }

  private LatestVersion latest(Face face, ImageGallerySdk sdk, Region region) {
    return face.call(
        () -> sdk.imageVersions().latest(workshop.definition, region),
        () -> sdk.async().imageVersions().latest(workshop.definition, region));
  }

  private static ImageVersion.Builder excluded(ImageVersion.Builder version) {
    return version.excludeFromLatest(true);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R91_theHighestNumberWins_asNumbers_overAllPages(Face face) {
    workshop.publish("1.10.0");
    workshop.publish("0.99.99");
    workshop.publish("1.2.0");
    workshop.publish("1.9.0");

    LatestVersion latest = latest(face, EAST_US);

    assertThat(latest.get().name()).isEqualTo("1.10.0");
    assertThat(latest.get().isUsableIn(EAST_US)).isTrue();
    assertThat(latest.passedOver())
        .extracting(PassedOver::toString)
        .containsExactly("1.9.0: lower number", "1.2.0: lower number", "0.99.99: lower number");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R90_excludedVersion_isPassedOver(Face face) {
    workshop.publish("1.0.0");
    workshop.publish("2.0.0", LatestVersionTest::excluded);

    LatestVersion latest = latest(face, EAST_US);

    assertThat(latest.get().name()).isEqualTo("1.0.0");
    assertThat(latest.passedOver()).extracting(PassedOver::reason).containsExactly(Reason.EXCLUDED);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R92_whatTheRegionSays_winsOverTheVersion_inBothDirections(Face face) {
    workshop.publish("1.0.0", WEST_US);
    workshop.publish("2.0.0", LatestVersionTest::excluded, WEST_US);
    workshop.publish("3.0.0", WEST_US);
    workshop.sdk.imageVersions().includeInLatest(workshop.version("2.0.0"), WEST_US);
    workshop.sdk.imageVersions().excludeFromLatest(workshop.version("3.0.0"), WEST_US);

    assertThat(latest(face, WEST_US).toString())
        .isEqualTo(
            "ubuntu in westus: 2.0.0; 3.0.0: excluded from latest in the region;"
                + " 1.0.0: lower number");
    assertThat(latest(face, EAST_US).get().name()).isEqualTo("3.0.0");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R92_versionElsewhere_isPassedOver(Face face) {
    workshop.publish("1.0.0", WEST_US);
    workshop.publish("2.0.0");

    LatestVersion latest = latest(face, WEST_US);

    assertThat(latest.get().name()).isEqualTo("1.0.0");
    assertThat(latest.passedOver())
        .extracting(PassedOver::reason)
        .containsExactly(Reason.NOT_IN_REGION);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R110_whatCounts_isWhereTheVersionIs_notWhereItShallBe(Face face) {
    InMemoryAzure azure =
        InMemoryAzure.builder()
            .replication(ReplicationTiming.perRegion(Duration.ofMinutes(20)))
            .build();
    Workshop slow = Workshop.of(azure);
    slow.publish("1.0.0", WEST_EUROPE);
    ReplicationPoller replication =
        slow.sdk
            .imageVersions()
            .beginCreate(
                slow.version("2.0.0"),
                ImageVersion.builder(EAST_US)
                    .source(slow.source())
                    .targetRegion(TargetRegion.of(EAST_US))
                    .targetRegion(TargetRegion.of(WEST_EUROPE))
                    .build());
    slow.pass(Duration.ofMinutes(30));

    LatestVersion west =
        face.call(
            () -> slow.sdk.imageVersions().latest(slow.definition, WEST_EUROPE),
            () -> slow.sdk.async().imageVersions().latest(slow.definition, WEST_EUROPE));
    LatestVersion east =
        face.call(
            () -> slow.sdk.imageVersions().latest(slow.definition, EAST_US),
            () -> slow.sdk.async().imageVersions().latest(slow.definition, EAST_US));

    assertThat(replication.latest().isRunning()).isTrue();
    assertThat(west.get().name()).isEqualTo("1.0.0");
    assertThat(west.passedOver())
        .extracting(PassedOver::toString)
        .containsExactly("2.0.0: not yet in the region (Replicating 50%)");
    assertThat(east.get().name()).isEqualTo("2.0.0");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R94_endOfLife_doesNotMatter(Face face) {
    workshop.publish("1.0.0");
    workshop.publish(
        "2.0.0", v -> v.endOfLifeDate(workshop.clock().now().plus(Duration.ofDays(1))));
    workshop.pass(Duration.ofDays(2));

    assertThat(latest(face, EAST_US).get().name()).isEqualTo("2.0.0");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R93_noEligibleVersion_answersNone_andSaysWhy(Face face) {
    workshop.publish("1.0.0", LatestVersionTest::excluded);

    LatestVersion latest = latest(face, EAST_US);

    assertThat(latest.find()).isEmpty();
    assertThatThrownBy(latest::get)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("ubuntu in eastus: none; 1.0.0: excluded from latest");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R243_softDeletedVersion_isNeverLatest(Face face) {
    workshop
        .sdk
        .galleries()
        .beginUpdate(
            workshop.gallery,
            GalleryUpdate.builder().softDeletePolicy(SoftDeletePolicy.of(true)).build())
        .await();
    workshop.publish("1.0.0");
    workshop.publish("2.0.0");
    workshop.sdk.imageVersions().beginDelete(workshop.version("2.0.0")).await();

    assertThat(latest(face, EAST_US).get().name()).isEqualTo("1.0.0");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void versionBeingDeleted_andVersionGoneMeanwhile_arePassedOver(Face face) {
    workshop.publish("1.0.0");
    workshop.publish("2.0.0");
    workshop.publish("3.0.0");
    Detour gone =
        new Detour(
            workshop.azure.transport(),
            (request, onward) ->
                request.path().endsWith("/2.0.0")
                    ? Detour.refusal(404, "ResourceNotFound")
                    : onward.send(request));
    workshop.sdk.imageVersions().beginDelete(workshop.version("3.0.0"));

    LatestVersion latest = latest(face, Workshop.sdk(gone), EAST_US);

    assertThat(latest.toString())
        .isEqualTo("ubuntu in eastus: 1.0.0; 3.0.0: deleted; 2.0.0: gone meanwhile");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void versionThatCannotBeTheLatest_isNotRead(Face face) {
    workshop.publish("1.0.0");
    workshop.publish("2.0.0");
    workshop.publish("3.0.0", LatestVersionTest::excluded);
    long before = workshop.requests("GET");

    latest(face, NORTH_EUROPE);
    long listed = workshop.requests("GET") - before;
    latest(face, EAST_US);

    assertThat(listed).isEqualTo(2); // the pages
    assertThat(workshop.requests("GET") - before - listed).isEqualTo(3); // and 2.0.0
  }
}

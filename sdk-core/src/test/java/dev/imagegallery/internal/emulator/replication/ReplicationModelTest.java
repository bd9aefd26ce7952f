package dev.imagegallery.internal.emulator.replication;

import static dev.imagegallery.internal.emulator.replication.Replicating.CENTRAL_US;
import static dev.imagegallery.internal.emulator.replication.Replicating.EAST_US;
import static dev.imagegallery.internal.emulator.replication.Replicating.NORTH_EUROPE;
import static dev.imagegallery.internal.emulator.replication.Replicating.WEST_US;
import static dev.imagegallery.internal.emulator.replication.Replicating.gigabytes;
import static dev.imagegallery.internal.emulator.replication.Replicating.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.internal.emulator.region.Cloud;
import dev.imagegallery.internal.emulator.region.Distance;
import dev.imagegallery.internal.emulator.region.RegionCatalog;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.internal.emulator.region.RegionTrait;
import dev.imagegallery.models.Region;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplicationModelTest {

  private static final ReplicationModel REALISTIC = ReplicationModel.realistic();

  @ParameterizedTest
  @EnumSource
  void R106_largerImage_takesStrictlyLonger(Distance distance) {
    for (long gigabytes = 0; gigabytes < 256; gigabytes++) {
      assertThat(REALISTIC.copyTime(distance, (gigabytes + 1) << 30))
          .isGreaterThan(REALISTIC.copyTime(distance, gigabytes << 30));
    }
  }

  @Test
  void R106_moreRegions_doNotTakeShorter() {
    List<Region> regions = world();
    Duration before = Duration.ZERO;

    for (int count = 1; count <= regions.size(); count++) {
      Duration taken = taken(30, regions.subList(0, count));
      assertThat(taken).isGreaterThanOrEqualTo(before);
      before = taken;
    }
  }

  @Test
  void R106_regionOfAnotherGroup_takesLongerThanOneOfTheSame() {
    Duration sameGroup = taken(30, List.of(EAST_US, CENTRAL_US));
    Duration otherGroup = taken(30, List.of(EAST_US, NORTH_EUROPE));
    Duration paired = taken(30, List.of(EAST_US, WEST_US));

    assertThat(otherGroup).isGreaterThan(sameGroup);
    assertThat(sameGroup).isGreaterThan(paired);
  }

  @Test
  void R106_everyPairOfRegions_isSlowerAcrossGroupsThanWithin() {
    RegionCatalog catalog = RegionCatalog.standard();
    List<RegionFacts> all = catalog.in(Cloud.PUBLIC);

    for (RegionFacts source : all) {
      for (RegionFacts target : all) {
        boolean sameGroup = source.geographyGroup().equals(target.geographyGroup());
        assertThat(catalog.distance(source.region(), target.region()) == Distance.OTHER)
            .as("%s to %s", source.name(), target.name())
            .isEqualTo(!sameGroup);
      }
    }
  }

  @Test
  void R107_calibration_thirtyGigabytesIntoOneRegion_takes6Min46() {
    assertThat(taken(30, List.of(EAST_US))).isEqualTo(Duration.parse("PT6M46S"));
  }

  @Test
  void R107_calibration_updateThatChangesNoRegion_takes2Min30() {
    Replicating version = gigabytes(30).plan(EAST_US);
    version.runToEnd();

    assertThat(version.plan(EAST_US).runToEnd()).isEqualTo(Duration.parse("PT2M30S"));
  }

  @Test
  void R107_calibration_127GigabytesInto34Regions_takesNineHours() {
    Duration taken = taken(127, world());

    assertThat(taken).isBetween(Duration.ofHours(9), Duration.ofHours(10));
  }

  @Test
  void R107_regions_sourceFirstThenAtMostFourAtOnceInOrder() {
    Replicating version = gigabytes(30).plan(world().toArray(Region[]::new));
    assertThat(replicating(version)).containsExactly(EAST_US);

    version.advance(Duration.ofSeconds(406));

    assertThat(replicating(version)).containsExactlyElementsOf(world().subList(1, 5));
  }

  @Test
  void R107_extraReplica_addsItsTimeToTheRegion() {
    Replicating version = gigabytes(30).plan(List.of(target(EAST_US, 3)));

    assertThat(version.runToEnd()).isEqualTo(Duration.ofSeconds(406 + 2 * 15));
    assertThat(version.region(EAST_US).replicas()).isEqualTo(3);
  }

  @Test
  void R107_instant_endsBeforePlanReturns() {
    Replicating version = new Replicating(ReplicationModel.instant(), Replicating.image(127));

    version.plan(world().toArray(Region[]::new));

    assertThat(version.outcomes).singleElement().matches(ReplicationOutcome::isSuccess);
    assertThat(version.job.status().aggregatedState()).isEqualTo(AggregatedState.COMPLETED);
    assertThat(version.time.nextDue()).isEmpty();
  }

  @Test
  void copyTime_betweenTicks_isRoundedUp() {
    ReplicationModel model =
        REALISTIC.toBuilder().fixedPart(Duration.ofSeconds(1)).tick(Duration.ofSeconds(15)).build();

    assertThat(model.copyTime(Distance.SAME, 3L << 30)).isEqualTo(Duration.ofSeconds(31));
    assertThat(model.copyTime(Distance.SAME, (3L << 30) + 1)).isEqualTo(Duration.ofSeconds(46));
  }

  @Test
  void build_impossibleConstants_areRefused() {
    ReplicationModel.Builder none = REALISTIC.toBuilder().parallelRegions(0);
    ReplicationModel.Builder negative = REALISTIC.toBuilder().tick(Duration.ofSeconds(-1));

    assertThatThrownBy(none::build).hasMessageContaining("parallelRegions");
    assertThatThrownBy(negative::build).hasMessageContaining("tick");
  }

  private static Duration taken(int gigabytes, List<Region> regions) {
    return gigabytes(gigabytes).plan(regions.toArray(Region[]::new)).runToEnd();
  }

  private static List<Region> replicating(Replicating version) {
    return version.job.status().summary().stream()
        .filter(region -> region.state() == RegionState.REPLICATING)
        .map(RegionStatus::region)
        .toList();
  }

  /** East US and 33 other regions of the public cloud that need no request. */
  private static List<Region> world() {
    Stream<Region> others =
        RegionCatalog.standard().in(Cloud.PUBLIC).stream()
            .filter(region -> !region.has(RegionTrait.CANARY))
            .filter(region -> !region.has(RegionTrait.ACCESS_RESTRICTED))
            .map(RegionFacts::region)
            .filter(region -> !region.equals(EAST_US));
    return Stream.concat(Stream.of(EAST_US), others).limit(34).toList();
  }
}

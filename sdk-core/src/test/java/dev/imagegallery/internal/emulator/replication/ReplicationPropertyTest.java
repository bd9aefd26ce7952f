package dev.imagegallery.internal.emulator.replication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.internal.emulator.region.Cloud;
import dev.imagegallery.internal.emulator.region.Distance;
import dev.imagegallery.internal.emulator.region.RegionCatalog;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.models.Region;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random schedules of updates, failures, restarts and waits; what must hold at every step. */
class ReplicationPropertyTest {

  private static final int STEPS = 60;

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void R105_status_throughRandomSchedules_isConsistent(int seed) {
    Schedule schedule = new Schedule(seed);

    for (int step = 0; step < STEPS; step++) {
      schedule.step();
      schedule.check();
    }
    schedule.finish();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sameSchedule_playedTwice_givesTheSameHistory(int seed) {
    assertThat(history(seed)).isEqualTo(history(seed));
  }

  private static List<String> history(int seed) {
    Schedule schedule = new Schedule(seed);
    List<String> history = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      schedule.step();
      history.add(schedule.version.job.toJson().toString());
    }
    return history;
  }

  private static final class Schedule {
    private static final List<Region> REGIONS =
        RegionCatalog.standard().in(Cloud.PUBLIC).stream().map(RegionFacts::region).toList();

    final Random random;
    final int parallelRegions;
    final Replicating version;
    final Map<Region, Integer> progress = new HashMap<>();
    List<RegionTarget> targets = List.of();

    Schedule(int seed) {
      random = new Random(seed);
      parallelRegions = 1 + random.nextInt(5);
      ReplicationModel model =
          ReplicationModel.realistic().toBuilder()
              .parallelRegions(parallelRegions)
              .fixedPart(Duration.ofSeconds(random.nextInt(3) * 50L))
              .perGibibyte(Distance.OTHER, Duration.ofMillis(random.nextInt(60_000)))
              .unchangedUpdate(Duration.ofSeconds(random.nextInt(2) * 150L))
              .build();
      version = new Replicating(model, Replicating.image(random.nextInt(40)));
      plan();
    }

    void step() {
      switch (random.nextInt(8)) {
        case 0 -> plan();
        case 1 -> version.job.failRegion(anyRegion(), random.nextInt(100), "broken");
        case 2 -> version.restart();
        case 3 -> version.time.advanceToNext();
        default -> version.advance(Duration.ofMillis(random.nextInt(900_000)));
      }
    }

    private void plan() {
      List<Region> regions = new ArrayList<>();
      for (int i = random.nextInt(9); i > 0; i--) {
        Region region = anyRegion();
        if (!regions.contains(region)) {
          regions.add(region);
        }
      }
      if (!regions.contains(Replicating.EAST_US)) {
        regions.add(Replicating.EAST_US);
      }
      Collections.shuffle(regions, random);
      targets = regions.stream().map(this::target).toList();
      progress.keySet().retainAll(regions);
      version.plan(targets);
    }

    private RegionTarget target(Region region) {
      return Replicating.target(region, 1 + random.nextInt(4));
    }

    private Region anyRegion() {
      return REGIONS.get(10 + random.nextInt(12)); // East US is one of them.
    }

    void check() {
      ReplicationStatus status = version.job.status();
      assertThat(status.summary())
          .extracting(RegionStatus::region)
          .containsExactlyElementsOf(targets.stream().map(RegionTarget::region).toList());
      status.summary().forEach(this::checkRegion);
      status
          .summary()
          .forEach(
              region ->
                  assertThat(version.heard.replicas.getOrDefault(region.region(), 0))
                      .isEqualTo(region.replicas()));
      assertThat(status.aggregatedState()).isEqualTo(expected(status.summary()));
      checkOrder(status);
      if (!version.job.isRunning()) {
        checkEnded(status);
      }
    }

    private void checkRegion(RegionStatus region) {
      int before = progress.getOrDefault(region.region(), 0);
      assertThat(region.progress()).isBetween(before, 100);
      assertThat(region.progress() == 100).isEqualTo(region.state() == RegionState.COMPLETED);
      assertThat(region.replicas() > 0).isEqualTo(region.state() == RegionState.COMPLETED);
      assertThat(region.details().isEmpty()).isEqualTo(region.state() != RegionState.FAILED);
      progress.put(region.region(), region.progress());
    }

    private void checkOrder(ReplicationStatus status) {
      List<Region> copying =
          status.summary().stream()
              .filter(region -> region.state() == RegionState.REPLICATING)
              .map(RegionStatus::region)
              .toList();
      if (status.isUsableIn(Replicating.EAST_US)) {
        assertThat(copying).hasSizeLessThanOrEqualTo(parallelRegions);
      } else {
        assertThat(copying).isSubsetOf(Replicating.EAST_US);
      }
    }

    private void checkEnded(ReplicationStatus status) {
      assertThat(status.aggregatedState()).isIn(AggregatedState.COMPLETED, AggregatedState.FAILED);
      boolean success = version.outcomes.get(version.outcomes.size() - 1).isSuccess();
      assertThat(success).isEqualTo(status.aggregatedState() == AggregatedState.COMPLETED);
      for (RegionTarget target : targets) {
        RegionStatus region = version.region(target.region());
        int expected = region.state() == RegionState.COMPLETED ? target.replicas() : 0;
        assertThat(region.replicas()).isEqualTo(expected);
      }
    }

    /** Repeats the last plan until every region is there, as a patient user would. */
    void finish() {
      for (int tries = 0; tries < 20; tries++) {
        version.plan(targets).runToEnd();
        check();
      }
      assertThat(version.job.status().aggregatedState()).isEqualTo(AggregatedState.COMPLETED);
    }

    private static AggregatedState expected(List<RegionStatus> regions) {
      boolean open = false;
      boolean failed = false;
      for (RegionStatus region : regions) {
        open |= region.state() == RegionState.UNKNOWN || region.state() == RegionState.REPLICATING;
        failed |= region.state() == RegionState.FAILED;
      }
      if (open) {
        return AggregatedState.IN_PROGRESS;
      }
      return failed ? AggregatedState.FAILED : AggregatedState.COMPLETED;
    }
  }
}

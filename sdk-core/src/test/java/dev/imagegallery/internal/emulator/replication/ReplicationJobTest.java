package dev.imagegallery.internal.emulator.replication;

import static dev.imagegallery.internal.emulator.replication.RegionState.COMPLETED;
import static dev.imagegallery.internal.emulator.replication.RegionState.FAILED;
import static dev.imagegallery.internal.emulator.replication.RegionState.REPLICATING;
import static dev.imagegallery.internal.emulator.replication.RegionState.UNKNOWN;
import static dev.imagegallery.internal.emulator.replication.Replicating.CENTRAL_US;
import static dev.imagegallery.internal.emulator.replication.Replicating.EAST_US;
import static dev.imagegallery.internal.emulator.replication.Replicating.NORTH_EUROPE;
import static dev.imagegallery.internal.emulator.replication.Replicating.WEST_EUROPE;
import static dev.imagegallery.internal.emulator.replication.Replicating.WEST_US;
import static dev.imagegallery.internal.emulator.replication.Replicating.gigabytes;
import static dev.imagegallery.internal.emulator.replication.Replicating.target;
import static dev.imagegallery.internal.emulator.replication.Replicating.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.region.RegionCatalog;
import dev.imagegallery.internal.json.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicationJobTest {

  @Test
  void R18_plan_sameRegionsTwice_copiesNothingAgain() {
    Replicating version = gigabytes(30).plan(EAST_US, WEST_US);
    version.runToEnd();

    version.plan(EAST_US, WEST_US).runToEnd();

    assertThat(version.job.copiesStarted()).isEqualTo(2);
    assertThat(version.outcomes).hasSize(2).allMatch(ReplicationOutcome::isSuccess);
  }

  @Test
  void R100_twoVersions_haveTheirOwnRegions() {
    Replicating version = gigabytes(30);
    version.plan(EAST_US, WEST_US, NORTH_EUROPE);
    ReplicationJob older = version.replicator.job(Replicating.image(30), outcome -> {});
    older.plan(targets(EAST_US));

    version.runToEnd();

    assertThat(older.status().summary()).extracting(RegionStatus::region).containsExactly(EAST_US);
    assertThat(version.job.status().summary())
        .extracting(RegionStatus::region)
        .containsExactly(EAST_US, WEST_US, NORTH_EUROPE);
  }

  @Test
  void R101_plan_addedAndRemovedRegions_copiesToTheNewOnesOnly() {
    Replicating version = gigabytes(30).plan(EAST_US, WEST_US);
    version.runToEnd();

    version.plan(EAST_US, NORTH_EUROPE);

    assertThat(version.job.copiesStarted()).isEqualTo(3);
    assertThat(version.job.status().find(WEST_US)).isEmpty();
    assertThat(version.state(EAST_US)).isEqualTo(COMPLETED);
    assertThat(version.state(NORTH_EUROPE)).isEqualTo(REPLICATING);
  }

  @Test
  void R101_plan_withoutTheSourceRegion_isRefusedAndChangesNothing() {
    Replicating version = gigabytes(30).plan(EAST_US);
    version.runToEnd();
    String before = Json.print(version.job.toJson());

    assertThatThrownBy(() -> version.plan(WEST_US)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> version.plan(EAST_US, WEST_US, WEST_US))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(Json.print(version.job.toJson())).isEqualTo(before);
  }

  @Test
  void R102_R104_status_atSeveralReadingsOfTheClock_showsEachRegion() {
    Replicating version = gigabytes(30);
    assertThat(Json.print(version.job.status().toJson()))
        .isEqualTo("{\"aggregatedState\":\"Unknown\",\"summary\":[]}");

    version.plan(EAST_US, NORTH_EUROPE).advance(Duration.ofSeconds(203));
    assertThat(Json.print(version.job.status().toJson()))
        .isEqualTo(
            "{\"aggregatedState\":\"InProgress\",\"summary\":["
                + "{\"region\":\"eastus\",\"state\":\"Replicating\",\"progress\":50},"
                + "{\"region\":\"northeurope\",\"state\":\"Unknown\",\"progress\":0}]}");

    version.runToEnd();
    assertThat(Json.print(version.job.status().toJson()))
        .isEqualTo(
            "{\"aggregatedState\":\"Completed\",\"summary\":["
                + "{\"region\":\"eastus\",\"state\":\"Completed\",\"progress\":100},"
                + "{\"region\":\"northeurope\",\"state\":\"Completed\",\"progress\":100}]}");
  }

  @Test
  void R103_region_thatCompleted_isUsableWhileOthersReplicate() {
    Replicating version = gigabytes(30).plan(EAST_US, WEST_EUROPE);

    version.advance(Duration.ofMinutes(7));

    assertThat(version.job.isRunning()).isTrue();
    assertThat(version.job.status().isUsableIn(EAST_US)).isTrue();
    assertThat(version.job.status().isUsableIn(WEST_EUROPE)).isFalse();
    assertThat(version.state(WEST_EUROPE)).isEqualTo(REPLICATING);
  }

  @Test
  void R108_replication_whereARegionFails_endsFailedNamingIt() {
    Replicating version = gigabytes(30);
    version.job.failRegion(NORTH_EUROPE, 62, "Failed with internal server error.");

    version.plan(EAST_US, NORTH_EUROPE, WEST_US).runToEnd();

    assertThat(version.region(NORTH_EUROPE))
        .isEqualTo(
            new RegionStatus(NORTH_EUROPE, FAILED, 62, "Failed with internal server error.", 0));
    assertThat(version.state(WEST_US)).isEqualTo(COMPLETED);
    assertThat(version.job.status().aggregatedState()).isEqualTo(AggregatedState.FAILED);
    ServiceFault fault = version.outcomes.get(0).fault().orElseThrow();
    assertThat(fault.error().code()).isEqualTo("ReplicationJobsNotCompleted");
    assertThat(fault)
        .hasMessageContaining("'{region:northeurope, detail:Failed with internal server error.}'");
  }

  @Test
  void R108_replication_whereTheSourceRegionFails_failsEveryRegion() {
    Replicating version = gigabytes(30);
    version.job.failRegion(EAST_US, 0, "The source is too large.");

    version.plan(EAST_US, WEST_US);

    assertThat(version.outcomes).hasSize(1);
    assertThat(version.state(EAST_US)).isEqualTo(FAILED);
    assertThat(version.region(WEST_US).details()).isEqualTo("The source region did not complete.");
  }

  @Test
  void R109_plan_repeated_repairsTheFailedRegionFromWhereItFailed() {
    Replicating version = gigabytes(30);
    version.job.failRegion(NORTH_EUROPE, 50, "broken");
    version.plan(EAST_US, NORTH_EUROPE).runToEnd();

    version.plan(EAST_US, NORTH_EUROPE);
    assertThat(version.job.status().isUsableIn(EAST_US)).isTrue();
    assertThat(version.region(NORTH_EUROPE))
        .isEqualTo(new RegionStatus(NORTH_EUROPE, REPLICATING, 50, "", 0));
    Duration repair = version.runToEnd();

    assertThat(repair).isEqualTo(Duration.ofSeconds((106 + 30 * 30) / 2));
    assertThat(version.state(NORTH_EUROPE)).isEqualTo(COMPLETED);
    assertThat(version.outcomes)
        .extracting(ReplicationOutcome::isSuccess)
        .containsExactly(false, true);
  }

  @Test
  void R109_failedRegion_removedAndAddedAgain_isCopiedAnew() {
    Replicating version = gigabytes(30);
    version.job.failRegion(NORTH_EUROPE, 50, "broken");
    version.plan(EAST_US, NORTH_EUROPE).runToEnd();

    version.plan(EAST_US).runToEnd();
    version.plan(EAST_US, NORTH_EUROPE);
    assertThat(version.region(NORTH_EUROPE).progress()).isZero();
    version.runToEnd();

    assertThat(version.state(NORTH_EUROPE)).isEqualTo(COMPLETED);
    assertThat(version.outcomes)
        .extracting(ReplicationOutcome::isSuccess)
        .containsExactly(false, true, true);
  }

  @Test
  void R111_shallow_isFastWhateverTheSize() {
    ReplicatedImage image =
        new ReplicatedImage("version", EAST_US, 32L << 40, 32L << 40, true, null);
    Replicating version = new Replicating(ReplicationModel.realistic(), image);

    Duration taken = version.plan(EAST_US, NORTH_EUROPE).runToEnd();

    assertThat(taken).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void R115_plan_whileReplicationRuns_continuesCancelsAndQueues() {
    ReplicationModel oneAtATime =
        ReplicationModel.realistic().toBuilder().parallelRegions(1).build();
    Replicating version = new Replicating(oneAtATime, Replicating.image(30));
    version.plan(EAST_US, WEST_US, CENTRAL_US).advance(Duration.ofSeconds(406 + 100));
    assertThat(version.state(WEST_US)).isEqualTo(REPLICATING);
    int progress = version.region(WEST_US).progress();

    version.plan(EAST_US, NORTH_EUROPE, WEST_US);
    assertThat(version.region(WEST_US).progress()).isEqualTo(progress);
    assertThat(version.state(NORTH_EUROPE)).isEqualTo(UNKNOWN);
    version.plan(EAST_US, NORTH_EUROPE);
    assertThat(version.state(NORTH_EUROPE)).isEqualTo(REPLICATING);
    version.runToEnd();

    assertThat(version.outcomes).singleElement().matches(ReplicationOutcome::isSuccess);
    assertThat(version.job.copiesStarted()).isEqualTo(3);
    assertThat(version.job.status().summary())
        .extracting(RegionStatus::region)
        .containsExactly(EAST_US, NORTH_EUROPE);
  }

  @Test
  void R115_replicaCount_up_addsReplicasInsideTheRegionWhichStaysUsable() {
    Replicating version = gigabytes(30).plan(EAST_US);
    version.runToEnd();

    version.plan(List.of(target(EAST_US, 21)));
    assertThat(version.region(EAST_US)).isEqualTo(new RegionStatus(EAST_US, COMPLETED, 100, "", 1));
    Duration taken = version.runToEnd();

    assertThat(taken).isEqualTo(Duration.ofMinutes(5));
    assertThat(version.region(EAST_US).replicas()).isEqualTo(21);
    assertThat(version.job.copiesStarted()).isEqualTo(1);
    assertThat(version.heard.copies).hasSize(1);
  }

  @Test
  void R115_replicaCount_down_dropsReplicasAtOnce() {
    Replicating version = gigabytes(30).plan(List.of(target(EAST_US, 5)));
    version.runToEnd();

    version.plan(List.of(target(EAST_US, 2)));

    assertThat(version.region(EAST_US).replicas()).isEqualTo(2);
    assertThat(version.runToEnd()).isEqualTo(Duration.ofSeconds(150));
  }

  @Test
  void R115_replicaCount_changedDuringTheFirstCopy_isReachedInTheEnd() {
    Replicating version = gigabytes(30).plan(List.of(target(EAST_US, 2)));
    version.advance(Duration.ofSeconds(100));

    version.plan(List.of(target(EAST_US, 4))).runToEnd();

    assertThat(version.region(EAST_US).replicas()).isEqualTo(4);
    assertThat(version.job.copiesStarted()).isEqualTo(1);
  }

  @Test
  void R184_theFirstReplicaOfEachRegion_isTold_andNoFurtherOne() {
    Replicating version = gigabytes(30);

    version.plan(List.of(target(EAST_US, 3), target(NORTH_EUROPE, 3))).runToEnd();

    assertThat(version.heard.copies)
        .containsExactly(
            "eastus after " + (406 + 2 * 15) + " s",
            "northeurope after " + (436 + 106 + 30 * 30 + 2 * 15) + " s");
  }

  @Test
  void R185_aCopyThatFailed_isNotTold_andItsRepairIs() {
    Replicating version = gigabytes(30);
    version.job.failRegion(WEST_US, 62, "broken");
    version.plan(EAST_US, WEST_US).runToEnd();
    assertThat(version.heard.copies).hasSize(1);
    assertThat(version.heard.replicas).containsOnlyKeys(EAST_US);

    version.plan(EAST_US, WEST_US).runToEnd();

    assertThat(version.heard.copies).hasSize(2);
    assertThat(version.heard.replicas).containsEntry(WEST_US, 1);
  }

  @Test
  void restore_inMidReplication_goesOnAsIfNothingHadHappened() {
    Replicating straight = gigabytes(30);
    Replicating restored = gigabytes(30);
    for (Replicating version : List.of(straight, restored)) {
      version.job.failRegion(WEST_US, 40, "broken");
      version.job.failRegion(CENTRAL_US, 10, "for later");
      version.plan(EAST_US, WEST_US, NORTH_EUROPE).advance(Duration.ofSeconds(500));
    }

    restored.restart();

    assertThat(restored.job.status()).isEqualTo(straight.job.status());
    assertThat(restored.runToEnd()).isEqualTo(straight.runToEnd());
    assertThat(restored.outcomes).isEqualTo(straight.outcomes);
    assertThat(restored.job.toJson()).isEqualTo(straight.job.toJson());
  }

  @Test
  void restore_atAnotherTime_takesTheRemainingTime() {
    Replicating version = gigabytes(30).plan(EAST_US).advance(Duration.ofSeconds(400));
    String snapshot = Json.print(version.job.toJson());
    version.job.close();
    version.advance(Duration.ofDays(3));

    version.job = version.replicator.restore(Json.read(snapshot), version.outcomes::add);

    assertThat(version.runToEnd()).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void close_inMidReplication_endsWithoutOutcome() {
    Replicating version = gigabytes(30).plan(EAST_US).advance(Duration.ofSeconds(100));

    version.job.close();
    version.advance(Duration.ofDays(1));

    assertThat(version.outcomes).isEmpty();
    assertThat(version.time.nextDue()).isEmpty();
  }

  @Test
  void scheduledWork_runsThroughTheGate() {
    Replicating version = gigabytes(30);
    boolean[] held = new boolean[1];
    ReplicationJob job =
        version.replicator.job(
            Replicating.image(30), outcome -> held[0] = version.lock.isHeldByCurrentThread());

    job.plan(targets(EAST_US));
    version.advance(Duration.ofMinutes(7));

    assertThat(held[0]).isTrue();
  }

  @Test
  void outcome_thatPlansAgain_startsANewReplication() {
    Replicating version = gigabytes(30);
    ReplicationJob[] job = new ReplicationJob[1];
    job[0] =
        new RegionReplicator(
                ReplicationModel.realistic(),
                RegionCatalog.standard(),
                region -> true,
                version.time,
                Runnable::run,
                version.heard)
            .job(
                Replicating.image(30),
                outcome -> {
                  if (job[0].copiesStarted() == 1) {
                    job[0].plan(targets(EAST_US, WEST_US));
                  }
                });

    job[0].plan(targets(EAST_US));
    version.advance(Duration.ofHours(1));

    assertThat(job[0].status().isUsableIn(WEST_US)).isTrue();
    assertThat(job[0].isRunning()).isFalse();
  }
}

package dev.imagegallery.internal.emulator.replication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.internal.emulator.region.RegionCatalog;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.StorageAccountType;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** One version being replicated on a frozen clock, and what came of it. */
final class Replicating {

  static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  static final Region EAST_US = Region.of("East US");
  static final Region WEST_US = Region.of("West US");
  static final Region CENTRAL_US = Region.of("Central US");
  static final Region NORTH_EUROPE = Region.of("North Europe");
  static final Region WEST_EUROPE = Region.of("West Europe");

  final VirtualTimeline time = Timeline.virtual(START).freeze();
  final ReentrantLock lock = new ReentrantLock();
  final List<ReplicationOutcome> outcomes = new ArrayList<>();
  final Set<Region> down = new HashSet<>();
  final Heard heard = new Heard();
  final RegionReplicator replicator;
  ReplicationJob job;

  Replicating(ReplicationModel model, ReplicatedImage image) {
    replicator =
        new RegionReplicator(
            model,
            RegionCatalog.standard(),
            region -> !down.contains(region),
            time,
            this::locked,
            heard);
    job = replicator.job(image, this::finished);
  }

  static Replicating gigabytes(int size) {
    return new Replicating(ReplicationModel.realistic(), image(size));
  }

  static ReplicatedImage image(int gigabytes) {
    long bytes = (long) gigabytes << 30;
    return new ReplicatedImage("version", EAST_US, bytes, bytes, false, null);
  }

  static List<RegionTarget> targets(Region... regions) {
    return Arrays.stream(regions).map(region -> target(region, 1)).toList();
  }

  static RegionTarget target(Region region, int replicas) {
    return new RegionTarget(region, replicas, StorageAccountType.STANDARD_LRS);
  }

  Replicating plan(Region... regions) {
    return plan(targets(regions));
  }

  Replicating plan(List<RegionTarget> targets) {
    job.plan(targets);
    return this;
  }

  Replicating advance(Duration duration) {
    time.advance(duration);
    return this;
  }

  /** Runs to the end of the replication; answers how long that took. */
  Duration runToEnd() {
    Instant begin = time.now();
    while (job.isRunning()) {
      assertThat(time.advanceToNext()).as("something is due").isTrue();
    }
    return Duration.between(begin, time.now());
  }

  /** What a listener was told. */
  static final class Heard implements ReplicaListener {
    final List<String> copies = new ArrayList<>();
    final Map<Region, Integer> replicas = new HashMap<>();

    @Override
    public void copied(ReplicatedImage image, Region to, Instant at) {
      copies.add(to + " after " + Duration.between(START, at).toSeconds() + " s");
    }

    @Override
    public void replicasChanged(
        ReplicatedImage image, Region region, StorageAccountType type, int count, Instant at) {
      replicas.put(region, count);
    }
  }

  /** Replaces the job by what its snapshot restores. */
  Replicating restart() {
    String snapshot = Json.print(job.toJson());
    Map<Region, Integer> replicas = Map.copyOf(heard.replicas);
    job.close();
    heard.replicas.putAll(replicas); // Its end is none of the version's.
    job = replicator.restore(Json.read(snapshot), this::finished);
    return this;
  }

  RegionStatus region(Region region) {
    return job.status().find(region).orElseThrow();
  }

  RegionState state(Region region) {
    return region(region).state();
  }

  private void locked(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  private void finished(ReplicationOutcome outcome) {
    outcomes.add(outcome);
  }
}

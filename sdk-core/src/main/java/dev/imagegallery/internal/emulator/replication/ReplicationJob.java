package dev.imagegallery.internal.emulator.replication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.models.Region;
import dev.imagegallery.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The replication of one image version, over all its updates. Confined to its owner's lock, see
 * {@link RegionReplicator}.
 */
public final class ReplicationJob {

  private final Replication replication;
  private final Timeline timeline;
  private final Executor gate;
  private final Consumer<ReplicationOutcome> onFinished;
  private Timeline.@Nullable Scheduled wake;
  private boolean closed;

  ReplicationJob(
      Replication replication,
      Timeline timeline,
      Executor gate,
      Consumer<ReplicationOutcome> onFinished) {
    this.replication = replication;
    this.timeline = timeline;
    this.gate = gate;
    this.onFinished = onFinished;
  }

  /**
   * Brings the version to these regions and nowhere else; a plan under way is replaced (R115). New
   * regions are queued in this order, regions left out lose their replicas, failed ones are tried
   * again (R109), the others go on. Replicas that are too few are made inside their region.
   *
   * <p>One outcome follows, for this plan and any it replaced; before this method returns if
   * nothing takes time.
   *
   * @throws IllegalArgumentException if a region is named twice or the source region is missing
   */
  public void plan(List<RegionTarget> targets) {
    advance(); // An outcome that is due belongs to the plan before.
    replication.plan(targets, timeline.now());
    advance();
  }

  /**
   * Lets the next copy to a region fail.
   *
   * @param atProgress where it fails, 0 to 99; a copy that is repaired goes on from there
   * @param message the details the region then shows
   */
  public void failRegion(Region region, int atProgress, String message) {
    replication.failRegion(region, new InjectedFailure(atProgress, message));
  }

  /** A region has gone down: what is being made there stops. */
  public void stopIn(Region region) {
    advance();
    replication.stopIn(region, timeline.now());
    advance();
  }

  /** The regions as they are now. */
  public ReplicationStatus status() {
    return replication.status(timeline.now());
  }

  /** Whether an outcome is still to come. */
  public boolean isRunning() {
    return replication.isRunning();
  }

  /** How many copies to a region have begun so far; a repair is one more (R18, R101). */
  public int copiesStarted() {
    return replication.copiesStarted();
  }

  /** Ends all work without an outcome, for a version that is deleted with its replicas. */
  public void close() {
    closed = true;
    cancelWake();
    replication.leave(timeline.now());
  }

  /** The whole state, with times relative to now; {@link RegionReplicator#restore} reads it. */
  public ObjectNode toJson() {
    return replication.toJson(timeline.now());
  }

  /** Asks the timeline to call back when something is due. */
  void wakeWhenDue() {
    cancelWake();
    Instant due = closed ? null : replication.nextDue().orElse(null);
    if (due != null) {
      Duration delay = Duration.between(timeline.now(), due);
      wake = timeline.schedule(delay, () -> gate.execute(this::advance));
    }
  }

  /** Does what is due. Harmless when called too early or too late, so no wake need be exact. */
  private void advance() {
    if (!closed) {
      replication.settle(timeline.now()).ifPresent(onFinished);
      wakeWhenDue();
    }
  }

  private void cancelWake() {
    if (wake != null) {
      wake.cancel();
      wake = null;
    }
  }
}

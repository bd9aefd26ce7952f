package dev.imagegallery.internal.emulator.replication;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.region.RegionCatalog;
import dev.imagegallery.time.Timeline;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Replicates image versions over virtual time; one for each emulated service.
 *
 * <p>A job is confined to its owner's lock: the owner holds it in every call, and hands in a gate
 * that runs work at once on the calling thread with the lock held. The timeline holds no lock of
 * its own when it runs scheduled work, so that the two can never wait for each other.
 */
public final class RegionReplicator {

  private final ReplicationModel model;
  private final RegionCatalog catalog;
  private final Timeline timeline;
  private final Executor gate;

  /**
   * A replicator.
   *
   * @param gate runs work at once, on the calling thread, holding the owner's lock
   */
  public RegionReplicator(
      ReplicationModel model, RegionCatalog catalog, Timeline timeline, Executor gate) {
    this.model = Objects.requireNonNull(model, "model");
    this.catalog = Objects.requireNonNull(catalog, "catalog");
    this.timeline = Objects.requireNonNull(timeline, "timeline");
    this.gate = Objects.requireNonNull(gate, "gate");
  }

  /**
   * A job for a new version; it does nothing before its first {@link ReplicationJob#plan}.
   *
   * @param onFinished called through the gate, each time a replication ends
   */
  public ReplicationJob job(ReplicatedImage image, Consumer<ReplicationOutcome> onFinished) {
    return new ReplicationJob(
        new Replication(model, catalog, image), timeline, gate, Objects.requireNonNull(onFinished));
  }

  /** The job that {@link ReplicationJob#toJson} wrote; it goes on from the time that is now. */
  public ReplicationJob restore(JsonNode json, Consumer<ReplicationOutcome> onFinished) {
    Replication replication = Replication.fromJson(json, timeline.now(), model, catalog);
    ReplicationJob job =
        new ReplicationJob(replication, timeline, gate, Objects.requireNonNull(onFinished));
    job.wakeWhenDue();
    return job;
  }
}

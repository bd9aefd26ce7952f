package dev.imagegallery.internal.emulator.replication;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.region.RegionCatalog;
import dev.imagegallery.models.Region;
import dev.imagegallery.time.Timeline;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;

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
  private final Predicate<Region> available;
  private final ReplicaListener listener;

  /**
   * A replicator.
   *
   * @param available whether a region is up; nothing is made in one that is not (R49)
   * @param gate runs work at once, on the calling thread, holding the owner's lock
   * @param listener is told of all replicas
   */
  public RegionReplicator(
      ReplicationModel model,
      RegionCatalog catalog,
      Predicate<Region> available,
      Timeline timeline,
      Executor gate,
      ReplicaListener listener) {
    this.model = Objects.requireNonNull(model, "model");
    this.catalog = Objects.requireNonNull(catalog, "catalog");
    this.available = Objects.requireNonNull(available, "available");
    this.timeline = Objects.requireNonNull(timeline, "timeline");
    this.gate = Objects.requireNonNull(gate, "gate");
    this.listener = Objects.requireNonNull(listener, "listener");
  }

  /**
   * A job for a new version; it does nothing before its first {@link ReplicationJob#plan}.
   *
   * @param onFinished called through the gate, each time a replication ends
   */
  public ReplicationJob job(ReplicatedImage image, Consumer<ReplicationOutcome> onFinished) {
    return new ReplicationJob(
        new Replication(model, catalog, available, image, listener),
        timeline,
        gate,
        Objects.requireNonNull(onFinished));
  }

  /** The job that {@link ReplicationJob#toJson} wrote; it goes on from the time that is now. */
  public ReplicationJob restore(JsonNode json, Consumer<ReplicationOutcome> onFinished) {
    Replication replication =
        Replication.fromJson(json, timeline.now(), model, catalog, available, listener);
    ReplicationJob job =
        new ReplicationJob(replication, timeline, gate, Objects.requireNonNull(onFinished));
    job.wakeWhenDue();
    return job;
  }
}

package dev.imagegallery.internal.emulator.replication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.StorageAccountType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A version in one region: what is wanted, what is there, and what is going on. */
final class RegionReplica {

  private final Region region;
  private StorageAccountType type = StorageAccountType.STANDARD_LRS;
  private int wanted;
  private int ready;

  /** How many replicas the listener knows of. */
  private int told;

  private RegionState state = RegionState.UNKNOWN;
  private int progress;
  private String details = "";
  private @Nullable Work work;

  RegionReplica(Region region) {
    this.region = region;
  }

  Region region() {
    return region;
  }

  RegionState state() {
    return state;
  }

  int wanted() {
    return wanted;
  }

  int missing() {
    return wanted - ready;
  }

  boolean isCopying() {
    return state == RegionState.REPLICATING;
  }

  /** Whether the region still has something to do. */
  boolean isBusy() {
    return work != null || state == RegionState.UNKNOWN;
  }

  /** Whether replicas can be made inside the region, and are not yet. */
  boolean lacksReplicas() {
    return state == RegionState.COMPLETED && work == null && ready < wanted;
  }

  /** Wants so many replicas: more are made later, fewer are there at once; a failure is retried. */
  void want(RegionTarget target) {
    wanted = target.replicas();
    type = target.type();
    ready = Math.min(ready, wanted);
    if (state == RegionState.FAILED) {
      state = RegionState.UNKNOWN;
      details = "";
    }
    if (state == RegionState.COMPLETED && ready == wanted) {
      work = null;
    }
  }

  /** Begins the first copy, or goes on where one failed, so that progress never falls (R105). */
  void beginCopy(Instant at, Duration whole, @Nullable InjectedFailure failure) {
    state = RegionState.REPLICATING;
    work = new Work(Work.Kind.COPY, at, whole, progress, wanted, failure);
  }

  void beginExtraReplicas(Instant at, Duration whole) {
    work = new Work(Work.Kind.EXTRA_REPLICAS, at, whole, 0, wanted, null);
  }

  void fail(String reason) {
    state = RegionState.FAILED;
    details = reason;
    work = null;
  }

  /** Stops what goes on: a copy fails where it is, replicas after the first are not made. */
  void stop(Instant at, String reason) {
    if (isCopying() && work != null) {
      progress = work.progressAt(at);
      fail(reason);
    }
    work = null;
  }

  Optional<Instant> nextDue() {
    return Optional.ofNullable(work).map(Work::end);
  }

  /** Ends what is due; answers whether the region has just got its first replica. */
  boolean endDueWork(Instant at) {
    Work due = work;
    if (due == null || due.end().isAfter(at)) {
      return false;
    }
    work = null;
    progress = due.kind() == Work.Kind.COPY ? due.goal() : progress;
    if (due.failure() != null) {
      fail(due.failure().message());
      return false;
    }
    ready = Math.min(wanted, due.replicas());
    state = RegionState.COMPLETED;
    return due.kind() == Work.Kind.COPY;
  }

  /** Tells of another number of replicas than before. */
  void tell(ReplicaListener listener, ReplicatedImage image, Instant at) {
    if (ready != told) {
      told = ready;
      listener.replicasChanged(image, region, type, ready, at);
    }
  }

  /** The version leaves the region. */
  void leave(ReplicaListener listener, ReplicatedImage image, Instant at) {
    ready = 0;
    tell(listener, image, at);
  }

  RegionStatus status(Instant now) {
    int shown = isCopying() && work != null ? work.progressAt(now) : progress;
    return new RegionStatus(region, state, shown, details, ready);
  }

  ObjectNode toJson(Instant now) {
    ObjectNode json =
        Json.object()
            .put("region", region.text())
            .put("type", type.value())
            .put("wanted", wanted)
            .put("ready", ready)
            .put("state", state.name())
            .put("progress", progress)
            .put("details", details);
    if (work != null) {
      json.set("work", work.toJson(now));
    }
    return json;
  }

  static RegionReplica fromJson(JsonNode json, Instant now) {
    RegionReplica replica = new RegionReplica(Region.of(json.path("region").asText()));
    replica.wanted = json.path("wanted").asInt();
    replica.type = new StorageAccountType(json.path("type").asText());
    replica.ready = json.path("ready").asInt();
    replica.told = replica.ready;
    replica.state = RegionState.valueOf(json.path("state").asText());
    replica.progress = json.path("progress").asInt();
    replica.details = json.path("details").asText();
    replica.work = json.has("work") ? Work.fromJson(json.path("work"), now) : null;
    return replica;
  }
}

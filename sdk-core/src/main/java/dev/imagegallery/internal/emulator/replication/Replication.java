package dev.imagegallery.internal.emulator.replication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.region.Distance;
import dev.imagegallery.internal.emulator.region.RegionCatalog;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The replication of one version, as a state machine that is told the time: it has no clock and no
 * thread. The source region is written first, the others from it in the order they were asked for,
 * so many at once (R107). Not thread-safe.
 */
final class Replication {

  private static final String REGION_DOWN = "The region is not available.";
  private static final String SOURCE_FAILED = "The source region did not complete.";

  private final ReplicationModel model;
  private final RegionCatalog catalog;
  private final Predicate<Region> available;
  private final ReplicatedImage image;
  private final ReplicaListener listener;
  private final Map<Region, InjectedFailure> failures = new LinkedHashMap<>();
  private Map<Region, RegionReplica> regions = new LinkedHashMap<>();
  private int copiesStarted;

  /** The replication does not end earlier; {@code null} when it has ended. */
  private @Nullable Instant notBefore;

  Replication(
      ReplicationModel model,
      RegionCatalog catalog,
      Predicate<Region> available,
      ReplicatedImage image,
      ReplicaListener listener) {
    this.model = model;
    this.catalog = catalog;
    this.available = available;
    this.image = image;
    this.listener = listener;
  }

  /** See {@link ReplicationJob#plan}. */
  void plan(List<RegionTarget> targets, Instant now) {
    Map<Region, RegionReplica> planned = new LinkedHashMap<>();
    for (RegionTarget target : targets) {
      Region region = target.region();
      RegionReplica replica = regions.getOrDefault(region, new RegionReplica(region));
      if (planned.put(region, replica) != null) {
        throw new IllegalArgumentException("targets name a region twice: " + region);
      }
    }
    if (!planned.containsKey(image.source())) {
      throw new IllegalArgumentException("targets lack the source region " + image.source());
    }
    regions.forEach(
        (region, replica) -> {
          if (!planned.containsKey(region)) {
            replica.leave(listener, image, now);
          }
        });
    regions = planned;
    targets.forEach(target -> replica(target.region()).want(target));
    tell(now);
    startWork(now);
    notBefore = copiesAhead() ? now : now.plus(model.unchangedUpdate());
  }

  void failRegion(Region region, InjectedFailure failure) {
    failures.put(region, failure);
  }

  /** A region has gone down: what is being made there stops; a copy can be repaired (R109). */
  void stopIn(Region region, Instant now) {
    RegionReplica replica = regions.get(region);
    if (replica != null) {
      replica.stop(now, REGION_DOWN);
      startWork(now);
    }
  }

  /** Does what is due by {@code now}, in order; answers the outcome if that ended it. */
  Optional<ReplicationOutcome> settle(Instant now) {
    Optional<Instant> due = nextDue();
    while (due.isPresent() && !due.get().isAfter(now)) {
      if (!isBusy()) {
        notBefore = null;
        return Optional.of(outcome(now));
      }
      endDueWork(due.get());
      startWork(due.get());
      due = nextDue();
    }
    return Optional.empty();
  }

  /** When {@link #settle} will next have something to do; empty when the replication has ended. */
  Optional<Instant> nextDue() {
    if (notBefore == null) {
      return Optional.empty();
    }
    return regions.values().stream()
        .flatMap(replica -> replica.nextDue().stream())
        .min(Comparator.naturalOrder())
        .or(() -> Optional.ofNullable(notBefore));
  }

  boolean isRunning() {
    return notBefore != null;
  }

  ReplicationStatus status(Instant now) {
    return new ReplicationStatus(
        regions.values().stream().map(replica -> replica.status(now)).toList());
  }

  int copiesStarted() {
    return copiesStarted;
  }

  /** The version leaves all its regions. */
  void leave(Instant now) {
    regions.values().forEach(replica -> replica.leave(listener, image, now));
  }

  private void tell(Instant at) {
    regions.values().forEach(replica -> replica.tell(listener, image, at));
  }

  private boolean isBusy() {
    return regions.values().stream().anyMatch(RegionReplica::isBusy);
  }

  private boolean copiesAhead() {
    return regions.values().stream()
        .anyMatch(replica -> replica.isCopying() || replica.state() == RegionState.UNKNOWN);
  }

  private ReplicationOutcome outcome(Instant now) {
    return new ReplicationOutcome(
        status(now).summary().stream()
            .filter(region -> region.state() == RegionState.FAILED)
            .toList());
  }

  private void endDueWork(Instant at) {
    for (RegionReplica replica : regions.values()) {
      if (replica.endDueWork(at)) {
        listener.copied(image, replica.region(), at);
      }
    }
    tell(at);
  }

  private void startWork(Instant at) {
    RegionReplica source = replica(image.source());
    if (source.state() == RegionState.UNKNOWN) {
      startCopy(source, at);
    }
    switch (source.state()) {
      case COMPLETED -> startCopies(at);
      case FAILED -> failQueued();
      default -> {} // The others wait for the source region.
    }
    regions.values().stream()
        .filter(replica -> replica.lacksReplicas() && available.test(replica.region()))
        .forEach(replica -> startExtraReplicas(replica, at));
  }

  private void startCopies(Instant at) {
    long copying = regions.values().stream().filter(RegionReplica::isCopying).count();
    queued().stream()
        .limit(model.parallelRegions() - copying)
        .forEach(replica -> startCopy(replica, at));
  }

  private void failQueued() {
    String reason = image.defect() == null ? SOURCE_FAILED : image.defect();
    queued().forEach(replica -> replica.fail(reason));
  }

  private List<RegionReplica> queued() {
    return regions.values().stream()
        .filter(replica -> replica.state() == RegionState.UNKNOWN)
        .toList();
  }

  private void startCopy(RegionReplica replica, Instant at) {
    if (!available.test(replica.region())) {
      replica.fail(REGION_DOWN);
      return;
    }
    InjectedFailure failure = failures.remove(replica.region());
    if (failure == null && image.defect() != null) {
      failure = new InjectedFailure(0, image.defect());
    }
    replica.beginCopy(at, copyTime(replica), failure);
    copiesStarted++;
  }

  private Duration copyTime(RegionReplica replica) {
    if (image.shallow()) {
      return model.shallow();
    }
    Distance distance = catalog.distance(image.source(), replica.region());
    return model.copyTime(distance, image.bytes()).plus(model.extraReplicas(replica.wanted() - 1));
  }

  private void startExtraReplicas(RegionReplica replica, Instant at) {
    replica.beginExtraReplicas(at, model.extraReplicas(replica.missing()));
  }

  private RegionReplica replica(Region region) {
    return Objects.requireNonNull(regions.get(region), region::name);
  }

  ObjectNode toJson(Instant now) {
    ObjectNode json =
        Json.object().<ObjectNode>set("image", image.toJson()).put("copiesStarted", copiesStarted);
    if (notBefore != null) {
      json.put("untilEnd", Duration.between(now, notBefore).toString());
    }
    ArrayNode replicas = json.putArray("regions");
    regions.values().forEach(replica -> replicas.add(replica.toJson(now)));
    ObjectNode injected = json.putObject("failures");
    failures.forEach((region, failure) -> injected.set(region.name(), failure.toJson()));
    return json;
  }

  static Replication fromJson(
      JsonNode json,
      Instant now,
      ReplicationModel model,
      RegionCatalog catalog,
      Predicate<Region> available,
      ReplicaListener listener) {
    ReplicatedImage image = ReplicatedImage.fromJson(json.path("image"));
    Replication replication = new Replication(model, catalog, available, image, listener);
    replication.copiesStarted = json.path("copiesStarted").asInt();
    if (json.has("untilEnd")) {
      replication.notBefore = now.plus(Duration.parse(json.path("untilEnd").asText()));
    }
    for (JsonNode region : json.path("regions")) {
      RegionReplica replica = RegionReplica.fromJson(region, now);
      replication.regions.put(replica.region(), replica);
    }
    for (Map.Entry<String, JsonNode> failure : json.path("failures").properties()) {
      replication.failRegion(
          Region.of(failure.getKey()), InjectedFailure.fromJson(failure.getValue()));
    }
    return replication;
  }
}

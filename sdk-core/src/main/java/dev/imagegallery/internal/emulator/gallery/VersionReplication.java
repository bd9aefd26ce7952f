package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.StatePart;
import dev.imagegallery.internal.emulator.region.RegionCatalog;
import dev.imagegallery.internal.emulator.replication.RegionReplicator;
import dev.imagegallery.internal.emulator.replication.RegionTarget;
import dev.imagegallery.internal.emulator.replication.ReplicaListener;
import dev.imagegallery.internal.emulator.replication.ReplicatedImage;
import dev.imagegallery.internal.emulator.replication.ReplicationJob;
import dev.imagegallery.internal.emulator.replication.ReplicationModel;
import dev.imagegallery.internal.emulator.replication.ReplicationOutcome;
import dev.imagegallery.internal.emulator.replication.ReplicationStatus;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The replications of all versions, by id. A version's operations end with the outcome of its
 * replication (R108). The kernel's lock guards it.
 */
public final class VersionReplication implements StatePart {

  private final Kernel kernel;
  private final RegionReplicator replicator;
  private PlanListener beforePlan = (version, job, targets) -> {};
  private final ReplicaListeners listeners = new ReplicaListeners();
  private final Map<String, Running> byId = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** Who is told of replications to come. */
  @FunctionalInterface
  public interface PlanListener {
    /** A version is about to be replicated to these regions. */
    void planned(Resource version, ReplicationJob job, List<RegionTarget> targets);
  }

  VersionReplication(Kernel kernel, ReplicationModel model) {
    this.kernel = kernel;
    this.replicator =
        new RegionReplicator(
            model,
            RegionCatalog.standard(),
            kernel.regions()::isAvailable,
            kernel.settings().timeline(),
            work -> kernel.locked(() -> run(work)),
            listeners);
    kernel.keep(this);
    kernel.regions().onOutage(this::stopIn);
    kernel.tree().onRemoval(resource -> close(resource.id()));
  }

  /** Has somebody told of all replicas, to be called before the first request. */
  public void onReplicas(ReplicaListener listener) {
    listeners.add(listener);
  }

  private static boolean run(Runnable work) {
    work.run();
    return true;
  }

  /** Has somebody told of each replication before it is planned. */
  public void beforePlan(PlanListener listener) {
    beforePlan = listener;
  }

  private void stopIn(Region region) {
    List.copyOf(byId.values()).forEach(running -> job(running).stopIn(region));
  }

  /** Begins, or changes, the replication of a version; an operation ends with it. */
  void plan(Resource version, ReplicatedImage image, List<RegionTarget> targets, String operation) {
    Running running = byId.get(version.id());
    if (running == null) {
      running = new Running(version.id());
      running.job = replicator.job(image, running::finished);
      byId.put(version.id(), running);
    }
    running.operations.add(operation);
    beforePlan.planned(version, job(running), targets);
    job(running).plan(targets);
  }

  /** Where a version is now; {@code null} if there is none of this id. */
  public @Nullable ReplicationStatus status(String versionId) {
    Running running = byId.get(versionId);
    return running == null ? null : job(running).status();
  }

  /** The same for a version of this id that may have been soft-deleted. */
  public @Nullable ReplicationStatus statusEvenIfDeleted(String versionId) {
    ReplicationStatus status = status(versionId);
    return status == null ? status(SoftDeletedVersions.keptId(versionId)) : status;
  }

  /** Whether VMs can be deployed from a version in a region (R103). */
  public boolean isUsableIn(String versionId, Region region) {
    ReplicationStatus status = status(versionId);
    Resource version = kernel.tree().find(versionId);
    return status != null
        && version != null
        && !version.provisioningState().equals("Deleting")
        && hasWhatItNeeds(version)
        && status.isUsableIn(region);
  }

  /** A shallow version is nothing without its source (R69, R111). */
  private boolean hasWhatItNeeds(Resource version) {
    String source = Docs.text(version.hidden(), "source");
    return !PublishingProfile.mode(version.hidden().path("asked")).equals("Shallow")
        || !source.startsWith("/subscriptions/")
        || kernel.tree().find(source) != null;
  }

  /** The job of a version, or {@code null}. */
  public @Nullable ReplicationJob find(String versionId) {
    Running running = byId.get(versionId);
    return running == null ? null : job(running);
  }

  /** How many new versions a source is still being copied into (R59, R176). */
  int copiesOf(String sourceId) {
    int copies = 0;
    for (Running running : byId.values()) {
      boolean ended = running.operations.isEmpty(); // Most have; that spares looking them up.
      Resource version = ended ? null : kernel.tree().find(running.versionId);
      if (version != null
          && version.provisioningState().equals("Creating")
          && Docs.text(version.hidden(), "source").equalsIgnoreCase(sourceId)) {
        copies++;
      }
    }
    return copies;
  }

  /** Ends the replication of a version that is going away; its operations are called off. */
  void close(String versionId) {
    Running running = byId.remove(versionId);
    if (running != null) {
      job(running).close();
      ObjectNode error = Json.object().put("code", "OperationPreempted");
      error.put("message", "The operation has been preempted by the deletion of the version.");
      running.operations.forEach(operation -> kernel.operations().finish(operation, error));
    }
  }

  /** Has the replicas follow a version to another id. */
  void move(String from, String to) {
    Running running = byId.remove(from);
    if (running != null) {
      running.versionId = to;
      byId.put(to, running);
    }
  }

  private static ReplicationJob job(Running running) {
    if (running.job == null) {
      throw new IllegalStateException("no job of " + running.versionId);
    }
    return running.job;
  }

  @Override
  public String name() {
    return "replications";
  }

  @Override
  public JsonNode save() {
    ArrayNode saved = Json.array();
    for (Running running : byId.values()) {
      ObjectNode one = saved.addObject().put("versionId", running.versionId);
      ArrayNode operations = one.putArray("operations");
      running.operations.forEach(operations::add);
      one.set("job", job(running).toJson());
    }
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    clear();
    for (JsonNode one : saved) {
      Running running = new Running(Docs.text(one, "versionId"));
      one.path("operations").forEach(operation -> running.operations.add(operation.asText()));
      byId.put(running.versionId, running);
      running.job = replicator.restore(one.path("job"), running::finished);
    }
  }

  @Override
  public void clear() {
    byId.values().forEach(running -> job(running).close());
    byId.clear();
  }

  private final class Running {
    private String versionId;
    private final List<String> operations = new ArrayList<>();
    private @Nullable ReplicationJob job;

    Running(String versionId) {
      this.versionId = versionId;
    }

    void finished(ReplicationOutcome outcome) {
      Resource version = kernel.tree().find(versionId);
      if (version != null) {
        kernel.tree().put(Built.version(version, outcome.isSuccess()));
      }
      ObjectNode error = outcome.fault().map(fault -> fault.error().toJson()).orElse(null);
      List<String> ended = List.copyOf(operations);
      operations.clear();
      ended.forEach(operation -> kernel.operations().finish(operation, error));
    }
  }
}

package dev.imagegallery.internal.emulator.scaling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.StatePart;
import dev.imagegallery.internal.emulator.replication.ReplicaListener;
import dev.imagegallery.internal.emulator.replication.ReplicatedImage;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.StorageAccountType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The replicas of all versions, and the machines they create. A replica serves so many creations at
 * once without delay; more take longer, or are refused in strict mode (R124). The kernel's lock
 * guards it.
 */
public final class ReplicaLoads implements StatePart, ReplicaListener {

  /** A scale set's instances that one replica serves at once: R125's 600 for 20 machines. */
  private static final int INSTANCES_PER_REPLICA = 600;

  private final Kernel kernel;
  private final int machinesPerReplica;
  private final boolean startsStrict;
  private final Map<String, List<ReplicaLoad>> byRegion =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private boolean strict;

  /**
   * Without any replica yet.
   *
   * @param machinesPerReplica how many a replica creates at once without delay
   * @param strict whether more are refused
   */
  public ReplicaLoads(Kernel kernel, int machinesPerReplica, boolean strict) {
    this.kernel = kernel;
    this.machinesPerReplica = machinesPerReplica;
    this.startsStrict = strict;
    this.strict = strict;
    kernel.keep(this);
  }

  /** Whether creations are refused that are too many. */
  public boolean isStrict() {
    return strict;
  }

  /** Has creations refused, or only slowed, that are too many. */
  public void strict(boolean refuse) {
    strict = refuse;
  }

  /** How many machines each replica of a version in a region has created since it was made. */
  public List<Long> deployments(String versionId, Region region) {
    return replicas(versionId, region).stream().map(ReplicaLoad::deployments).toList();
  }

  /**
   * Has the replicas of the region create machines; answers how long that takes.
   *
   * @throws ServiceFault in strict mode, if it is too much for them; then nothing has changed
   */
  public Duration serve(Deployment deployment) {
    List<ReplicaLoad> replicas = replicas(deployment.versionId(), deployment.region());
    if (replicas.isEmpty() || deployment.machines() < 1) {
      return deployment.takes();
    }
    Instant now = kernel.now();
    boolean instances = deployment.kind() == Deployment.Kind.INSTANCES;
    long weightOfOne = instances ? machinesPerReplica : INSTANCES_PER_REPLICA;
    Spread spread = new Spread(replicas, deployment.machines(), weightOfOne, now);
    long load = spread.load((long) machinesPerReplica * INSTANCES_PER_REPLICA);
    if (strict && load > 1) {
      throw PlatformFaults.throttled(untilOneEnds(replicas, now, deployment.takes()));
    }
    Duration takes = deployment.takes().multipliedBy(load);
    for (int i = 0; i < replicas.size(); i++) {
      int machines = spread.machines(i);
      if (machines > 0) {
        replicas.get(i).serve(machines, machines * weightOfOne, now, now.plus(takes));
        note(deployment, machines, i);
      }
    }
    return takes;
  }

  /** In whole seconds. */
  private static Duration untilOneEnds(List<ReplicaLoad> replicas, Instant now, Duration usual) {
    Instant end = now.plus(usual);
    for (ReplicaLoad replica : replicas) {
      Instant first = replica.firstEnd(now, end);
      end = first.isBefore(end) ? first : end;
    }
    return Duration.ofSeconds(Duration.between(now, end).plusNanos(999_999_999).toSeconds());
  }

  private void note(Deployment deployment, int machines, int replica) {
    String detail =
        "%d from replica %d of %s in %s"
            .formatted(machines, replica, deployment.versionId(), deployment.region());
    kernel.journal().note(kernel.now(), "deployment", deployment.resourceId(), detail);
  }

  @Override
  public void copied(ReplicatedImage image, Region to, Instant at) {
    // What counts here is how many replicas there are.
  }

  /** Fewer: those that were made last go first, and what they create goes on. */
  @Override
  public void replicasChanged(
      ReplicatedImage image, Region region, StorageAccountType type, int replicas, Instant at) {
    String key = key(image.versionId(), region);
    List<ReplicaLoad> loads = byRegion.computeIfAbsent(key, unused -> new ArrayList<>());
    while (loads.size() > replicas) {
      loads.remove(loads.size() - 1);
    }
    while (loads.size() < replicas) {
      loads.add(new ReplicaLoad());
    }
    if (loads.isEmpty()) {
      byRegion.remove(key);
    }
  }

  private List<ReplicaLoad> replicas(String versionId, Region region) {
    return byRegion.getOrDefault(key(versionId, region), List.of());
  }

  private static String key(String versionId, Region region) {
    return versionId + '|' + region.name();
  }

  @Override
  public String name() {
    return "replicaLoads";
  }

  @Override
  public JsonNode save() {
    ObjectNode saved = Json.object().put("strict", strict);
    ObjectNode regions = saved.putObject("regions");
    byRegion.forEach(
        (key, loads) -> {
          ArrayNode replicas = regions.putArray(key);
          loads.forEach(load -> replicas.add(load.toJson()));
        });
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    clear();
    strict = saved.path("strict").booleanValue();
    for (Map.Entry<String, JsonNode> region : saved.path("regions").properties()) {
      List<ReplicaLoad> loads = new ArrayList<>();
      region.getValue().forEach(load -> loads.add(ReplicaLoad.fromJson(load)));
      byRegion.put(region.getKey(), loads);
    }
  }

  @Override
  public void clear() {
    strict = startsStrict;
    byRegion.clear();
  }
}

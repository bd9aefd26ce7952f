package dev.imagegallery.internal.emulator.replication;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.util.List;
import java.util.Optional;

/**
 * A version's regions at one reading of the clock: where it <em>is</em>, whatever its target
 * regions say (R110).
 *
 * @param summary the regions, in the order they were asked for
 */
public record ReplicationStatus(List<RegionStatus> summary) {

  /** Keeps its own copy. */
  public ReplicationStatus {
    summary = List.copyOf(summary);
  }

  /** The state of all regions together (R105). */
  public AggregatedState aggregatedState() {
    return AggregatedState.of(summary.stream().map(RegionStatus::state).toList());
  }

  /** One region; empty if the version is not to be there. */
  public Optional<RegionStatus> find(Region region) {
    return summary.stream().filter(status -> status.region().equals(region)).findFirst();
  }

  /** Whether VMs can be deployed from the version in this region (R103). */
  public boolean isUsableIn(Region region) {
    return find(region).filter(status -> status.state() == RegionState.COMPLETED).isPresent();
  }

  /** The property {@code replicationStatus}. */
  public ObjectNode toJson() {
    ObjectNode json = Json.object().put("aggregatedState", aggregatedState().wireName());
    ArrayNode regions = json.putArray("summary");
    summary.forEach(region -> regions.add(region.toJson()));
    return json;
  }
}

package dev.imagegallery.internal.emulator.replication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;

/**
 * A region at one reading of the clock.
 *
 * @param region the region
 * @param state its state
 * @param progress 0 to 100, and 100 exactly when completed (R105)
 * @param details why it failed; empty otherwise
 * @param replicas how many replicas can be deployed from; not on the wire
 */
public record RegionStatus(
    Region region, RegionState state, int progress, String details, int replicas) {

  /** An entry of {@code replicationStatus.summary}; without details if there are none. */
  ObjectNode toJson() {
    ObjectNode json =
        Json.object()
            .put("region", region.name())
            .put("state", state.wireName())
            .put("progress", progress);
    return details.isEmpty() ? json : json.put("details", details);
  }
}

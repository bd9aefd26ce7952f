package dev.imagegallery.internal.emulator.replication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.time.Instant;

/**
 * A region got its first replica. From another region that is egress; further replicas are made
 * inside the region and are none (R184).
 *
 * @param from the version's source region
 * @param to the region
 * @param bytes what was sent; 0 for a shallow version
 * @param at when it was complete
 */
public record FirstReplica(Region from, Region to, long bytes, Instant at) {

  /** Whether bytes left their region. */
  public boolean isEgress() {
    return bytes > 0 && !from.equals(to);
  }

  ObjectNode toJson() {
    return Json.object()
        .put("from", from.text())
        .put("to", to.text())
        .put("bytes", bytes)
        .put("at", at.toString());
  }

  static FirstReplica fromJson(JsonNode json) {
    return new FirstReplica(
        Region.of(json.path("from").asText()),
        Region.of(json.path("to").asText()),
        json.path("bytes").asLong(),
        Instant.parse(json.path("at").asText()));
  }
}

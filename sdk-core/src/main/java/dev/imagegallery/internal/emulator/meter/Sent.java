package dev.imagegallery.internal.emulator.meter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.billing.Usage;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import java.time.Instant;

/**
 * The first copy of a version to another region than its source (R184).
 *
 * @param at when it was complete
 */
record Sent(String versionId, Region from, Region to, long bytes, Instant at) {

  Usage.Egress usage() {
    return new Usage.Egress(new ResourceId(versionId), from, to, bytes);
  }

  ObjectNode toJson() {
    return Json.object()
        .put("versionId", versionId)
        .put("from", from.text())
        .put("to", to.text())
        .put("bytes", bytes)
        .put("at", at.toString());
  }

  static Sent fromJson(JsonNode json) {
    return new Sent(
        json.path("versionId").asText(),
        Region.of(json.path("from").asText()),
        Region.of(json.path("to").asText()),
        json.path("bytes").asLong(),
        Instant.parse(json.path("at").asText()));
  }
}

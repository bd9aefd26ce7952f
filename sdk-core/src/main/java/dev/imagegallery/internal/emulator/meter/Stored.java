package dev.imagegallery.internal.emulator.meter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.billing.Usage;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.StorageAccountType;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * So many replicas of a version in a region, for some time.
 *
 * @param bytes what each of them takes
 * @param to when there came to be more or fewer; {@code null} if they are still there
 */
record Stored(
    String versionId,
    Region region,
    StorageAccountType type,
    int replicas,
    long bytes,
    Instant from,
    @Nullable Instant to) {

  Stored until(Instant end) {
    return new Stored(versionId, region, type, replicas, bytes, from, end);
  }

  /** What falls into a time; of length zero if nothing does. */
  Usage.Storage within(Instant begin, Instant end) {
    Instant first = from.isAfter(begin) ? from : begin;
    Instant last = to != null && to.isBefore(end) ? to : end;
    Duration time = first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    return new Usage.Storage(new ResourceId(versionId), region, type, replicas, bytes, time);
  }

  ObjectNode toJson() {
    ObjectNode json =
        Json.object()
            .put("versionId", versionId)
            .put("region", region.text())
            .put("type", type.value())
            .put("replicas", replicas)
            .put("bytes", bytes)
            .put("from", from.toString());
    return to == null ? json : json.put("to", to.toString());
  }

  static Stored fromJson(JsonNode json) {
    return new Stored(
        json.path("versionId").asText(),
        Region.of(json.path("region").asText()),
        new StorageAccountType(json.path("type").asText()),
        json.path("replicas").asInt(),
        json.path("bytes").asLong(),
        Instant.parse(json.path("from").asText()),
        json.has("to") ? Instant.parse(json.path("to").asText()) : null);
  }
}

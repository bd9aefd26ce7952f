package dev.imagegallery.internal.emulator.replication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What goes on in a region.
 *
 * @param kind whether the region gets its first replica or more of them
 * @param start when it began
 * @param whole what it takes from 0 to 100
 * @param from the progress it began with; not 0 where a failed copy goes on
 * @param replicas how many replicas there are afterwards
 * @param failure where it will fail; {@code null} if it will not
 */
record Work(
    Kind kind,
    Instant start,
    Duration whole,
    int from,
    int replicas,
    @Nullable InjectedFailure failure) {

  enum Kind {
    COPY,
    EXTRA_REPLICAS
  }

  /** When it ends, well or not. */
  Instant end() {
    return start.plus(whole.multipliedBy(goal() - from).dividedBy(100));
  }

  /** The progress it ends with. */
  int goal() {
    return failure == null ? 100 : Math.max(from, failure.atProgress());
  }

  /** Linear in time; below 100, since only a completed region shows that. */
  int progressAt(Instant now) {
    long wholeMillis = whole.toMillis();
    if (wholeMillis == 0) {
      return from;
    }
    long done = Math.max(0, Duration.between(start, now).toMillis()) * 100 / wholeMillis;
    return (int) Math.min(Math.min(from + done, goal()), 99);
  }

  ObjectNode toJson(Instant now) {
    ObjectNode json =
        Json.object()
            .put("kind", kind.name())
            .put("sinceStart", Duration.between(start, now).toString())
            .put("whole", whole.toString())
            .put("from", from)
            .put("replicas", replicas);
    if (failure != null) {
      json.set("failure", failure.toJson());
    }
    return json;
  }

  static Work fromJson(JsonNode json, Instant now) {
    JsonNode failure = json.get("failure");
    return new Work(
        Kind.valueOf(json.path("kind").asText()),
        now.minus(Duration.parse(json.path("sinceStart").asText())),
        Duration.parse(json.path("whole").asText()),
        json.path("from").asInt(),
        json.path("replicas").asInt(),
        failure == null ? null : InjectedFailure.fromJson(failure));
  }
}

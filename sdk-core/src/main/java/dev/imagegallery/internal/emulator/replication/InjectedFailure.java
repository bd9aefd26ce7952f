package dev.imagegallery.internal.emulator.replication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.util.Objects;

/**
 * A copy that shall fail.
 *
 * @param atProgress where, 0 to 99
 * @param message the details the region then shows
 */
record InjectedFailure(int atProgress, String message) {

  InjectedFailure {
    Objects.requireNonNull(message, "message");
    if (atProgress < 0 || atProgress > 99) {
      throw new IllegalArgumentException("atProgress is not 0 to 99: " + atProgress);
    }
  }

  ObjectNode toJson() {
    return Json.object().put("atProgress", atProgress).put("message", message);
  }

  static InjectedFailure fromJson(JsonNode json) {
    return new InjectedFailure(json.path("atProgress").asInt(), json.path("message").asText());
  }
}

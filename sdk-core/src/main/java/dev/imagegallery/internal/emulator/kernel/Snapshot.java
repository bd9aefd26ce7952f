package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * The state of a cloud as JSON.
 *
 * @param now when it was taken
 * @param document all of it
 */
record Snapshot(Instant now, JsonNode document) {

  private static final int FORMAT = 1;

  /** The beginning of a snapshot, to be filled. */
  static ObjectNode begin(Instant now) {
    return Json.object().put("format", FORMAT).put("now", now.toString());
  }

  /**
   * Reads a snapshot.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Snapshot read(String text) {
    try {
      JsonNode document = Json.read(text);
      boolean complete =
          List.of("subscriptions", "resources", "operations").stream()
              .allMatch(part -> document.path(part).isArray());
      if (complete && document.path("format").intValue() == FORMAT) {
        return new Snapshot(Instant.parse(document.path("now").asText()), document);
      }
    } catch (UncheckedIOException | DateTimeException e) {
      throw new IllegalArgumentException("not a snapshot of an emulated cloud", e);
    }
    throw new IllegalArgumentException("not a snapshot of an emulated cloud");
  }

  JsonNode part(String name) {
    return document.path(name);
  }

  long number(String name) {
    return document.path(name).longValue();
  }
}

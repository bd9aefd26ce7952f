package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One long-running operation.
 *
 * @param id the GUID in its URLs
 * @param kind which family of URLs it has
 * @param resourceId what it works on
 * @param work what is done at its end: a name defined with {@link Operations#define}
 * @param start when it began
 * @param due when it ends by time; {@code null} if something else ends it
 * @param end when it ended; {@code null} while it runs
 * @param error why it failed; {@code null} if it did not
 * @param retryAfter what clients are told to wait between polls; {@code null} for nothing
 */
public record Operation(
    String id,
    Kind kind,
    String resourceId,
    String work,
    Instant start,
    @Nullable Instant due,
    @Nullable Instant end,
    @Nullable ObjectNode error,
    @Nullable Duration retryAfter) {

  /** The families of operation URLs. */
  public enum Kind {
    /** Galleries and all in them. */
    GALLERY("capsOperations"),
    /** Managed images and virtual machines. */
    COMPUTE("operations"),
    /** Disks and snapshots. */
    DISK("DiskOperations"),
    /** Resource groups. */
    GROUP("operationresults"),
    /** Deployments of templates, which answer for their operations themselves. */
    DEPLOYMENT("operationStatuses");

    private final String segment;

    Kind(String segment) {
      this.segment = segment;
    }

    String segment() {
      return segment;
    }
  }

  /** Whether it has not ended. */
  public boolean isRunning() {
    return end == null;
  }

  Operation ended(Instant at, @Nullable ObjectNode failure) {
    return new Operation(id, kind, resourceId, work, start, due, at, failure, retryAfter);
  }

  /** The status document: these members in this order, and no others, as recorded. */
  ObjectNode document() {
    ObjectNode document = Json.object().put("startTime", Times.print(start));
    if (end != null) {
      document.put("endTime", Times.print(end));
    }
    String outcome = error == null ? "Succeeded" : "Failed";
    document.put("status", end == null ? "InProgress" : outcome).put("name", id);
    if (error != null) {
      document.set("error", error);
    }
    return document;
  }

  ObjectNode save() {
    ObjectNode saved = Json.object().put("id", id).put("kind", kind.name());
    saved.put("resourceId", resourceId).put("work", work).put("start", start.toString());
    putTime(saved, "due", due);
    putTime(saved, "end", end);
    if (error != null) {
      saved.set("error", error);
    }
    if (retryAfter != null) {
      saved.put("retryAfter", retryAfter.toString());
    }
    return saved;
  }

  static Operation load(JsonNode saved) {
    String retryAfter = Docs.textOrNull(saved, "retryAfter");
    return new Operation(
        Docs.text(saved, "id"),
        Kind.valueOf(Docs.text(saved, "kind")),
        Docs.text(saved, "resourceId"),
        Docs.text(saved, "work"),
        Instant.parse(Docs.text(saved, "start")),
        time(saved, "due"),
        time(saved, "end"),
        saved.path("error") instanceof ObjectNode error ? error : null,
        retryAfter == null ? null : Duration.parse(retryAfter));
  }

  private static void putTime(ObjectNode saved, String name, @Nullable Instant instant) {
    if (instant != null) {
      saved.put(name, instant.toString());
    }
  }

  private static @Nullable Instant time(JsonNode saved, String name) {
    String text = Docs.textOrNull(saved, name);
    return text == null ? null : Instant.parse(text);
  }
}

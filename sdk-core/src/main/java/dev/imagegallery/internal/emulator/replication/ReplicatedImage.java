package dev.imagegallery.internal.emulator.replication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is replicated.
 *
 * @param versionId the version; the id it has had from the first, wherever it is kept now
 * @param source the region of the version, written first
 * @param bytes how much of its disks holds data, which is what is copied
 * @param storedBytes what each replica takes of the storage that is charged
 * @param shallow whether the version only refers to its source, so that nothing is copied (R111)
 * @param defect why it cannot be copied to any region (R67); {@code null} if it can
 */
public record ReplicatedImage(
    String versionId,
    Region source,
    long bytes,
    long storedBytes,
    boolean shallow,
    @Nullable String defect) {

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if a size is negative
   */
  public ReplicatedImage {
    Objects.requireNonNull(versionId, "versionId");
    Objects.requireNonNull(source, "source");
    if (bytes < 0 || storedBytes < 0) {
      throw new IllegalArgumentException("bytes are negative: " + bytes + ", " + storedBytes);
    }
  }

  ObjectNode toJson() {
    ObjectNode json =
        Json.object()
            .put("versionId", versionId)
            .put("source", source.text())
            .put("bytes", bytes)
            .put("storedBytes", storedBytes)
            .put("shallow", shallow);
    return defect == null ? json : json.put("defect", defect);
  }

  static ReplicatedImage fromJson(JsonNode json) {
    return new ReplicatedImage(
        json.path("versionId").asText(),
        Region.of(json.path("source").asText()),
        json.path("bytes").asLong(),
        json.path("storedBytes").asLong(),
        json.path("shallow").asBoolean(),
        json.path("defect").textValue());
  }
}

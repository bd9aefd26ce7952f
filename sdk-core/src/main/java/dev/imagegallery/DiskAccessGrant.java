package dev.imagegallery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.internal.codec.ModelReader;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.DiskAccess;
import dev.imagegallery.models.DiskAccessLevel;
import dev.imagegallery.transport.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/** What is sent and answered when access to a disk is granted. */
final class DiskAccessGrant {

  private DiskAccessGrant() {}

  static byte[] body(DiskAccessLevel access, Duration duration) {
    Objects.requireNonNull(access, "access");
    long seconds = Objects.requireNonNull(duration, "duration").toSeconds();
    if (seconds < 1 || seconds > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("duration must be 1 second to 68 years: " + duration);
    }
    return Json.write(
        Json.object().put("access", access.value()).put("durationInSeconds", seconds));
  }

  /** The answer itself, or within the status of the operation. */
  static DiskAccess read(TransportResponse response) {
    try {
      JsonNode output = Json.read(response.body()).at("/properties/output");
      byte[] body = output.isObject() ? Json.write(output) : response.body();
      return ModelReader.read(DiskAccess.SCHEMA, body);
    } catch (IOException e) {
      throw new MalformedResponseException("no access to a disk", "$", e);
    }
  }
}

package dev.imagegallery.internal.emulator.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An error as it stands in an answer, in a failed operation, and in the details of another error.
 *
 * @param code what programs look at
 * @param message what people read
 * @param target the property at fault; {@code null} if the error is not about one
 * @param details the errors behind this one; mostly none
 */
public record ErrorBody(
    String code, String message, @Nullable String target, List<ErrorBody> details) {

  /** Keeps its own copy of the details. */
  public ErrorBody {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    details = List.copyOf(details);
  }

  /** The members in the service's order; target and details only if there are any. */
  public ObjectNode toJson() {
    ObjectNode json = Json.object().put("code", code).put("message", message);
    if (target != null) {
      json.put("target", target);
    }
    if (!details.isEmpty()) {
      ArrayNode array = json.putArray("details");
      details.forEach(detail -> array.add(detail.toJson()));
    }
    return json;
  }

  /** Reads what {@link #toJson} wrote. */
  public static ErrorBody fromJson(JsonNode json) {
    JsonNode target = json.get("target");
    return new ErrorBody(
        json.path("code").asText(),
        json.path("message").asText(),
        target == null ? null : target.asText(),
        StreamSupport.stream(json.path("details").spliterator(), false)
            .map(ErrorBody::fromJson)
            .toList());
  }
}

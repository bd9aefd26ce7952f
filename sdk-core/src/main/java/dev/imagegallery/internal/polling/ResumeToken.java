package dev.imagegallery.internal.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.call.Endpoint;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.internal.polling.Follow.Sign;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.schema.ApiVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What another process needs to follow an operation: JSON with {@code version} (1), {@code
 * operation} (the contract's name), {@code endpoint} (scheme, host and port), {@code resource} (its
 * id), {@code apiVersion}, {@code follow} ({@code async_operation}, {@code location}, {@code
 * resource} or {@code gone}) and {@code url} (absent for the last two).
 */
public record ResumeToken(
    String operation, String endpoint, String resource, String apiVersion, Followed followed) {

  private static final int VERSION = 1;

  /** How it is followed; opaque to callers of this room. */
  public static final class Followed {
    private final Follow follow;

    Followed(Follow follow) {
      this.follow = follow;
    }

    Follow follow() {
      return follow;
    }
  }

  static String print(LongRunning<?> operation, Endpoint endpoint, Follow follow) {
    ObjectNode json = Json.object();
    json.put("version", VERSION);
    json.put("operation", operation.name());
    json.put("endpoint", endpoint.origin());
    json.put("resource", operation.path());
    json.put("apiVersion", operation.version().text());
    json.put("follow", follow.sign().name().toLowerCase(Locale.ROOT));
    if (follow.url() != null) {
      json.put("url", follow.url());
    }
    return Json.print(json);
  }

  /**
   * Reads a token.
   *
   * @throws IllegalArgumentException if it is none, or not of this operation
   */
  public static ResumeToken parse(String text, String expectedOperation) {
    Objects.requireNonNull(text, "resumeToken");
    JsonNode json = read(text);
    if (!json.path("version").isInt() || json.path("version").intValue() != VERSION) {
      throw new IllegalArgumentException("resumeToken is not of version " + VERSION);
    }
    String operation = string(json, "operation");
    if (!operation.equals(expectedOperation)) {
      throw new IllegalArgumentException(
          "resumeToken is of operation " + operation + ", not " + expectedOperation);
    }
    Followed followed = new Followed(follow(json));
    return new ResumeToken(
        operation, string(json, "endpoint"), resource(json), apiVersion(json), followed);
  }

  /** The path of requests to come, so it must be nothing but an id. */
  private static String resource(JsonNode json) {
    try {
      return new ResourceId(string(json, "resource")).text();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("resumeToken has no valid resource", e);
    }
  }

  private static String apiVersion(JsonNode json) {
    try {
      return new ApiVersion(string(json, "apiVersion")).text();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("resumeToken has no valid apiVersion", e);
    }
  }

  private static Follow follow(JsonNode json) {
    Sign sign = sign(string(json, "follow"));
    return switch (sign) {
      case RESOURCE -> Follow.RESOURCE;
      case GONE -> Follow.GONE;
      case ASYNC_OPERATION, LOCATION -> new Follow(sign, string(json, "url"));
    };
  }

  private static Sign sign(String word) {
    for (Sign sign : Sign.values()) {
      if (sign.name().toLowerCase(Locale.ROOT).equals(word)) {
        return sign;
      }
    }
    throw new IllegalArgumentException("resumeToken says to follow something unknown");
  }

  private static JsonNode read(String text) {
    try {
      return Json.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalArgumentException("resumeToken is not JSON", e);
    }
  }

  private static String string(JsonNode json, String name) {
    @Nullable String value = json.path(name).textValue();
    if (value == null) {
      throw new IllegalArgumentException("resumeToken lacks " + name);
    }
    return value;
  }
}

package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of request bodies as the service does: numbers and booleans may be written as
 * strings (R29), enumerations in any letter case (R30), dates in several forms (R28). An absent
 * value and null are the same.
 */
public final class Fields {

  private Fields() {}

  /** A member that is an object; an empty one if it is absent. */
  public static ObjectNode object(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value instanceof ObjectNode object) {
      return object;
    }
    if (value.isMissingNode() || value.isNull()) {
      return Json.object();
    }
    throw PlatformFaults.requestContentInvalid(name + " is not an object");
  }

  /** The items of a member that is an array; none if it is absent. */
  public static Iterable<JsonNode> items(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isArray() || value.isMissingNode() || value.isNull()) {
      return value;
    }
    throw PlatformFaults.requestContentInvalid(name + " is not an array");
  }

  /** A text, or {@code null}. */
  public static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (value.isValueNode()) {
      return value.asText();
    }
    throw PlatformFaults.requestContentInvalid(name + " is not a string");
  }

  /** A text that must be there; {@code path} is how a refusal names it. */
  public static String required(JsonNode node, String name, String path) {
    String value = text(node, name);
    if (value == null || value.isEmpty()) {
      throw ParameterFaults.requiredProperty(path);
    }
    return value;
  }

  /** A whole number, or {@code null}. */
  public static @Nullable Integer integer(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (value.canConvertToInt() && value.isIntegralNumber()) {
      return value.intValue();
    }
    try {
      return Integer.valueOf(value.isTextual() ? value.textValue().trim() : "");
    } catch (NumberFormatException e) {
      throw PlatformFaults.requestContentInvalid(name + " is not a 32-bit integer");
    }
  }

  /** A boolean, or {@code null}. */
  public static @Nullable Boolean bool(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    String text = value.asText();
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return Boolean.valueOf(text);
    }
    throw PlatformFaults.requestContentInvalid(name + " is not a boolean");
  }

  /** One of some values, in its canonical letter case, or {@code null}. */
  public static @Nullable String choice(
      JsonNode node, String name, String path, List<String> values) {
    String text = text(node, name);
    if (text == null) {
      return null;
    }
    for (String value : values) {
      if (value.equalsIgnoreCase(text)) {
        return value;
      }
    }
    throw ParameterFaults.enumValueInvalid(text, path, values);
  }

  /** A point in time, or {@code null}. */
  public static @Nullable Instant date(JsonNode node, String name, String path) {
    String text = text(node, name);
    if (text == null) {
      return null;
    }
    try {
      return Timestamp.parse(text).instant();
    } catch (IllegalArgumentException e) {
      throw ParameterFaults.dateNotIso(text, path);
    }
  }
}

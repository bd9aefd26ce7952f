package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import org.jspecify.annotations.Nullable;

/** Looks into documents. */
public final class Docs {

  static final ObjectNode EMPTY = Json.object();

  private Docs() {}

  /** The string at a path of members, or {@code ""} if there is none. */
  public static String text(JsonNode node, String... path) {
    JsonNode found = at(node, path);
    return found.isTextual() ? found.textValue() : "";
  }

  /** The string at a path of members, or {@code null} if there is none. */
  public static @Nullable String textOrNull(JsonNode node, String... path) {
    JsonNode found = at(node, path);
    return found.isTextual() ? found.textValue() : null;
  }

  /** The value at a path of members; a missing node if there is none. */
  public static JsonNode at(JsonNode node, String... path) {
    JsonNode found = node;
    for (String name : path) {
      found = found.path(name);
    }
    return found;
  }

  /** Whether there is a value other than null at a path of members. */
  public static boolean has(JsonNode node, String... path) {
    JsonNode found = at(node, path);
    return !found.isMissingNode() && !found.isNull();
  }

  /** Copies a member if it is there and not null. */
  public static void copy(JsonNode from, ObjectNode to, String name) {
    JsonNode value = from.path(name);
    if (!value.isMissingNode() && !value.isNull()) {
      to.set(name, value.deepCopy());
    }
  }
}

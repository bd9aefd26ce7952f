package dev.imagegallery.internal.emulator.template.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges objects into a new one; names are the same in any case, and keep their first spelling. */
final class Merger {

  private final ObjectNode merged = Json.object();
  private final Map<String, String> names = new HashMap<>();

  /** Takes all members; a later one replaces an earlier one. */
  void mergeShallow(JsonNode object) {
    object.properties().forEach(member -> put(member.getKey(), member.getValue()));
  }

  /** Takes all members, and merges objects within objects; everything else is replaced. */
  void mergeDeep(JsonNode object) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String name = names.computeIfAbsent(key(member.getKey()), first -> member.getKey());
      merged.set(name, deep(merged.get(name), member.getValue()));
    }
  }

  private static JsonNode deep(@Nullable JsonNode present, JsonNode value) {
    if (present == null || !present.isObject() || !value.isObject()) {
      return value;
    }
    Merger inner = new Merger();
    inner.mergeShallow(present);
    inner.mergeDeep(value);
    return inner.merged();
  }

  private void put(String name, JsonNode value) {
    merged.set(names.computeIfAbsent(key(name), first -> name), value);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** What came of it. */
  ObjectNode merged() {
    return merged;
  }
}

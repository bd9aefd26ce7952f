package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tells two states of a resource apart, property by property, as what-if shows it. */
final class Differences {

  /** What the service says of its work on a resource, not of the resource. */
  private static final Set<String> PASSING =
      Set.of("etag", "systemData", "properties.provisioningState", "properties.instanceView");

  private Differences() {}

  /** The differences; none if there are none. */
  static ArrayNode between(JsonNode before, JsonNode after) {
    ArrayNode found = Json.array();
    compare("", before, after, found);
    return found;
  }

  private static void compare(String path, JsonNode before, JsonNode after, ArrayNode found) {
    if (PASSING.contains(path) || before.equals(after)) {
      return;
    }
    if (before.isObject() && after.isObject()) {
      for (String name : names(before, after)) {
        String inner = path.isEmpty() ? name : path + "." + name;
        compare(inner, before.path(name), after.path(name), found);
      }
    } else if (before.isArray() && after.isArray()) {
      change(found, path, "Array", MissingNode.getInstance(), MissingNode.getInstance())
          .set("children", items(before, after));
    } else {
      change(found, path, kind(before, after), before, after);
    }
  }

  private static Set<String> names(JsonNode before, JsonNode after) {
    Set<String> names = new LinkedHashSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static ArrayNode items(JsonNode before, JsonNode after) {
    ArrayNode children = Json.array();
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      JsonNode one = before.path(i);
      JsonNode other = after.path(i);
      if (!one.equals(other) && one.isObject() && other.isObject()) {
        change(children, "" + i, "Modify", MissingNode.getInstance(), MissingNode.getInstance())
            .set("children", between(one, other));
      } else {
        compare("" + i, one, other, children);
      }
    }
    return children;
  }

  private static String kind(JsonNode before, JsonNode after) {
    if (before.isMissingNode()) {
      return "Create";
    }
    return after.isMissingNode() ? "Delete" : "Modify";
  }

  private static ObjectNode change(
      ArrayNode found, String path, String kind, JsonNode before, JsonNode after) {
    ObjectNode change = found.addObject().put("path", path).put("propertyChangeType", kind);
    if (!before.isMissingNode()) {
      change.set("before", before);
    }
    if (!after.isMissingNode()) {
      change.set("after", after);
    }
    return change;
  }
}

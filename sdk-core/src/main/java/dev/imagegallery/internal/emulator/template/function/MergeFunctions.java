package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.language.FunctionTable.ANY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.FunctionTable;
import dev.imagegallery.internal.emulator.template.language.Values;
import dev.imagegallery.internal.json.Json;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Union and intersection of arrays and of objects. */
final class MergeFunctions {

  static final FunctionTable TABLE =
      FunctionTable.builder()
          .add("union", 1, ANY, MergeFunctions::union)
          .add("intersection", 2, ANY, MergeFunctions::intersection)
          .add("shallowMerge", 1, 1, MergeFunctions::shallowMerge)
          .build();

  private static final long STEPS_PER_MEMBER = 4;

  private MergeFunctions() {}

  private static JsonNode union(Arguments arguments) {
    if (arguments.allArrays()) {
      Map<String, JsonNode> union = new LinkedHashMap<>();
      for (JsonNode array : arguments.values()) {
        array.forEach(item -> union.putIfAbsent(Json.print(item), item));
      }
      return Json.array().addAll(union.values());
    }
    requireObjects(arguments);
    Merger union = new Merger();
    for (JsonNode object : arguments.values()) {
      arguments.budget().spendSteps(STEPS_PER_MEMBER * object.size());
      union.mergeDeep(object);
    }
    return union.merged();
  }

  private static JsonNode intersection(Arguments arguments) {
    if (arguments.allArrays()) {
      return commonItems(arguments);
    }
    requireObjects(arguments);
    JsonNode common = arguments.value(0);
    for (JsonNode other : arguments.values().subList(1, arguments.count())) {
      common = commonMembers(common, other);
    }
    return common;
  }

  private static ArrayNode commonItems(Arguments arguments) {
    Map<String, JsonNode> common = new LinkedHashMap<>();
    arguments.array(0).forEach(item -> common.putIfAbsent(Json.print(item), item));
    for (JsonNode other : arguments.values().subList(1, arguments.count())) {
      Set<String> present = new HashSet<>();
      other.forEach(item -> present.add(Json.print(item)));
      common.keySet().retainAll(present);
    }
    return Json.array().addAll(common.values());
  }

  private static ObjectNode commonMembers(JsonNode left, JsonNode right) {
    Map<String, JsonNode> others = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    right.properties().forEach(member -> others.put(member.getKey(), member.getValue()));
    ObjectNode common = Json.object();
    for (Map.Entry<String, JsonNode> member : left.properties()) {
      JsonNode other = others.get(member.getKey());
      if (other == null) {
        continue;
      }
      if (member.getValue().isObject() && other.isObject()) {
        common.set(member.getKey(), commonMembers(member.getValue(), other));
      } else if (Values.same(member.getValue(), other)) {
        common.set(member.getKey(), member.getValue());
      }
    }
    return common;
  }

  private static JsonNode shallowMerge(Arguments arguments) {
    Merger merger = new Merger();
    for (JsonNode object : arguments.array(0)) {
      if (!object.isObject()) {
        throw arguments.failure("all items of the array must be objects");
      }
      arguments.budget().spendSteps(STEPS_PER_MEMBER * object.size());
      merger.mergeShallow(object);
    }
    return merger.merged();
  }

  private static void requireObjects(Arguments arguments) {
    if (!arguments.allObjects()) {
      throw arguments.failure("all arguments must be arrays, or all must be objects");
    }
  }
}

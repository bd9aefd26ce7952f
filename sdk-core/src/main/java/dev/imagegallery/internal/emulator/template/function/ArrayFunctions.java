package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.language.FunctionTable.ANY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.FunctionTable;
import dev.imagegallery.internal.emulator.template.language.Member;
import dev.imagegallery.internal.emulator.template.language.Values;
import dev.imagegallery.internal.json.Json;
import org.jspecify.annotations.Nullable;

/** Functions that make arrays and reach into them. */
final class ArrayFunctions {

  /** The most items of a range: 10,000, the service's limit. */
  static final int LONGEST_RANGE = 10_000;

  static final FunctionTable TABLE =
      FunctionTable.builder()
          .add("array", 1, 1, ArrayFunctions::array)
          .add("createArray", 0, ANY, ArrayFunctions::createArray)
          .add("flatten", 1, 1, ArrayFunctions::flatten)
          .add("indexFromEnd", 2, 2, ArrayFunctions::indexFromEnd)
          .add("range", 2, 2, ArrayFunctions::range)
          .add("tryGet", 2, ANY, ArrayFunctions::tryGet)
          .add("tryIndexFromEnd", 2, 2, ArrayFunctions::tryIndexFromEnd)
          .build();

  private ArrayFunctions() {}

  private static JsonNode array(Arguments arguments) {
    JsonNode value = arguments.value(0);
    return value.isArray() ? value : Json.array().add(value);
  }

  private static JsonNode createArray(Arguments arguments) {
    return Json.array().addAll(arguments.values());
  }

  private static JsonNode flatten(Arguments arguments) {
    ArrayNode flat = Json.array();
    for (JsonNode item : arguments.array(0)) {
      if (!item.isArray()) {
        throw arguments.failure("all items of the array must be arrays");
      }
      arguments.budget().check(8L * (flat.size() + item.size()));
      item.forEach(flat::add);
    }
    return flat;
  }

  private static JsonNode range(Arguments arguments) {
    int start = arguments.smallInteger(0);
    int count = arguments.smallInteger(1);
    if (count < 0 || count > LONGEST_RANGE || (long) start + count > Integer.MAX_VALUE) {
      throw arguments.failure(
          "the count '"
              + count
              + "' must be between '0' and '"
              + LONGEST_RANGE
              + "', and the sum of start index and count must not exceed '2147483647'");
    }
    ArrayNode range = Json.array();
    for (int i = 0; i < count; i++) {
      range.add(start + i);
    }
    return range;
  }

  private static JsonNode tryGet(Arguments arguments) {
    JsonNode found = arguments.value(0);
    for (int i = 1; i < arguments.count(); i++) {
      if (found.isNull()) {
        return found;
      }
      JsonNode key = arguments.value(i);
      if (!Member.canHave(found, key)) {
        throw arguments.unexpected(i, found.isArray() ? "an integer" : "a string");
      }
      JsonNode next = Member.find(found, key);
      found = next == null ? NullNode.instance : next;
    }
    return found;
  }

  private static JsonNode indexFromEnd(Arguments arguments) {
    JsonNode found = fromEnd(arguments);
    if (found == null) {
      throw arguments.failure(
          "the reverse index '" + arguments.integer(1) + "' is outside of the array");
    }
    return found;
  }

  private static JsonNode tryIndexFromEnd(Arguments arguments) {
    JsonNode found = fromEnd(arguments);
    return found == null ? NullNode.instance : found;
  }

  private static @Nullable JsonNode fromEnd(Arguments arguments) {
    ArrayNode array = arguments.array(0);
    return Member.find(array, Values.integer(array.size() - arguments.integer(1)));
  }
}

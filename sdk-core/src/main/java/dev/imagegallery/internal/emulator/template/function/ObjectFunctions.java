package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.language.FunctionTable.ANY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.Excerpt;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import dev.imagegallery.internal.emulator.template.language.FunctionTable;
import dev.imagegallery.internal.emulator.template.language.Values;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.internal.json.LenientJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Functions that make objects and take them apart. */
final class ObjectFunctions {

  static final FunctionTable TABLE =
      FunctionTable.builder()
          .add("createObject", 0, ANY, ObjectFunctions::createObject)
          .add("items", 1, 1, ObjectFunctions::items)
          .add("json", 1, 1, ObjectFunctions::json)
          .add("null", 0, 0, arguments -> NullNode.instance)
          .add("objectKeys", 1, 1, ObjectFunctions::objectKeys)
          .build();

  private ObjectFunctions() {}

  private static JsonNode createObject(Arguments arguments) {
    if (arguments.count() % 2 != 0) {
      throw arguments.failure("each key must be followed by its value");
    }
    ObjectNode object = Json.object();
    for (int i = 0; i < arguments.count(); i += 2) {
      object.set(arguments.text(i), arguments.value(i + 1));
    }
    return object;
  }

  private static JsonNode items(Arguments arguments) {
    ObjectNode object = arguments.object(0);
    ArrayNode items = Json.array();
    for (String key : sortedKeys(object)) {
      items.add(Json.object().put("key", key).set("value", object.get(key)));
    }
    return items;
  }

  private static JsonNode objectKeys(Arguments arguments) {
    ArrayNode keys = Json.array();
    sortedKeys(arguments.object(0)).forEach(keys::add);
    return keys;
  }

  private static List<String> sortedKeys(ObjectNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    keys.sort(TextOrder.INSTANCE);
    return keys;
  }

  private static JsonNode json(Arguments arguments) {
    String text = arguments.text(0);
    try {
      return normal(LenientJson.read(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new ExpressionException(
          "The template language function 'json' parameter is not valid. The provided value '"
              + Excerpt.of(text)
              + "' cannot be parsed to an object or array. "
              + Arguments.help("json"));
    }
  }

  private static JsonNode normal(JsonNode value) {
    return value.isBigInteger() ? Values.integer(value.bigIntegerValue()) : value;
  }
}

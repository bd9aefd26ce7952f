package dev.imagegallery.internal.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.imagegallery.internal.json.Json;

/**
 * Values of resources as templates write them: a text in brackets would be an expression, also as a
 * name.
 */
final class Literals {

  private Literals() {}

  /** The same members, as a template writes them. */
  static ObjectNode of(ObjectNode body) {
    return (ObjectNode) escaped(body);
  }

  private static JsonNode escaped(JsonNode value) {
    if (value.isTextual()) {
      return TextNode.valueOf(escaped(value.textValue()));
    } else if (value.isArray()) {
      ArrayNode items = Json.array();
      value.forEach(item -> items.add(escaped(item)));
      return items;
    } else if (value.isObject()) {
      ObjectNode members = Json.object();
      value
          .properties()
          .forEach(one -> members.set(escaped(one.getKey()), escaped(one.getValue())));
      return members;
    }
    return value;
  }

  /** A text between the quotes of an expression. */
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String escaped(String text) {
    return text.startsWith("[") && text.endsWith("]") ? "[" + text : text;
  }
}

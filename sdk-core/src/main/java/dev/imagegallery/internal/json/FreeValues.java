package dev.imagegallery.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Trees of JSON as values without a JSON library, and back: texts, truth values, numbers, null, and
 * unmodifiable lists and maps of those, as models hold them.
 */
public final class FreeValues {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private FreeValues() {}

  /** A tree as a value. */
  public static @Nullable Object of(JsonNode tree) {
    return switch (tree.getNodeType()) {
      case OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        tree.properties().forEach(member -> map.put(member.getKey(), of(member.getValue())));
        yield Collections.unmodifiableMap(map);
      }
      case ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>(tree.size());
        tree.forEach(item -> list.add(of(item)));
        yield Collections.unmodifiableList(list);
      }
      case STRING -> tree.textValue();
      case BOOLEAN -> tree.booleanValue();
      case NUMBER -> tree.isIntegralNumber() ? tree.numberValue() : tree.decimalValue();
      default -> null;
    };
  }

  /**
   * A value as a tree.
   *
   * @throws IllegalArgumentException if it is, or holds, something that is not JSON
   */
  public static JsonNode tree(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = NODES.objectNode();
      map.forEach((name, item) -> object.set((String) name, tree(item)));
      return object;
    } else if (value instanceof List<?> list) {
      ArrayNode array = NODES.arrayNode();
      list.forEach(item -> array.add(tree(item)));
      return array;
    } else if (value instanceof String text) {
      return NODES.textNode(text);
    } else if (value instanceof Boolean bool) {
      return NODES.booleanNode(bool);
    } else if (value instanceof Number number) {
      return number(number);
    } else if (value == null) {
      return NODES.nullNode();
    }
    throw new IllegalArgumentException("not a JSON value: " + value.getClass().getName());
  }

  private static JsonNode number(Number number) {
    if (number instanceof BigInteger big) {
      return NODES.numberNode(big);
    } else if (number instanceof BigDecimal decimal) {
      return NODES.numberNode(decimal);
    } else if (number instanceof Double || number instanceof Float) {
      return NODES.numberNode(BigDecimal.valueOf(number.doubleValue()));
    }
    long value = number.longValue();
    return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
  }
}

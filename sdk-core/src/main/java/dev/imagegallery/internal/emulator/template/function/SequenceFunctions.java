package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.language.FunctionTable.ANY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.FunctionTable;
import dev.imagegallery.internal.emulator.template.language.Values;
import dev.imagegallery.internal.json.Json;
import java.util.Locale;
import java.util.stream.IntStream;

/** What texts and arrays, and some of it objects, have in common. */
final class SequenceFunctions {

  static final FunctionTable TABLE =
      FunctionTable.builder()
          .add("concat", 1, ANY, SequenceFunctions::concat)
          .add("contains", 2, 2, SequenceFunctions::contains)
          .add("empty", 1, 1, SequenceFunctions::empty)
          .add("first", 1, 1, SequenceFunctions::first)
          .add("last", 1, 1, SequenceFunctions::last)
          .add("length", 1, 1, SequenceFunctions::length)
          .add("indexOf", 2, 2, SequenceFunctions::indexOf)
          .add("lastIndexOf", 2, 2, SequenceFunctions::lastIndexOf)
          .add("skip", 2, 2, SequenceFunctions::skip)
          .add("take", 2, 2, SequenceFunctions::take)
          .build();

  private SequenceFunctions() {}

  private static JsonNode concat(Arguments arguments) {
    if (arguments.allArrays()) {
      ArrayNode all = Json.array();
      for (JsonNode array : arguments.values()) {
        arguments.budget().check(8L * (all.size() + array.size()));
        array.forEach(all::add);
      }
      return all;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < arguments.count(); i++) {
      String part = arguments.printed(i);
      arguments.budget().check((long) text.length() + part.length());
      text.append(part);
    }
    return TextNode.valueOf(text.toString());
  }

  private static JsonNode contains(Arguments arguments) {
    JsonNode container = arguments.value(0);
    JsonNode wanted = arguments.value(1);
    boolean contains =
        switch (container.getNodeType()) {
          case STRING -> container.textValue().contains(arguments.printed(1));
          case ARRAY -> place(container, wanted, true) >= 0;
          case OBJECT -> Values.member(container, arguments.printed(1)) != null;
          default -> throw arguments.unexpected(0, "an array, an object or a string");
        };
    return BooleanNode.valueOf(contains);
  }

  private static JsonNode empty(Arguments arguments) {
    JsonNode value = arguments.value(0);
    boolean empty =
        switch (value.getNodeType()) {
          case STRING -> value.textValue().isEmpty();
          case ARRAY, OBJECT -> value.isEmpty();
          case NULL -> true;
          default -> throw arguments.unexpected(0, "an array, an object or a string");
        };
    return BooleanNode.valueOf(empty);
  }

  private static JsonNode length(Arguments arguments) {
    JsonNode value = arguments.value(0);
    return switch (value.getNodeType()) {
      case STRING -> Values.integer(value.textValue().length());
      case ARRAY, OBJECT -> Values.integer(value.size());
      default -> throw arguments.unexpected(0, "an array, an object or a string");
    };
  }

  private static JsonNode first(Arguments arguments) {
    JsonNode value = arguments.value(0);
    if (value.isTextual()) {
      String text = value.textValue();
      return TextNode.valueOf(text.isEmpty() ? "" : text.substring(0, 1));
    }
    ArrayNode array = arrayOrText(arguments);
    return array.isEmpty() ? NullNode.instance : array.get(0);
  }

  private static JsonNode last(Arguments arguments) {
    JsonNode value = arguments.value(0);
    if (value.isTextual()) {
      String text = value.textValue();
      return TextNode.valueOf(text.isEmpty() ? "" : text.substring(text.length() - 1));
    }
    ArrayNode array = arrayOrText(arguments);
    return array.isEmpty() ? NullNode.instance : array.get(array.size() - 1);
  }

  private static JsonNode indexOf(Arguments arguments) {
    if (arguments.value(0).isTextual()) {
      return Values.integer(lower(arguments, 0).indexOf(lower(arguments, 1)));
    }
    return Values.integer(place(arrayOrText(arguments), arguments.value(1), true));
  }

  private static JsonNode lastIndexOf(Arguments arguments) {
    if (arguments.value(0).isTextual()) {
      return Values.integer(lower(arguments, 0).lastIndexOf(lower(arguments, 1)));
    }
    return Values.integer(place(arrayOrText(arguments), arguments.value(1), false));
  }

  private static String lower(Arguments arguments, int index) {
    return arguments.text(index).toLowerCase(Locale.ROOT);
  }

  private static int place(JsonNode array, JsonNode wanted, boolean first) {
    IntStream matches =
        IntStream.range(0, array.size()).filter(i -> Values.same(array.get(i), wanted));
    return (first ? matches.findFirst() : matches.max()).orElse(-1);
  }

  private static JsonNode skip(Arguments arguments) {
    int count = Math.max(0, arguments.smallInteger(1));
    JsonNode value = arguments.value(0);
    if (value.isTextual()) {
      String text = value.textValue();
      return TextNode.valueOf(text.substring(Math.min(count, text.length())));
    }
    ArrayNode array = arrayOrText(arguments);
    return part(array, Math.min(count, array.size()), array.size());
  }

  private static JsonNode take(Arguments arguments) {
    int count = Math.max(0, arguments.smallInteger(1));
    JsonNode value = arguments.value(0);
    if (value.isTextual()) {
      String text = value.textValue();
      return TextNode.valueOf(text.substring(0, Math.min(count, text.length())));
    }
    ArrayNode array = arrayOrText(arguments);
    return part(array, 0, Math.min(count, array.size()));
  }

  private static ArrayNode part(ArrayNode array, int from, int to) {
    ArrayNode part = Json.array();
    for (int i = from; i < to; i++) {
      part.add(array.get(i));
    }
    return part;
  }

  private static ArrayNode arrayOrText(Arguments arguments) {
    if (arguments.value(0) instanceof ArrayNode array) {
      return array;
    }
    throw arguments.unexpected(0, "an array or a string");
  }
}

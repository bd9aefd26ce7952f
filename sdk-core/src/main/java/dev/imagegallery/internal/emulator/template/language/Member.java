package dev.imagegallery.internal.emulator.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Members of objects and items of arrays, as the language reaches them. */
public final class Member {

  private Member() {}

  /** The member or item; null if there is none, or the target cannot have such a thing. */
  public static @Nullable JsonNode find(JsonNode target, JsonNode key) {
    if (target.isObject() && key.isTextual()) {
      return Values.member(target, key.textValue());
    }
    if (target.isArray() && Values.isInteger(key)) {
      long index = key.longValue();
      return index >= 0 && index < target.size() ? target.get((int) index) : null;
    }
    return null;
  }

  /** Whether a key of this type fits the target. */
  public static boolean canHave(JsonNode target, JsonNode key) {
    return (target.isObject() && key.isTextual()) || (target.isArray() && Values.isInteger(key));
  }

  /** Says why there is no such member. */
  public static ExpressionException missing(JsonNode target, JsonNode key) {
    String name = Excerpt.of(Values.print(key));
    if (target.isObject() && key.isTextual()) {
      return new ExpressionException(
          "The language expression property '"
              + name
              + "' doesn't exist, available properties are '"
              + Excerpt.of(names(target))
              + "'.");
    }
    if (target.isArray() && Values.isInteger(key)) {
      return new ExpressionException(
          "The language expression property array index '" + name + "' is out of bounds.");
    }
    String reason =
        target.isArray()
            ? ", array index must be an integer"
            : target.isObject() ? ", property name must be a string" : "";
    return new ExpressionException(
        "The language expression property '" + name + "' can't be evaluated" + reason + ".");
  }

  private static String names(JsonNode object) {
    Iterable<String> names = object::fieldNames;
    return StreamSupport.stream(names.spliterator(), false).collect(Collectors.joining(", "));
  }
}

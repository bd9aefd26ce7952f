package dev.imagegallery.internal.emulator.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.imagegallery.internal.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of the language are JSON; this is how it compares, names and prints them. */
public final class Values {

  private Values() {}

  /** An integer, in the form in which equal integers are equal nodes. */
  public static JsonNode integer(long value) {
    return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
  }

  /** An integer of any size, in the same form. */
  public static JsonNode integer(BigInteger value) {
    return value.bitLength() < 64 ? integer(value.longValue()) : BigIntegerNode.valueOf(value);
  }

  /** True for a whole number of 64 bits. */
  public static boolean isInteger(JsonNode value) {
    return value.isInt() || value.isLong();
  }

  /** The member of that name, in any case; null if there is none. */
  public static @Nullable JsonNode member(JsonNode object, String name) {
    JsonNode exact = object.get(name);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (member.getKey().equalsIgnoreCase(name)) {
        return member.getValue();
      }
    }
    return null;
  }

  /** The same value: text by its case, numbers by their value, containers member by member. */
  public static boolean same(JsonNode left, JsonNode right) {
    return left.equals(Values::compareScalars, right);
  }

  private static int compareScalars(JsonNode left, JsonNode right) {
    if (left.isNumber() && right.isNumber()) {
      return decimal(left).compareTo(decimal(right));
    }
    return left.equals(right) ? 0 : 1;
  }

  /** A number as a decimal. */
  public static BigDecimal decimal(JsonNode number) {
    return number.isBigInteger() ? new BigDecimal(number.bigIntegerValue()) : number.decimalValue();
  }

  /** The service's name of the value's type. */
  public static String typeName(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "String";
      case BOOLEAN -> "Boolean";
      case ARRAY -> "Array";
      case OBJECT -> "Object";
      case NUMBER -> value.isIntegralNumber() ? "Integer" : "Float";
      default -> "Null";
    };
  }

  /** The value as text: a text itself, {@code True} and {@code False}, else its JSON. */
  public static String print(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> value.textValue();
      case BOOLEAN -> value.booleanValue() ? "True" : "False";
      case NULL, MISSING -> "";
      default -> Json.print(value);
    };
  }
}

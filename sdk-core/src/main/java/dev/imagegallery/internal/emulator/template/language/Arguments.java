package dev.imagegallery.internal.emulator.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * The evaluated arguments of a call, and the errors that its function may raise about them.
 *
 * @param function the name as the template writes it
 * @param values the arguments
 * @param budget what the function may spend
 */
public record Arguments(String function, List<JsonNode> values, Budget budget) {

  private static final String[] ORDINALS = {"first", "second", "third", "fourth", "fifth"};

  /** Keeps its own copy of the values. */
  public Arguments {
    values = List.copyOf(values);
  }

  /** How many there are. */
  public int count() {
    return values.size();
  }

  /** The argument at that place, from 0. */
  public JsonNode value(int index) {
    return values.get(index);
  }

  /** Whether there is an argument at that place and it is not null. */
  public boolean has(int index) {
    return index < values.size() && !value(index).isNull();
  }

  /** A text. */
  public String text(int index) {
    JsonNode value = value(index);
    if (!value.isTextual()) {
      throw unexpected(index, "a string");
    }
    return value.textValue();
  }

  /** A text, or a number or truth value as text. */
  public String printed(int index) {
    JsonNode value = value(index);
    if (value.isContainerNode() || value.isNull()) {
      throw unexpected(index, "a string");
    }
    return Values.print(value);
  }

  /** An integer of 64 bits. */
  public long integer(int index) {
    JsonNode value = value(index);
    if (!Values.isInteger(value)) {
      throw unexpected(index, "an integer");
    }
    return value.longValue();
  }

  /** An integer of 32 bits. */
  public int smallInteger(int index) {
    long value = integer(index);
    if (value != (int) value) {
      throw failure("the value '" + value + "' is out of range");
    }
    return (int) value;
  }

  /** A truth value. */
  public boolean bool(int index) {
    JsonNode value = value(index);
    if (!value.isBoolean()) {
      throw unexpected(index, "a boolean");
    }
    return value.booleanValue();
  }

  /** An array. */
  public ArrayNode array(int index) {
    if (value(index) instanceof ArrayNode array) {
      return array;
    }
    throw unexpected(index, "an array");
  }

  /** An object. */
  public ObjectNode object(int index) {
    if (value(index) instanceof ObjectNode object) {
      return object;
    }
    throw unexpected(index, "an object");
  }

  /** Whether all arguments are arrays. */
  public boolean allArrays() {
    return values.stream().allMatch(JsonNode::isArray);
  }

  /** Whether all arguments are objects. */
  public boolean allObjects() {
    return values.stream().allMatch(JsonNode::isObject);
  }

  /** An argument has another type than {@code expected}, such as "a string". */
  public ExpressionException unexpected(int index, String expected) {
    String which =
        count() == 1
            ? "its parameter"
            : "its " + (index < ORDINALS.length ? ORDINALS[index] : "next") + " parameter";
    return new ExpressionException(
        "The template language function '"
            + function
            + "' expects "
            + which
            + " to be "
            + expected
            + ". The provided value is of type '"
            + Values.typeName(value(index))
            + "'. "
            + help(function));
  }

  /** The arguments do not fit, for {@code reason}. */
  public ExpressionException failure(String reason) {
    return failure(function, reason);
  }

  /** The arguments of {@code function} do not fit, for {@code reason}. */
  public static ExpressionException failure(String function, String reason) {
    return new ExpressionException(
        "Unable to evaluate template language function '"
            + function
            + "': "
            + reason
            + ". "
            + help(function));
  }

  /** Where the service's messages send their reader. */
  public static String help(String function) {
    return "Please see https://aka.ms/arm-functions#"
        + function.toLowerCase(Locale.ROOT)
        + " for usage details.";
  }
}

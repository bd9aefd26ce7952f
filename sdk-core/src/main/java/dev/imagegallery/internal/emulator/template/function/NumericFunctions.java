package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.language.FunctionTable.ANY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.Excerpt;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import dev.imagegallery.internal.emulator.template.language.FunctionTable;
import dev.imagegallery.internal.emulator.template.language.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Arithmetic of 64-bit integers. */
final class NumericFunctions {

  /** Longer texts are no numbers that anything could use. */
  private static final int LONGEST_NUMBER = 40;

  static final FunctionTable TABLE =
      FunctionTable.builder()
          .add("add", 2, 2, arguments -> calculate(arguments, Math::addExact))
          .add("sub", 2, 2, arguments -> calculate(arguments, Math::subtractExact))
          .add("mul", 2, 2, arguments -> calculate(arguments, Math::multiplyExact))
          .add("div", 2, 2, arguments -> calculate(nonZero(arguments), (a, b) -> a / b))
          .add("mod", 2, 2, arguments -> calculate(nonZero(arguments), (a, b) -> a % b))
          .add("min", 1, ANY, arguments -> Values.integer(numbers(arguments).min().orElseThrow()))
          .add("max", 1, ANY, arguments -> Values.integer(numbers(arguments).max().orElseThrow()))
          .add("int", 1, 1, NumericFunctions::integer)
          .add("float", 1, 1, NumericFunctions::decimal)
          .build();

  private NumericFunctions() {}

  private static JsonNode calculate(Arguments arguments, LongBinaryOperator operator) {
    try {
      return Values.integer(operator.applyAsLong(arguments.integer(0), arguments.integer(1)));
    } catch (ArithmeticException e) {
      throw arguments.failure("the result is outside of the range of 64-bit integers");
    }
  }

  private static Arguments nonZero(Arguments arguments) {
    if (arguments.integer(1) == 0) {
      throw arguments.failure("the divisor must not be zero");
    }
    return arguments;
  }

  private static LongStream numbers(Arguments arguments) {
    JsonNode first = arguments.value(0);
    List<JsonNode> numbers =
        arguments.count() == 1 && first.isArray()
            ? StreamSupport.stream(first.spliterator(), false).toList()
            : arguments.values();
    if (numbers.isEmpty() || !numbers.stream().allMatch(Values::isInteger)) {
      throw arguments.failure("the arguments must be integers, or one array of integers");
    }
    return numbers.stream().mapToLong(JsonNode::longValue);
  }

  private static JsonNode integer(Arguments arguments) {
    JsonNode value = arguments.value(0);
    if (!value.isNumber() && !value.isTextual()) {
      throw arguments.unexpected(0, "a string or an integer");
    }
    BigDecimal number = number(value);
    if (number == null || number.toBigInteger().bitLength() > 63 || isFraction(value, number)) {
      throw new ExpressionException(
          "The template language function 'int' cannot convert provided value '"
              + Excerpt.of(Values.print(value))
              + "' to integer value. Please see https://aka.ms/arm-function-int for usage details.");
    }
    return Values.integer(number.toBigInteger());
  }

  /** A text must be a whole number; a number loses its fraction. */
  private static boolean isFraction(JsonNode value, BigDecimal number) {
    return value.isTextual() && number.stripTrailingZeros().scale() > 0;
  }

  private static JsonNode decimal(Arguments arguments) {
    JsonNode value = arguments.value(0);
    if (!value.isNumber() && !value.isTextual()) {
      throw arguments.unexpected(0, "a string or a number");
    }
    BigDecimal number = number(value);
    if (number == null) {
      throw arguments.failure("the value cannot be converted to a floating point number");
    }
    return DecimalNode.valueOf(number.scale() < 1 ? number.setScale(1) : number);
  }

  private static @Nullable BigDecimal number(JsonNode value) {
    if (value.isNumber()) {
      BigDecimal number = Values.decimal(value);
      return NumberFormat.isHuge(number) ? null : number;
    }
    String text = value.textValue().trim();
    try {
      BigDecimal number = text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
      return number == null || NumberFormat.isHuge(number) ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}

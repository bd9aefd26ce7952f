package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.language.FunctionTable.ANY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.Evaluator;
import dev.imagegallery.internal.emulator.template.language.Expression;
import dev.imagegallery.internal.emulator.template.language.FunctionTable;
import dev.imagegallery.internal.emulator.template.language.Values;

/** Functions that compare. */
final class ComparisonFunctions {

  static final FunctionTable TABLE =
      FunctionTable.builder()
          .addLazy("coalesce", 1, ANY, ComparisonFunctions::coalesce)
          .add("equals", 2, 2, ComparisonFunctions::equal)
          .add("greater", 2, 2, arguments -> BooleanNode.valueOf(compare(arguments) > 0))
          .add("greaterOrEquals", 2, 2, arguments -> BooleanNode.valueOf(compare(arguments) >= 0))
          .add("less", 2, 2, arguments -> BooleanNode.valueOf(compare(arguments) < 0))
          .add("lessOrEquals", 2, 2, arguments -> BooleanNode.valueOf(compare(arguments) <= 0))
          .build();

  private ComparisonFunctions() {}

  private static JsonNode coalesce(Expression.Call call, Evaluator evaluator) {
    for (Expression argument : call.arguments()) {
      JsonNode value = evaluator.evaluate(argument);
      if (!value.isNull()) {
        return value;
      }
    }
    return NullNode.instance;
  }

  private static JsonNode equal(Arguments arguments) {
    return BooleanNode.valueOf(Values.same(arguments.value(0), arguments.value(1)));
  }

  private static int compare(Arguments arguments) {
    JsonNode left = arguments.value(0);
    JsonNode right = arguments.value(1);
    if (left.isTextual() && right.isTextual()) {
      return TextOrder.INSTANCE.compare(left.textValue(), right.textValue());
    }
    if (left.isNumber() && right.isNumber()) {
      return Values.decimal(left).compareTo(Values.decimal(right));
    }
    throw arguments.failure("both arguments must be integers, or both must be strings");
  }
}

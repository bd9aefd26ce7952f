package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.language.FunctionTable.ANY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.Evaluator;
import dev.imagegallery.internal.emulator.template.language.Expression;
import dev.imagegallery.internal.emulator.template.language.Expression.Call;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import dev.imagegallery.internal.emulator.template.language.FunctionTable;
import dev.imagegallery.internal.emulator.template.language.Values;
import java.util.List;
import java.util.Locale;

/** Truth and choice. What need not be known is not evaluated. */
final class LogicalFunctions {

  static final FunctionTable TABLE =
      FunctionTable.builder()
          .addLazy("and", 2, ANY, LogicalFunctions::and)
          .addLazy("or", 2, ANY, LogicalFunctions::or)
          .addLazy("if", 3, 3, LogicalFunctions::choose)
          .add("not", 1, 1, arguments -> BooleanNode.valueOf(!arguments.bool(0)))
          .add("true", 0, 0, arguments -> BooleanNode.TRUE)
          .add("false", 0, 0, arguments -> BooleanNode.FALSE)
          .add("bool", 1, 1, LogicalFunctions::bool)
          .add("fail", 1, 1, LogicalFunctions::fail)
          .build();

  private LogicalFunctions() {}

  private static JsonNode and(Call call, Evaluator evaluator) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (!truth(call, i, evaluator)) {
        return BooleanNode.FALSE;
      }
    }
    return BooleanNode.TRUE;
  }

  private static JsonNode or(Call call, Evaluator evaluator) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (truth(call, i, evaluator)) {
        return BooleanNode.TRUE;
      }
    }
    return BooleanNode.FALSE;
  }

  private static JsonNode choose(Call call, Evaluator evaluator) {
    Expression chosen = call.arguments().get(truth(call, 0, evaluator) ? 1 : 2);
    return evaluator.evaluate(chosen);
  }

  private static boolean truth(Call call, int index, Evaluator evaluator) {
    JsonNode value = evaluator.evaluate(call.arguments().get(index));
    return new Arguments(call.name(), List.of(value), evaluator.budget()).bool(0);
  }

  private static JsonNode bool(Arguments arguments) {
    JsonNode value = arguments.value(0);
    if (value.isBoolean()) {
      return value;
    }
    if (Values.isInteger(value)) {
      return BooleanNode.valueOf(value.longValue() != 0);
    }
    return switch (arguments.text(0).toLowerCase(Locale.ROOT)) {
      case "true", "1" -> BooleanNode.TRUE;
      case "false", "0" -> BooleanNode.FALSE;
      default -> throw arguments.failure("the value cannot be converted to a boolean");
    };
  }

  private static JsonNode fail(Arguments arguments) {
    throw new ExpressionException(arguments.text(0));
  }
}

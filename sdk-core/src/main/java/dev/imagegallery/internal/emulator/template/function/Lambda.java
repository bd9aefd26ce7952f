package dev.imagegallery.internal.emulator.template.function;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.Evaluator;
import dev.imagegallery.internal.emulator.template.language.Expression;
import dev.imagegallery.internal.emulator.template.language.Expression.Call;
import dev.imagegallery.internal.emulator.template.language.Expression.Literal;
import java.util.Arrays;
import java.util.List;

/** A {@code lambda('name', …, body)} as the argument of a function. */
record Lambda(String function, List<String> names, Expression body, Evaluator evaluator) {

  /**
   * The argument at {@code index}, which must be a lambda of {@code least} to {@code most} names.
   */
  static Lambda of(Call call, int index, int least, int most, Evaluator evaluator) {
    if (!(call.arguments().get(index) instanceof Call lambda)
        || !lambda.qualifiedName().equalsIgnoreCase("lambda")
        || lambda.arguments().isEmpty()) {
      throw Arguments.failure(call.name(), "the argument '" + (index + 1) + "' must be a lambda");
    }
    int count = lambda.arguments().size() - 1;
    List<String> names = lambda.arguments().subList(0, count).stream().map(Lambda::name).toList();
    if (count < least || count > most) {
      throw Arguments.failure(
          call.name(),
          "the lambda must have "
              + (least == most ? "'" + least + "'" : "'" + least + "' to '" + most + "'")
              + " variable(s)");
    }
    return new Lambda(call.name(), names, lambda.arguments().get(count), evaluator);
  }

  private static String name(Expression expression) {
    if (expression instanceof Literal literal && literal.value().isTextual()) {
      return literal.value().textValue();
    }
    throw Arguments.failure("lambda", "the names of lambda variables must be string literals");
  }

  JsonNode apply(JsonNode... values) {
    return evaluator.evaluate(body, names, Arrays.asList(values).subList(0, names.size()));
  }

  boolean test(JsonNode... values) {
    return result(apply(values)).bool(0);
  }

  String key(JsonNode... values) {
    return result(apply(values)).printed(0);
  }

  private Arguments result(JsonNode value) {
    return new Arguments(function, List.of(value), evaluator.budget());
  }
}

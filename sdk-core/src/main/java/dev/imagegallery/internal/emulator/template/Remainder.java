package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.Expression;
import dev.imagegallery.internal.emulator.template.language.Expression.Access;
import dev.imagegallery.internal.emulator.template.language.Expression.Call;
import dev.imagegallery.internal.emulator.template.language.Expression.Literal;
import dev.imagegallery.internal.json.Json;
import java.util.List;
import java.util.function.Predicate;

/** What is left of an expression when everything is evaluated but certain calls. */
final class Remainder {

  private final Session session;
  private final Predicate<Call> left;

  /** Leaves the calls that {@code left} names, and what depends on them. */
  Remainder(Session session, Predicate<Call> left) {
    this.session = session;
    this.left = left;
  }

  /** Whether one of these calls is in the expression. */
  static boolean isLeft(Expression expression, Predicate<Call> left) {
    if (expression instanceof Access access) {
      return isLeft(access.target(), left) || isLeft(access.key(), left);
    }
    return expression instanceof Call call
        && (left.test(call)
            || call.arguments().stream().anyMatch(argument -> isLeft(argument, left)));
  }

  Expression of(Expression expression) {
    if (!isLeft(expression, left)) {
      return constant(session.evaluator().evaluate(expression));
    }
    if (expression instanceof Access access) {
      return new Access(of(access.target()), of(access.key()), access.dotted(), access.safe());
    }
    Call call = (Call) expression;
    if (call.arguments().stream().anyMatch(Remainder::isLambda)) {
      return call; // within a lambda, little can be known beforehand
    }
    Expression condition = call.arguments().isEmpty() ? call : call.arguments().get(0);
    if (call.qualifiedName().equalsIgnoreCase("if")
        && call.arguments().size() == 3
        && !isLeft(condition, left)) {
      return of(call.arguments().get(isTrue(condition) ? 1 : 2));
    }
    if (RuntimeCalls.is(call)
        && call.arguments().stream().noneMatch(argument -> isLeft(argument, left))) {
      observe(call);
    }
    return new Call(
        call.namespace(), call.name(), call.arguments().stream().map(this::of).toList());
  }

  private boolean isTrue(Expression condition) {
    JsonNode value = session.evaluator().evaluate(condition);
    return new Arguments("if", List.of(value), session.budget()).bool(0);
  }

  private void observe(Call call) {
    List<JsonNode> values = call.arguments().stream().map(session.evaluator()::evaluate).toList();
    ResourceFunctions.observe(session, new Arguments(call.name(), values, session.budget()));
  }

  private static boolean isLambda(Expression expression) {
    return expression instanceof Call call && call.qualifiedName().equalsIgnoreCase("lambda");
  }

  private static Expression constant(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING, NUMBER -> new Literal(value);
      case BOOLEAN -> new Call(null, value.booleanValue() ? "true" : "false", List.of());
      case NULL -> new Call(null, "null", List.of());
      default -> new Call(null, "json", List.of(new Literal(TextNode.valueOf(Json.print(value)))));
    };
  }
}

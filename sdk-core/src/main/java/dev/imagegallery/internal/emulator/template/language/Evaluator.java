package dev.imagegallery.internal.emulator.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.imagegallery.internal.emulator.template.language.Expression.Access;
import dev.imagegallery.internal.emulator.template.language.Expression.Call;
import dev.imagegallery.internal.emulator.template.language.Expression.Literal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions, within a budget. Not thread-safe: it belongs to one deployment. */
public final class Evaluator {

  /** What a variable, a default or a user's function adds to the depth beside its expression. */
  private static final int LEVELS_APART = 3;

  private final FunctionTable functions;
  private final Budget budget;
  private @Nullable LambdaFrame frame;

  /** An evaluator with these functions. */
  public Evaluator(FunctionTable functions, Budget budget) {
    this.functions = functions;
    this.budget = budget;
  }

  /** What is left to spend. */
  public Budget budget() {
    return budget;
  }

  /**
   * The value of an expression.
   *
   * @throws ExpressionException if it has none
   */
  public JsonNode evaluate(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal.value();
    }
    budget.enter(1);
    try {
      return expression instanceof Call call ? call(call) : access((Access) expression);
    } finally {
      budget.leave(1);
    }
  }

  private JsonNode call(Call call) {
    Function function = functions.find(call.qualifiedName());
    if (function == null) {
      throw new ExpressionException(
          "The template function '"
              + Excerpt.of(call.qualifiedName())
              + "' is not valid. Please see https://aka.ms/arm-functions for usage details.");
    }
    return budget.pay(function.call(call, this));
  }

  private JsonNode access(Access access) {
    JsonNode target = evaluate(access.target());
    if (target.isNull() && (access.safe() || isSafeChain(access.target()))) {
      return NullNode.instance;
    }
    JsonNode key = evaluate(access.key());
    budget.spendSteps(target.isObject() ? target.size() / 16 : 0);
    JsonNode found = Member.find(target, key);
    if (found != null) {
      return found;
    }
    if (access.safe() && Member.canHave(target, key)) {
      return NullNode.instance;
    }
    throw Member.missing(target, key);
  }

  /** After a safe step that found nothing, the rest of the chain is null too. */
  private static boolean isSafeChain(Expression expression) {
    return expression instanceof Access access && (access.safe() || isSafeChain(access.target()));
  }

  /** The value of {@code body} where these names have these values. */
  public JsonNode evaluate(Expression body, List<String> names, List<JsonNode> values) {
    LambdaFrame outer = frame;
    frame = new LambdaFrame(names, values, outer);
    try {
      return evaluate(body);
    } finally {
      frame = outer;
    }
  }

  /** Works without the lambda variables of the surroundings. */
  public <T> T apart(Supplier<T> body) {
    LambdaFrame outer = frame;
    frame = null;
    budget.enter(LEVELS_APART);
    try {
      return body.get();
    } finally {
      frame = outer;
      budget.leave(LEVELS_APART);
    }
  }

  /** The value of a lambda variable; null if there is none of that name. */
  public @Nullable JsonNode lambdaVariable(String name) {
    return frame == null ? null : frame.find(name);
  }
}

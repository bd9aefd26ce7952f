package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.imagegallery.internal.emulator.template.function.BuiltInFunctions;
import dev.imagegallery.internal.emulator.template.language.Budget;
import dev.imagegallery.internal.emulator.template.language.Evaluator;
import dev.imagegallery.internal.emulator.template.language.Expression;
import dev.imagegallery.internal.emulator.template.language.Expression.Literal;
import dev.imagegallery.internal.emulator.template.language.ExpressionPrinter;
import dev.imagegallery.internal.emulator.template.language.ExpressionText;
import dev.imagegallery.internal.emulator.template.language.FunctionTable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One deployment's evaluation of its template: what its expressions see at this moment. */
final class Session {

  private final Template template;
  private final DeploymentScope scope;
  private final Budget budget = new Budget();
  private final Secrets secrets = new Secrets();
  private final Evaluator evaluator;
  private final Remainder remainder;
  private final Map<String, Expression> parsed = new HashMap<>();
  private final Parameters parameters;
  private final Variables variables;
  private final ResourceIndex resources = new ResourceIndex();

  private Phase phase = Phase.PREPARATION;
  private @Nullable CopyLoop loop;
  private @Nullable Map<String, JsonNode> userArguments;

  Session(Template template, ObjectNode given, DeploymentScope scope) {
    this.template = template;
    this.scope = scope;
    this.evaluator = new Evaluator(functions(), budget);
    this.remainder = new Remainder(this, RuntimeCalls::is);
    this.parameters = new Parameters(this, given);
    this.variables = new Variables(this);
  }

  private FunctionTable functions() {
    FunctionTable.Builder functions = FunctionTable.builder().addAll(BuiltInFunctions.TABLE);
    new ContextFunctions(this).addTo(functions);
    new ScopeFunctions(this).addTo(functions);
    new ResourceIdFunctions(this).addTo(functions);
    new ResourceFunctions(this).addTo(functions);
    for (UserFunction function : template.functions()) {
      int count = function.parameters().size();
      functions.add(
          function.name(), count, count, arguments -> UserCalls.call(this, function, arguments));
    }
    return functions.build();
  }

  Template template() {
    return template;
  }

  DeploymentScope scope() {
    return scope;
  }

  Budget budget() {
    return budget;
  }

  Secrets secrets() {
    return secrets;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  Parameters parameters() {
    return parameters;
  }

  Variables variables() {
    return variables;
  }

  ResourceIndex resources() {
    return resources;
  }

  Phase phase() {
    return phase;
  }

  @Nullable CopyLoop loop() {
    return loop;
  }

  @Nullable Map<String, JsonNode> userArguments() {
    return userArguments;
  }

  /** Evaluates apart from the loops, lambdas and user functions around: a value of its own. */
  <T> T apart(Phase ownPhase, @Nullable CopyLoop ownLoop, Supplier<T> work) {
    return within(ownPhase, ownLoop, null, () -> evaluator.apart(work));
  }

  /** Evaluates within one more loop. */
  <T> T inLoop(CopyLoop inner, Supplier<T> work) {
    return within(phase, inner, userArguments, work);
  }

  /** Evaluates the body of a user's function. */
  <T> T inFunction(Map<String, JsonNode> arguments, Supplier<T> work) {
    return within(Phase.PREPARATION, null, arguments, () -> evaluator.apart(work));
  }

  private <T> T within(
      Phase inner,
      @Nullable CopyLoop innerLoop,
      @Nullable Map<String, JsonNode> arguments,
      Supplier<T> work) {
    Phase outer = phase;
    CopyLoop outerLoop = loop;
    Map<String, JsonNode> outerArguments = userArguments;
    phase = inner;
    loop = innerLoop;
    userArguments = arguments;
    try {
      return work.get();
    } finally {
      phase = outer;
      loop = outerLoop;
      userArguments = outerArguments;
    }
  }

  /** The value of a text of the template: an expression's value, or the text itself. */
  JsonNode evaluate(String text) {
    if (!ExpressionText.isExpression(text)) {
      return TextNode.valueOf(ExpressionText.literal(text));
    }
    Expression expression = parse(text);
    if (phase != Phase.PREVIEW || !Remainder.isLeft(expression, RuntimeCalls::is)) {
      return evaluator.evaluate(expression);
    }
    Expression rest = remainder.of(expression);
    return rest instanceof Literal literal
        ? literal.value()
        : TextNode.valueOf(ExpressionPrinter.text(rest));
  }

  Expression parse(String text) {
    return parsed.computeIfAbsent(text, ExpressionText::parse);
  }
}

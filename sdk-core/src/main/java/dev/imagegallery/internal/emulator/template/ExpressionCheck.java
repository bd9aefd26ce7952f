package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.function.BuiltInFunctions;
import dev.imagegallery.internal.emulator.template.language.Excerpt;
import dev.imagegallery.internal.emulator.template.language.Expression;
import dev.imagegallery.internal.emulator.template.language.Expression.Access;
import dev.imagegallery.internal.emulator.template.language.Expression.Call;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import dev.imagegallery.internal.emulator.template.language.ExpressionText;
import dev.imagegallery.internal.emulator.template.language.Values;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that all expressions of a template can be read and know the functions they call. */
final class ExpressionCheck {

  private final Template template;
  private final Set<String> userFunctions = new HashSet<>();

  ExpressionCheck(Template template) {
    this.template = template;
    for (UserFunction function : template.functions()) {
      userFunctions.add(function.name().toLowerCase(Locale.ROOT));
    }
  }

  void run() {
    template
        .parameters()
        .forEach(
            (name, parameter) -> {
              JsonNode value = parameter.constraint("defaultValue");
              check(value, "parameter '" + name + "'", template.positions().of(parameter.node()));
            });
    for (Map.Entry<String, JsonNode> variable : template.variables().properties()) {
      check(variable.getValue(), "variable '" + variable.getKey() + "'", null);
    }
    for (UserFunction function : template.functions()) {
      check(function.output(), "function '" + function.name() + "'", null);
    }
    for (ResourceDefinition resource : template.resources()) {
      checkResource(resource.node());
    }
    template
        .outputs()
        .forEach(
            (name, output) ->
                check(
                    output.node(),
                    "output '" + name + "'",
                    template.positions().of(output.node())));
  }

  private void checkResource(ObjectNode resource) {
    JsonNode name = Values.member(resource, "name");
    String what = "resource '" + (name == null ? "" : name.asText()) + "'";
    Position position = template.positions().of(resource);
    for (Map.Entry<String, JsonNode> member : resource.properties()) {
      if (member.getKey().equalsIgnoreCase("resources")) {
        continue; // they are resources of their own
      }
      if (member.getKey().equalsIgnoreCase("properties") && NestedDeployment.isInner(resource)) {
        member.getValue().properties().stream()
            .filter(property -> !property.getKey().equalsIgnoreCase("template"))
            .forEach(property -> check(property.getValue(), what, position));
      } else {
        check(member.getValue(), what, position);
      }
    }
  }

  private void check(@Nullable JsonNode value, String what, @Nullable Position position) {
    if (value == null) {
      return;
    }
    if (value.isTextual()) {
      checkText(value.textValue(), what, position);
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (!member.getKey().equalsIgnoreCase("metadata")) {
        checkText(member.getKey(), what, position);
        check(member.getValue(), what, position);
      }
    }
    if (value.isArray()) {
      value.forEach(item -> check(item, what, position));
    }
  }

  private void checkText(String text, String what, @Nullable Position position) {
    if (!ExpressionText.isExpression(text)) {
      return;
    }
    Expression expression;
    try {
      expression = ExpressionText.parse(text);
    } catch (ExpressionException e) {
      throw Errors.unreadable(e.message(), position);
    }
    String unknown = unknownFunction(expression);
    if (unknown != null) {
      throw Errors.validation(
          "The template "
              + what
              + Errors.place(position)
              + " is not valid: The template function '"
              + Excerpt.of(unknown)
              + "' is not valid."
              + Errors.FUNCTION_HELP
              + "."
              + Errors.FUNCTION_HELP,
          position);
    }
  }

  private @Nullable String unknownFunction(Expression expression) {
    if (expression instanceof Access access) {
      String unknown = unknownFunction(access.target());
      return unknown == null ? unknownFunction(access.key()) : unknown;
    }
    if (!(expression instanceof Call call)) {
      return null;
    }
    if (!isKnown(call)) {
      return call.qualifiedName();
    }
    for (Expression argument : call.arguments()) {
      String unknown = unknownFunction(argument);
      if (unknown != null) {
        return unknown;
      }
    }
    return null;
  }

  private boolean isKnown(Call call) {
    String name = call.qualifiedName().toLowerCase(Locale.ROOT);
    return call.namespace() == null
        ? BuiltInFunctions.TABLE.has(name) || ContextFunctions.isKnown(name)
        : userFunctions.contains(name);
  }
}

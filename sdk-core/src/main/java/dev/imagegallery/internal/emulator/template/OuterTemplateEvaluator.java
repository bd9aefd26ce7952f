package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.imagegallery.internal.emulator.template.language.Expression;
import dev.imagegallery.internal.emulator.template.language.Expression.Call;
import dev.imagegallery.internal.emulator.template.language.ExpressionPrinter;
import dev.imagegallery.internal.emulator.template.language.ExpressionText;
import dev.imagegallery.internal.emulator.template.language.Values;
import dev.imagegallery.internal.json.Json;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Evaluates a nested template whose expressions are those of the template around it. What comes out
 * is a template again: values are escaped, escaped texts stay escaped, and what counts the nested
 * template's own loops is left to it.
 */
final class OuterTemplateEvaluator {

  private final Session session;

  OuterTemplateEvaluator(Session session) {
    this.session = session;
  }

  JsonNode evaluate(JsonNode template) {
    return evaluate(template, false);
  }

  private JsonNode evaluate(JsonNode value, boolean looped) {
    return switch (value.getNodeType()) {
      case STRING -> text(value, looped);
      case OBJECT -> object(value, looped || hasLoop(value));
      case ARRAY -> {
        ArrayNode evaluated = Json.array();
        value.forEach(item -> evaluated.add(evaluate(item, looped)));
        yield session.budget().pay(evaluated);
      }
      default -> value;
    };
  }

  private static boolean hasLoop(JsonNode object) {
    JsonNode copy = Values.member(object, "copy");
    return copy != null && (copy.isObject() || DocumentEvaluator.isLoops("copy", copy));
  }

  private JsonNode object(JsonNode object, boolean looped) {
    ObjectNode evaluated = Json.object();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      evaluated.set(
          text(TextNode.valueOf(member.getKey()), looped).asText(),
          evaluate(member.getValue(), looped));
    }
    return session.budget().pay(evaluated);
  }

  private JsonNode text(JsonNode text, boolean looped) {
    if (!ExpressionText.isExpression(text.textValue())) {
      return text;
    }
    Expression expression = session.parse(text.textValue());
    Predicate<Call> left = call -> looped && isCopyIndex(call);
    if (session.phase() == Phase.PREVIEW) {
      left = left.or(RuntimeCalls::is);
    }
    return Remainder.isLeft(expression, left)
        ? TextNode.valueOf(ExpressionPrinter.text(new Remainder(session, left).of(expression)))
        : escaped(session.evaluator().evaluate(expression));
  }

  private static boolean isCopyIndex(Call call) {
    return call.qualifiedName().equalsIgnoreCase("copyIndex");
  }

  private static JsonNode escaped(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> TextNode.valueOf(ExpressionText.escaped(value.textValue()));
      case OBJECT -> {
        ObjectNode escaped = Json.object();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
          escaped.set(ExpressionText.escaped(member.getKey()), escaped(member.getValue()));
        }
        yield escaped;
      }
      case ARRAY -> {
        ArrayNode escaped = Json.array();
        value.forEach(item -> escaped.add(escaped(item)));
        yield escaped;
      }
      default -> value;
    };
  }
}

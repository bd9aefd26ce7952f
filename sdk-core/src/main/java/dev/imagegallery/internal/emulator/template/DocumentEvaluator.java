package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import dev.imagegallery.internal.emulator.template.language.Values;
import dev.imagegallery.internal.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates JSON with expressions in it: values, names of members, and loops of properties. */
final class DocumentEvaluator {

  /** The most items of a loop: 800, the service's limit. */
  static final int MAX_COPIES = 800;

  private static final String COPY = "copy";

  private final Session session;

  DocumentEvaluator(Session session) {
    this.session = session;
  }

  JsonNode evaluate(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> session.evaluate(value.textValue());
      case OBJECT -> object(value);
      case ARRAY -> array(value);
      default -> value;
    };
  }

  private JsonNode array(JsonNode array) {
    ArrayNode evaluated = Json.array();
    for (JsonNode item : array) {
      evaluated.add(evaluate(item));
    }
    return session.budget().pay(evaluated);
  }

  private JsonNode object(JsonNode object) {
    ObjectNode evaluated = Json.object();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (isLoops(member.getKey(), member.getValue())) {
        member.getValue().forEach(loop -> evaluated.set(loopName(loop), loop(loop)));
      } else {
        evaluated.set(name(member.getKey()), evaluate(member.getValue()));
      }
    }
    return session.budget().pay(evaluated);
  }

  private String name(String name) {
    return Values.print(session.evaluate(name));
  }

  /** Whether a member is a list of loops, each of which makes a member. */
  static boolean isLoops(String name, JsonNode value) {
    if (!name.equalsIgnoreCase(COPY) || !value.isArray() || value.isEmpty()) {
      return false;
    }
    for (JsonNode loop : value) {
      if (!loop.isObject() || Values.member(loop, "input") == null) {
        return false;
      }
    }
    return true;
  }

  String loopName(JsonNode loop) {
    JsonNode name = Values.member(loop, "name");
    if (name == null || !name.isTextual()) {
      throw new ExpressionException(
          "The template 'copy' definition must have a name. Please see"
              + " https://aka.ms/arm-property-loops for usage details.");
    }
    return name(name.textValue());
  }

  /** The array that a loop makes. */
  JsonNode loop(JsonNode loop) {
    JsonNode name = Values.member(loop, "name");
    String loopName = name == null ? null : loopName(loop);
    JsonNode input = Values.member(loop, "input");
    int count = count(Values.member(loop, "count"));
    ArrayNode items = Json.array();
    for (int i = 0; i < count; i++) {
      CopyLoop inner = new CopyLoop(loopName, i, loopName == null, session.loop());
      items.add(session.inLoop(inner, () -> evaluate(input == null ? Json.object() : input)));
    }
    return session.budget().pay(items);
  }

  /** How often a loop runs. */
  int count(@Nullable JsonNode count) {
    JsonNode value = count == null ? Json.object() : evaluate(count);
    if (!Values.isInteger(value) || value.longValue() < 0 || value.longValue() > MAX_COPIES) {
      throw new ExpressionException(
          "The template 'copy' definition has an invalid copy count"
              + (value.isValueNode() ? " '" + Values.print(value) + "'" : "")
              + ". The copy count must be a positive integer value and cannot exceed '"
              + MAX_COPIES
              + "'. Please see https://aka.ms/arm-resource-loops for usage details.");
    }
    return value.intValue();
  }
}

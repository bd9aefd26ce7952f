package dev.imagegallery.internal.emulator.template.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.Evaluator;
import dev.imagegallery.internal.emulator.template.language.Expression.Call;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import dev.imagegallery.internal.emulator.template.language.FunctionTable;
import dev.imagegallery.internal.emulator.template.language.Values;
import dev.imagegallery.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions that take a lambda. */
final class LambdaFunctions {

  static final FunctionTable TABLE =
      FunctionTable.builder()
          .addLazy("filter", 2, 2, LambdaFunctions::filter)
          .addLazy("groupBy", 2, 2, LambdaFunctions::groupBy)
          .addLazy("map", 2, 2, LambdaFunctions::map)
          .addLazy("mapValues", 2, 2, LambdaFunctions::mapValues)
          .addLazy("reduce", 3, 3, LambdaFunctions::reduce)
          .addLazy("sort", 2, 2, LambdaFunctions::sort)
          .addLazy("toObject", 2, 3, LambdaFunctions::toObject)
          .addLazy("lambda", 1, FunctionTable.ANY, LambdaFunctions::misplaced)
          .addLazy("lambdaVariables", 1, 1, LambdaFunctions::variable)
          .build();

  private LambdaFunctions() {}

  private static JsonNode misplaced(Call call, Evaluator evaluator) {
    throw new ExpressionException(
        "The template function 'lambda' is not expected at this location. "
            + Arguments.help("lambda"));
  }

  private static JsonNode variable(Call call, Evaluator evaluator) {
    String name = evaluated(call, 0, evaluator).text(0);
    JsonNode value = evaluator.lambdaVariable(name);
    if (value == null) {
      throw Arguments.failure(call.name(), "the lambda variable '" + name + "' is not found");
    }
    return value;
  }

  private static JsonNode filter(Call call, Evaluator evaluator) {
    ArrayNode array = evaluated(call, 0, evaluator).array(0);
    Lambda lambda = Lambda.of(call, 1, 1, 2, evaluator);
    ArrayNode kept = Json.array();
    for (int i = 0; i < array.size(); i++) {
      if (lambda.test(array.get(i), Values.integer(i))) {
        kept.add(array.get(i));
      }
    }
    return kept;
  }

  private static JsonNode map(Call call, Evaluator evaluator) {
    ArrayNode array = evaluated(call, 0, evaluator).array(0);
    Lambda lambda = Lambda.of(call, 1, 1, 2, evaluator);
    ArrayNode mapped = Json.array();
    for (int i = 0; i < array.size(); i++) {
      mapped.add(lambda.apply(array.get(i), Values.integer(i)));
    }
    return mapped;
  }

  private static JsonNode mapValues(Call call, Evaluator evaluator) {
    ObjectNode object = evaluated(call, 0, evaluator).object(0);
    Lambda lambda = Lambda.of(call, 1, 1, 1, evaluator);
    ObjectNode mapped = Json.object();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      mapped.set(member.getKey(), lambda.apply(member.getValue()));
    }
    return mapped;
  }

  private static JsonNode groupBy(Call call, Evaluator evaluator) {
    ArrayNode array = evaluated(call, 0, evaluator).array(0);
    Lambda lambda = Lambda.of(call, 1, 1, 1, evaluator);
    ObjectNode groups = Json.object();
    for (JsonNode item : array) {
      String key = lambda.key(item);
      ArrayNode group =
          groups.get(key) instanceof ArrayNode present ? present : groups.putArray(key);
      group.add(item);
    }
    return groups;
  }

  private static JsonNode toObject(Call call, Evaluator evaluator) {
    ArrayNode array = evaluated(call, 0, evaluator).array(0);
    Lambda keys = Lambda.of(call, 1, 1, 1, evaluator);
    Lambda values = call.arguments().size() > 2 ? Lambda.of(call, 2, 1, 1, evaluator) : null;
    ObjectNode object = Json.object();
    for (JsonNode item : array) {
      object.set(keys.key(item), values == null ? item : values.apply(item));
    }
    return object;
  }

  private static JsonNode reduce(Call call, Evaluator evaluator) {
    ArrayNode array = evaluated(call, 0, evaluator).array(0);
    JsonNode current = evaluator.evaluate(call.arguments().get(1));
    Lambda lambda = Lambda.of(call, 2, 2, 3, evaluator);
    for (int i = 0; i < array.size(); i++) {
      current = lambda.apply(current, array.get(i), Values.integer(i));
    }
    return current;
  }

  private static JsonNode sort(Call call, Evaluator evaluator) {
    ArrayNode array = evaluated(call, 0, evaluator).array(0);
    Lambda before = Lambda.of(call, 1, 2, 2, evaluator);
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return Json.array().addAll(sorted(items, before));
  }

  /** Merges halves, stably: a lambda that contradicts itself gives some order, but an order. */
  private static List<JsonNode> sorted(List<JsonNode> items, Lambda before) {
    if (items.size() < 2) {
      return items;
    }
    List<JsonNode> left = sorted(items.subList(0, items.size() / 2), before);
    List<JsonNode> right = sorted(items.subList(items.size() / 2, items.size()), before);
    List<JsonNode> merged = new ArrayList<>(items.size());
    int l = 0;
    int r = 0;
    while (l < left.size() && r < right.size()) {
      merged.add(before.test(right.get(r), left.get(l)) ? right.get(r++) : left.get(l++));
    }
    merged.addAll(left.subList(l, left.size()));
    merged.addAll(right.subList(r, right.size()));
    return merged;
  }

  private static Arguments evaluated(Call call, int index, Evaluator evaluator) {
    JsonNode value = evaluator.evaluate(call.arguments().get(index));
    return new Arguments(call.name(), List.of(value), evaluator.budget());
  }
}

package dev.imagegallery.internal.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A template with anything wrong in it is planned or refused, and nothing else happens. */
class TemplateMutationTest {

  private static final String TEMPLATE =
      """
      {$schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
       contentVersion: '1.0.0.0',
       parameters: {p: {type: 'string', defaultValue: 'a', minLength: 1, allowedValues: ['a', 'b']},
         o: {type: 'object', defaultValue: {k: [1]}, nullable: true},
         s: {type: 'secureString', defaultValue: 'x'}},
       functions: [{namespace: 'n', members: {f: {parameters: [{name: 'x', type: 'int'}], output: {type: 'int', value: "[add(parameters('x'), 1)]"}}}}],
       variables: {v: "[concat(parameters('p'), 'x')]", copy: [{name: 'c', count: 2, input: "[copyIndex('c')]"}]},
       resources: [
         {type: 'A.B/c', name: "[variables('v')]", apiVersion: '2020-01-01', condition: true, scope: '/',
          copy: {name: 'l', count: "[length(variables('c'))]", mode: 'serial', batchSize: 1}, tags: {a: "[string(n.f(1))]"}},
         {type: 'A.B/d', name: 'd', apiVersion: '2020-01-01', dependsOn: ['l'], properties: {copy: [{name: 'q', count: 2, input: {i: "[copyIndex('q')]"}}], x: "[reference('e').y]"},
          resources: [{type: 'k', name: 'k', apiVersion: '2020-01-01'}]},
         {type: 'A.B/e', name: 'e', apiVersion: '2020-01-01'},
         {type: 'Microsoft.Resources/deployments', name: 'n', apiVersion: '2020-01-01', resourceGroup: 'g', properties: {expressionEvaluationOptions: {scope: 'inner'}, template: {}}}],
       outputs: {o: {type: 'array', copy: {count: 2, input: '[copyIndex()]'}}, c: {type: 'int', condition: false, value: 1}, s: {type: 'secureObject', value: {}}}}
      """;

  static IntStream seeds() {
    return IntStream.range(0, 1_000);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void templateWithAnythingWrong_isPlannedOrRefused(int seed) {
    Random random = new Random(seed);
    JsonNode document = SampleTemplate.json(TEMPLATE);
    for (int i = random.nextInt(3); i >= 0; i--) {
      mutate(document, random);
    }

    try {
      DeploymentPlan plan =
          DeploymentPlan.of(
              Template.parse(document),
              Json.object(),
              SampleScope.groupLevel()
                  .with(SampleScope.GROUP + "/providers/A.B/e/e", "{\"properties\":{\"y\":1}}"));
      plan.resources().forEach(PlannedResource::body);
      assertThat(plan.parameters().toString()).doesNotContain("\"value\":\"x\"");
      plan.outputs();
    } catch (TemplateException e) {
      assertThat(e.message()).isNotBlank();
    }
  }

  private static void mutate(JsonNode document, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(document, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    if (container instanceof ArrayNode array && !array.isEmpty()) {
      array.set(random.nextInt(array.size()), any(random));
    } else if (container instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      if (random.nextInt(5) == 0) {
        object.remove(name);
      } else {
        object.set(name, any(random));
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private static JsonNode any(Random random) {
    String[] values = {
      "null",
      "true",
      "-1",
      "2.5",
      "99999999999999999999",
      "\"\"",
      "\"a/b\"",
      "[]",
      "{}",
      "[null]",
      "[[1]]",
      "{\"a\":null}",
      "\"[parameters('p')]\"",
      "\"[null()]\"",
      "\"[parameters('o').k]\"",
      "\"[copyIndex()]\"",
      "\"[variables('c')]\"",
      "\"[reference('e')]\"",
      "\"[[x]\"",
      "{\"copy\":[{\"count\":1,\"input\":1}]}",
      "[{\"name\":1}]",
      "\"[createObject('a', 1)]\""
    };
    return Json.read(values[random.nextInt(values.length)]);
  }
}

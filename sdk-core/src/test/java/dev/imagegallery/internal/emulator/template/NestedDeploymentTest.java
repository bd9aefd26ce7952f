package dev.imagegallery.internal.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Deployments within templates: whose expressions are whose. */
class NestedDeploymentTest {

  private static final String HEAD =
      "$schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',"
          + " contentVersion: '1.0.0.0',";

  private static Template template(String options, String nested) {
    return SampleTemplate.template(
        "parameters: {p: {type: 'string', defaultValue: 'outer'}, odd: {type: 'string',"
            + " defaultValue: '[[not code]'}}, resources: [{type: 'A.B/c', name: 'r', apiVersion:"
            + " '2020-01-01'}, {type: 'Microsoft.Resources/deployments', name: \"[concat('d',"
            + " copyIndex())]\", apiVersion: '2020-06-01', copy: {name: 'loop', count: 2},"
            + " properties: {mode: 'Incremental', "
            + options
            + " parameters: {q: {value: \"[parameters('p')]\"}}, template: {"
            + HEAD
            + nested
            + "}}}]");
  }

  private static JsonNode nested(Template template, boolean preview) {
    PlannedResource deployment =
        DeploymentPlan.of(
                template,
                SampleTemplate.json("{}"),
                SampleScope.groupLevel()
                    .with(
                        SampleScope.GROUP + "/providers/A.B/c/r", "{\"properties\":{\"x\":\"y\"}}"))
            .resources()
            .get(2);
    return (preview ? deployment.preview() : deployment.body()).path("properties");
  }

  @Test
  void R215_innerScope_leavesTheTemplateAsItIs() {
    String written = "resources: [], variables: {v: \"[parameters('q')]\", w: '[unknown.fn()]'}";

    JsonNode properties =
        nested(template("expressionEvaluationOptions: {scope: 'Inner'},", written), false);

    assertThat(properties.at("/template"))
        .isEqualTo(SampleTemplate.json("{" + HEAD + written + "}"));
    assertThat(properties.at("/parameters/q/value").asText()).isEqualTo("outer");
  }

  @Test
  void R215_outerScope_evaluatesInTheTemplateAround() {
    JsonNode template =
        nested(
                template(
                    "",
                    "resources: [{type: 'A.B/c', name: \"[concat(parameters('p'), copyIndex())]\","
                        + " apiVersion: '2020-01-01', properties: {x: \"[reference('r').x]\"}}]"),
                false)
            .path("template");

    assertThat(template.at("/resources/0/name").asText()).isEqualTo("outer1");
    assertThat(template.at("/resources/0/properties/x").asText()).isEqualTo("y");
  }

  @Test
  void outerScope_keepsLiteralTexts_andEscapesValues() {
    JsonNode variables =
        nested(
                template(
                    "",
                    "resources: [], variables: {written: '[[text]', value: \"[parameters('odd')]\","
                        + " deep: \"[createArray(parameters('odd'))]\"}"),
                false)
            .at("/template/variables");

    assertThat(variables.path("written").asText()).isEqualTo("[[text]");
    assertThat(variables.path("value").asText()).isEqualTo("[[not code]");
    assertThat(variables.at("/deep/0").asText()).isEqualTo("[[not code]");
  }

  @Test
  void outerScope_leavesTheNestedTemplatesOwnLoopsToIt() {
    JsonNode resource =
        nested(
                template(
                    "",
                    "resources: [{type: 'A.B/c', name: \"[concat(parameters('p'), copyIndex(1))]\","
                        + " apiVersion: '2020-01-01', copy: {name: 'own', count:"
                        + " \"[length(parameters('p'))]\"}}]"),
                false)
            .at("/template/resources/0");

    assertThat(resource.path("name").asText()).isEqualTo("[concat('outer', copyIndex(1))]");
    assertThat(resource.at("/copy/count").asInt()).isEqualTo(5);
  }

  @Test
  void outerScope_inAPreview_leavesWhatNeedsTheStateOfResources() {
    JsonNode properties =
        nested(
            template(
                "",
                "resources: [], variables: {v: \"[concat(parameters('p'), reference('r').x)]\"}"),
            true);

    assertThat(properties.at("/template/variables/v").asText())
        .isEqualTo("[concat('outer', reference('r').x)]");
  }

  @Test
  void R216_outerScope_referenceWithin_isADependency() {
    DeploymentPlan plan =
        SampleTemplate.plan(template("", "resources: [], variables: {v: \"[reference('r').x]\"}"));

    assertThat(plan.resources().get(1).dependencies()).containsExactly(plan.resources().get(0));
    assertThat(plan.resources().get(1).nestedDeployment()).isTrue();
    assertThat(plan.resources().get(0).nestedDeployment()).isFalse();
  }
}

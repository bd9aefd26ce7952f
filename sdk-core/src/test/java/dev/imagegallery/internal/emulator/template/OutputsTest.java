package dev.imagegallery.internal.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Outputs, and that no secure value comes out anywhere. */
class OutputsTest {

  private static DeploymentPlan plan(String sections) {
    return SampleTemplate.plan(SampleTemplate.template(sections));
  }

  @Test
  void outputs_haveTypesAndValues_andMayHaveAFalseCondition() {
    DeploymentPlan plan =
        plan(
            "outputs: {s: {type: 'STRING', value: \"[concat('a', 'b')]\"}, i: {type: 'int', value:"
                + " 3}, o: {type: 'object', value: {k: \"[true()]\"}}, none: {type: 'string',"
                + " condition: '[equals(1, 2)]', value: \"[fail('not reached')]\"}}");

    assertThat(plan.outputs())
        .isEqualTo(
            SampleTemplate.json(
                "{s: {type: 'String', value: 'ab'}, i: {type: 'Int', value: 3}, o: {type:"
                    + " 'Object', value: {k: true}}}"));
  }

  @Test
  void R219_secureOutputs_haveNoValue() {
    assertThat(
            plan("outputs: {s: {type: 'securestring', value: 'x'}, o: {type: 'SecureObject', value:"
                    + " {a: 1}}}")
                .outputs())
        .isEqualTo(SampleTemplate.json("{s: {type: 'SecureString'}, o: {type: 'SecureObject'}}"));
  }

  @Test
  void outputs_thatFail_areNamedEachWithItsReason() {
    TemplateException failure =
        SampleTemplate.failure(
            plan(
                    "outputs: {a: {type: 'string', value: \"[createObject('x', 1).y]\"}, ok: {type:"
                        + " 'int', value: 1}, b: {type: 'string', value: 5}}")
                ::outputs);

    assertThat(failure.code()).isEqualTo("DeploymentOutputEvaluationFailed");
    assertThat(failure.message())
        .isEqualTo(
            "Unable to evaluate template outputs: 'a,b'. Please see error details and deployment"
                + " operations. Please see https://aka.ms/arm-common-errors for usage details.");
    assertThat(failure.details()).extracting(TemplateException::target).containsExactly("a", "b");
    assertThat(failure.details().get(0).message())
        .isEqualTo(
            "The template output 'a' is not valid: The language expression property 'y' doesn't"
                + " exist, available properties are 'x'..");
    assertThat(failure.details().get(1).message())
        .contains(
            "Template output JToken type is not valid. Expected 'String, Uri'. Actual 'Integer'");
  }

  @Test
  void R219_secureValues_areInBodies_butInNoMessage() {
    Template template =
        SampleTemplate.template(
            "parameters: {pw: {type: 'securestring'}, more: {type: 'secureObject'}},"
                + " resources: [{type: 'A.B/c', name: 'n', apiVersion: '2020-01-01', properties:"
                + " {pw: \"[concat(parameters('pw'), '!')]\", bad:"
                + " \"[if(contains(parameters('pw'), 'x'), fail(concat('no ', parameters('pw'), ' ',"
                + " parameters('more').key.deep)), 'fine')]\"}}],"
                + " outputs: {o: {type: 'int', value: \"[int(parameters('pw'))]\"}}");

    DeploymentPlan fine =
        SampleTemplate.plan(template, "{pw: {value: 's3cret'}, more: {value: {}}}");
    assertThat(fine.resources().get(0).body().at("/properties/pw").asText()).isEqualTo("s3cret!");
    assertThat(SampleTemplate.failure(fine::outputs).details().get(0).message())
        .contains("cannot convert provided value '***'")
        .doesNotContain("s3cret");
    assertThat(
            SampleTemplate.failure(
                    () ->
                        SampleTemplate.plan(
                            template,
                            "{pw: {value: 'x3cret'}, more: {value: {key: {deep: 'hidden'}}}}"))
                .message())
        .contains("'no *** ***'");
  }

  @Test
  void bodies_areCopies_thatMayBeChanged() {
    DeploymentPlan plan =
        plan(
            "variables: {v: {a: {}}}, resources: [{type: 'A.B/c', name: 'n', apiVersion:"
                + " '2020-01-01', properties: \"[variables('v')]\"}]");

    plan.resources().get(0).body().withObject("/properties/a").put("changed", true);

    assertThat(plan.resources().get(0).body())
        .isEqualTo(SampleTemplate.json("{properties: {a: {}}}"));
  }

  @Test
  void namesOfMembers_mayBeExpressions() {
    assertThat(
            plan("resources: [{type: 'A.B/c', name: 'n', apiVersion: '2020-01-01', identity:"
                    + " {userAssignedIdentities: {\"[resourceId('A.B/i', 'x')]\": {}}}}]")
                .resources()
                .get(0)
                .body()
                .at("/identity/userAssignedIdentities")
                .has(SampleScope.GROUP + "/providers/A.B/i/x"))
        .isTrue();
  }
}

package dev.imagegallery.internal.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variables, their loops, and functions that the template defines. */
class VariablesTest {

  private static JsonNode value(String sections, String expression) {
    return SampleTemplate.output(sections + ",", expression, SampleScope.groupLevel());
  }

  private static String failure(String sections, String expression) {
    return SampleTemplate.failure(() -> value(sections, expression)).details().get(0).message();
  }

  @Test
  void R214_variables_useEachOther_inAnyOrderAndCase() {
    JsonNode value =
        value(
            "variables: {a: \"[concat(variables('C'), '!')]\", b: {deep: ['x']},"
                + " c: \"[variables('b').deep[0]]\"}",
            "variables('A')");

    assertThat(value.asText()).isEqualTo("x!");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          [[not an expression]   | [not an expression]
          [open                  | [open
          a [b]                  | a [b]
          """)
  void text_thatIsNoExpression_staysWhatItIs(String written, String expected) {
    assertThat(value("variables: {v: '" + written + "'}", "variables('v')").asText())
        .isEqualTo(expected);
  }

  @Test
  void R215_copyOfVariables_makesArrays() {
    String sections =
        "variables: {copy: [{name: 'names', count: 3, input: \"[concat('n',"
            + " copyIndex('names', 1))]\"}, {name: 'empty', count: 0, input: 1}],"
            + " inner: {copy: [{name: 'disks', count: 2, input: {lun: \"[copyIndex('disks')]\"}}],"
            + " other: 1}}";

    assertThat(value(sections, "variables('names')"))
        .isEqualTo(SampleTemplate.json("{v: ['n1', 'n2', 'n3']}").get("v"));
    assertThat(value(sections, "variables('empty')")).isEmpty();
    assertThat(value(sections, "variables('inner')"))
        .isEqualTo(SampleTemplate.json("{disks: [{lun: 0}, {lun: 1}], other: 1}"));
  }

  @Test
  void variable_thatIsNotThere_isNamed() {
    assertThat(failure("variables: {}", "variables('x')"))
        .isEqualTo(
            "The template output 'out' is not valid: The template variable 'x' is not found."
                + " Please see https://aka.ms/arm-syntax-variables for usage details..");
  }

  @Test
  void variable_thatFails_isNamedInTheMessage() {
    assertThat(
            SampleTemplate.failureOf(
                "variables: {v: \"[int('avdtest0001')]\"}, resources: [{type: 'A.B/c', name:"
                    + " \"[string(variables('v'))]\", apiVersion: '2020-01-01'}]"))
        .isEqualTo(
            "Deployment template validation failed: 'The template variable 'v' is not valid: The"
                + " template language function 'int' cannot convert provided value 'avdtest0001'"
                + " to integer value. Please see https://aka.ms/arm-function-int for usage"
                + " details.. Please see https://aka.ms/arm-functions for usage details.'.");
  }

  @Test
  void variable_mayNotAskForResources() {
    assertThat(
            SampleTemplate.failure(
                    () ->
                        value(
                            "variables: {v: \"[reference('/x', '2020-01-01')]\"}",
                            "variables('v')"))
                .message())
        .contains("The template function 'reference' is not expected at this location.");
  }

  @Test
  void R215_userFunction_isCalledWithItsNamespace() {
    String sections =
        "functions: [{namespace: 'contoso', members: {uniqueName: {parameters: [{name: 'prefix',"
            + " type: 'string'}], output: {type: 'string', value: \"[concat(toLower("
            + "parameters('prefix')), '-', uniqueString('hello', 'world'))]\"}},"
            + " pair: {parameters: [{name: 'a', type: 'int'}, {name: 'b', type: 'int'}], output:"
            + " {type: 'object', value: {sum: \"[add(parameters('a'), parameters('B'))]\"}}}}}]";

    assertThat(value(sections, "contoso.UNIQUENAME('App')").asText())
        .isEqualTo("app-a7wkljktk6wne");
    assertThat(value(sections, "contoso.pair(1, 2).sum").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          parameters('other')     | The template function parameter 'other' is not found.
          variables('v')          | The template function 'variables' is not expected at this location.
          utcNow()                | The template function 'utcNow' is not expected at this location.
          """)
  void userFunction_seesItsParametersAlone(String body, String message) {
    String sections =
        "parameters: {other: {type: 'int', defaultValue: 1}}, variables: {v: 1}, functions:"
            + " [{namespace: 'n', members: {f: {output: {type: 'int', value: \"["
            + body
            + "]\"}}}}]";

    assertThat(failure(sections, "n.f()")).contains(message);
  }

  @Test
  void userFunction_withTheWrongNumberOfArguments_isRefused() {
    String sections =
        "functions: [{namespace: 'n', members: {f: {parameters: [{name: 'a', type: 'int'}],"
            + " output: {type: 'int', value: 1}}}}]";

    assertThat(failure(sections, "n.f()"))
        .contains("'n.f': function requires '1' argument(s) while '0' were provided");
  }
}

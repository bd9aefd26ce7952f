package dev.imagegallery.internal.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters: types, defaults, constraints. */
class ParametersTest {

  private static JsonNode shown(String definitions, String given) {
    return SampleTemplate.plan(SampleTemplate.template("parameters: {" + definitions + "}"), given)
        .parameters();
  }

  private static String refused(String definitions, String given) {
    return SampleTemplate.failure(() -> shown(definitions, given)).message();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          string       | 'a'        | String
          STRING       | 'a'        | String
          int          | 5          | Int
          Bool         | true       | Bool
          object       | {a: 1}     | Object
          Array        | [1]        | Array
          """)
  void R219_parameter_ofEachType_isTakenAndShown(String type, String value, String label) {
    JsonNode shown = shown("p: {type: '" + type + "'}", "{P: {value: " + value + "}}");

    assertThat(shown)
        .isEqualTo(SampleTemplate.json("{p: {type: '" + label + "', value: " + value + "}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          securestring | 'secret'    | SecureString
          secureObject | {a: 'x'}    | SecureObject
          """)
  void R219_secureParameter_isNeverShown(String type, String value, String label) {
    JsonNode shown = shown("p: {type: '" + type + "'}", "{p: {value: " + value + "}}");

    assertThat(shown).isEqualTo(SampleTemplate.json("{p: {type: '" + label + "'}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          string | 5      | 'String, Uri' | Integer
          int    | '5'    | 'Integer'     | String
          int    | 5.5    | 'Integer'     | Float
          bool   | 'true' | 'Boolean'     | String
          object | []     | 'Object'      | Array
          array  | {}     | 'Array'       | Object
          string | null   | 'String, Uri' | Null
          """)
  void value_ofAnotherType_isRefused(String type, String value, String expected, String actual) {
    assertThat(refused("p: {type: '" + type + "'}", "{p: {value: " + value + "}}"))
        .isEqualTo(
            "Deployment template validation failed: 'The provided value for the template parameter"
                + " 'p' is not valid. Expected a value of type "
                + expected
                + ", but received a value of type '"
                + actual
                + "'. Please see https://aka.ms/arm-create-parameter-file for usage details.'.");
  }

  @Test
  void R218_unknownParameter_isRefused() {
    assertThat(refused("a: {type: 'int', defaultValue: 1}, b: {type: 'int'}", "{c: {value: 1}}"))
        .isEqualTo(
            "Deployment template validation failed: 'The template parameters 'c' in the parameters"
                + " file are not valid; they are not present in the original template and can"
                + " therefore not be provided at deployment time. The only supported parameters"
                + " for this template are 'a, b'. Please see"
                + " https://aka.ms/arm-pass-parameter-values for usage details.'.");
  }

  @Test
  void R218_missingParameter_isRefused() {
    assertThat(refused("p: {type: 'string'}", "{}"))
        .isEqualTo(
            "Deployment template validation failed: 'The value for the template parameter 'p' is"
                + " not provided. Please see https://aka.ms/arm-create-parameter-file for usage"
                + " details.'.");
  }

  @Test
  void R215_R218_valueNotAllowed_isRefused() {
    assertThat(refused("p: {type: 'string', allowedValues: ['a', 'b']}", "{p: {value: 'c'}}"))
        .isEqualTo(
            "Deployment template validation failed: 'The provided value 'c' for the template"
                + " parameter 'p' is not valid. The parameter value is not part of the allowed"
                + " value(s): 'a,b'.'.");
  }

  @Test
  void allowedValues_ofAnArray_allowAnyChoiceOfThem() {
    String definition = "p: {type: 'array', allowedValues: ['a', 'b', 'c']}";

    assertThat(shown(definition, "{p: {value: ['c', 'a']}}").at("/p/value")).hasSize(2);
    assertThat(refused(definition, "{p: {value: ['a', 'z']}}")).contains("not part of the allowed");
  }

  @Test
  void secureValue_notAllowed_isNotInTheMessage() {
    assertThat(refused("p: {type: 'securestring', allowedValues: ['a']}", "{p: {value: 'hidden'}}"))
        .contains("is not part of the allowed value(s)")
        .doesNotContain("hidden");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          string | minLength: 3 | 'ab'      | Length of the value should be greater than or equal to '3'.
          string | maxLength: 1 | 'ab'      | Length of the value should be less than or equal to '1'.
          array  | minLength: 1 | []        | Length of the value should be greater than or equal to '1'.
          int    | minValue: 3  | 2         | The value should be greater than or equal to '3'.
          int    | maxValue: 3  | 4         | The value should be less than or equal to '3'.
          """)
  void R215_value_outsideItsBounds_isRefused(
      String type, String bound, String value, String message) {
    assertThat(refused("p: {type: '" + type + "', " + bound + "}", "{p: {value: " + value + "}}"))
        .contains(message);
  }

  @Test
  void R217_default_mayUseOtherParametersAndFunctions() {
    JsonNode shown =
        shown(
            "a: {type: 'string', defaultValue: \"[concat(parameters('b'), '-x')]\"},"
                + "b: {type: 'string', defaultValue: '[resourceGroup().location]'}",
            "{}");

    assertThat(shown.at("/a/value").asText()).isEqualTo("westus-x");
  }

  @Test
  void default_mayAskForTimeAndChance() {
    JsonNode shown =
        shown(
            "t: {type: 'string', defaultValue: '[utcNow()]'},"
                + "d: {type: 'string', defaultValue: \"[utcNow('d')]\"},"
                + "g: {type: 'string', defaultValue: '[newGuid()]'}",
            "{}");

    assertThat(shown.at("/t/value").asText()).isEqualTo("20190305T175318Z");
    assertThat(shown.at("/d/value").asText()).isEqualTo("3/5/2019");
    assertThat(shown.at("/g/value").asText()).isEqualTo("00000000-0000-4000-8000-000000000001");
  }

  @Test
  void null_givenForAParameterWithADefault_meansTheDefault() {
    assertThat(shown("p: {type: 'int', defaultValue: 7}", "{p: {value: null}}").at("/p/value"))
        .isEqualTo(SampleTemplate.json("{v: 7}").get("v"));
  }

  @Test
  void nullableParameter_mayBeLeftOut() {
    assertThat(shown("p: {type: 'int', nullable: true}", "{}").at("/p/value").isNull()).isTrue();
  }

  @Test
  void defaults_thatGoInACircle_areRefused() {
    assertThat(
            refused(
                "a: {type: 'string', defaultValue: \"[parameters('b')]\"},"
                    + "b: {type: 'string', defaultValue: \"[parameters('a')]\"}",
                "{}"))
        .contains("The template parameter 'a' is not valid: The parameter refers to itself");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          variables('v')          | The template function 'variables' is not expected at this location.
          reference('x').y        | The template function 'reference' is not expected at this location.
          parameters('missing')   | The template parameter 'missing' is not found. Please see https://aka.ms/arm-syntax-parameters
          copyIndex()             | The template function 'copyIndex' is not expected at this location.
          """)
  void default_withWhatItMayNotUse_isRefused(String expression, String message) {
    assertThat(refused("p: {type: 'string', defaultValue: \"[" + expression + "]\"}", "{}"))
        .contains("The template parameter 'p' is not valid: " + message);
  }

  @Test
  void parameter_ofAnUnknownType_isRefused() {
    assertThat(refused("p: {type: 'number'}", "{p: {value: 1}}"))
        .contains("The template parameter 'p' has the type 'number', which is not valid.");
  }

  @Test
  void secret_ofAKeyVault_comesFromTheScope() {
    DeploymentPlan plan =
        SampleTemplate.plan(
            SampleTemplate.template(
                "parameters: {p: {type: 'securestring'}}, resources: [{type: 'A.B/c', name: 'n',"
                    + " apiVersion: '2020-01-01', properties: {k: \"[parameters('p')]\"}}]"),
            "{p: {reference: {keyVault: {id: '/x'}, secretName: 's'}}}");

    assertThat(plan.resources().get(0).body().at("/properties/k").asText()).isEqualTo("from-s");
    assertThat(plan.redact("it is from-s")).isEqualTo("it is ***");
  }
}

package dev.imagegallery.internal.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types that a template defines (language version 2.0). */
class TypesTest {

  private static final String TEMPLATE =
      "definitions: {"
          + "size: {type: 'int', minValue: 1, maxValue: 9},"
          + "disk: {type: 'object', properties: {size: {$ref: '#/definitions/size'},"
          + " name: {type: 'string', nullable: true}, tags: {type: 'array', items:"
          + " {type: 'string'}, nullable: true}}, additionalProperties: false}},"
          + "parameters: {p: {$ref: '#/definitions/disk'}}, resources: {}";

  private static DeploymentPlan plan(String value) {
    return SampleTemplate.plan(SampleTemplate.symbolic(TEMPLATE), "{p: {value: " + value + "}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {size: 5}
          {size: 5, name: 'a', tags: ['x']}
          {size: 5, name: null}
          """)
  void value_thatFitsItsType_isTaken(String value) {
    assertThat(plan(value).parameters().at("/p/value")).isEqualTo(SampleTemplate.json(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {}                       | 'p' is not valid. The property 'size' is required.
          {size: 10}               | 'p.size' is not valid. The value should be less than or equal to '9'.
          {size: 'x'}              | 'p.size' is not valid. Expected a value of type 'Integer'
          {size: 1, tags: [1]}     | 'p.tags[0]' is not valid. Expected a value of type 'String, Uri'
          {size: 1, color: 'red'}  | 'p' is not valid. The property 'color' is not allowed.
          """)
  void value_thatDoesNotFitItsType_isRefused(String value, String message) {
    assertThat(SampleTemplate.failure(() -> plan(value)).message()).contains(message);
  }

  @Test
  void type_thatRefersToItself_isRefused() {
    assertThat(
            SampleTemplate.failure(
                    () ->
                        SampleTemplate.symbolic(
                            "definitions: {a: {$ref: '#/definitions/a'}},"
                                + "parameters: {p: {$ref: '#/definitions/a'}}, resources: {}"))
                .message())
        .contains("refers to itself");
  }

  @Test
  void type_thatIsNotThere_isRefused() {
    assertThat(
            SampleTemplate.failure(
                    () ->
                        SampleTemplate.symbolic(
                            "parameters: {p: {$ref: '#/definitions/a'}}, resources: {}"))
                .message())
        .contains("'#/definitions/a', which does not exist");
  }
}

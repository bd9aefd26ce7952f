package dev.imagegallery.internal.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON as deployment clients send it. */
class TemplateTextTest {

  private static TemplateText read(String text) {
    return TemplateText.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void text_withCommentsAndBareNames_isRead() {
    TemplateText text =
        read(
            """
            {"properties": {"mode": "Incremental", template:{ // the file
              /* as it
                 stands */ "resources": [ ], }}}
            """);

    assertThat(text.root())
        .isEqualTo(
            SampleTemplate.json("{properties: {mode: 'Incremental', template: {resources: []}}}"));
  }

  @Test
  void positions_areThoseOfTheOpeningBrackets() {
    TemplateText text = read("{\n  \"a\": {\"b\": [\n    {}]}}");

    assertThat(text.positions().of(text.root())).isEqualTo(new Position(1, 1));
    assertThat(text.positions().of(text.root().at("/a"))).isEqualTo(new Position(2, 8));
    assertThat(text.positions().of(text.root().at("/a/b"))).isEqualTo(new Position(2, 14));
    assertThat(text.positions().of(text.root().at("/a/b/0"))).isEqualTo(new Position(3, 5));
    assertThat(SourcePositions.unknown().of(text.root())).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {            | Unexpected end-of-input
          {} {}        | additional text after the JSON value
          {a: b}       | Unrecognized token 'b'
          {"a" 1}      | was expecting a colon
          """)
  void text_thatCannotBeRead_isRefused(String text, String reason) {
    TemplateException refused = SampleTemplate.failure(() -> read(text));

    assertThat(refused.code()).isEqualTo("InvalidRequestContent");
    assertThat(refused.message())
        .startsWith("The request content was invalid and could not be deserialized: '")
        .contains(reason)
        .doesNotContain("com.fasterxml", "Source:");
  }

  @Test
  void nothing_isRefused() {
    assertThat(SampleTemplate.failure(() -> read("")).message()).contains("the JSON ends early");
  }

  @Test
  void position_inAMessage_isTheOneInTheRequest() {
    TemplateText text =
        read(
            "{\"properties\": {template: {\"$schema\":"
                + " \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
                + " \"contentVersion\": \"1.0.0.0\", \"parameters\": {\"p\": {\"type\": \"int\"}},"
                + " \"resources\": []}}}");
    Template template = Template.parse(text.root().at("/properties/template"), text.positions());

    TemplateException refused = SampleTemplate.failure(() -> SampleTemplate.plan(template));

    assertThat(refused.message())
        .contains("The value for the template parameter 'p' at line '1' and column '");
    assertThat(refused.position())
        .isEqualTo(text.positions().of(text.root().at("/properties/template/parameters/p")));
  }
}

package dev.imagegallery.internal.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a document a template, and its limits. */
class TemplateFormTest {

  private static final String SCHEMA =
      "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";

  private static ObjectNode minimal() {
    ObjectNode document = Json.object().put("$schema", SCHEMA).put("contentVersion", "1.0.0.0");
    document.putArray("resources");
    return document;
  }

  private static TemplateException refused(ObjectNode document) {
    return SampleTemplate.failure(() -> Template.parse(document));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SCHEMA,
        "http://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json",
        "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
        "https://schema.management.azure.com/schemas/2019-08-01/managementGroupDeploymentTemplate.json#",
        "https://schema.management.azure.com/schemas/2019-08-01/tenantDeploymentTemplate.json#"
      })
  void template_ofAKnownSchema_isRead(String schema) {
    ObjectNode document = minimal().put("$schema", schema);

    assertThat(Template.parse(document).contentVersion()).isEqualTo("1.0.0.0");
  }

  @Test
  void template_ofAnotherSchema_isRefused() {
    TemplateException refused = refused(minimal().put("$schema", "https://example.com/x.json"));

    assertThat(refused.code()).isEqualTo("InvalidTemplate");
    assertThat(refused.message())
        .startsWith(
            "Deployment template validation failed: 'The template schema"
                + " 'https://example.com/x.json' is not supported.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"$schema", "contentVersion", "resources"})
  void template_withoutARequiredSection_isNoTemplate(String section) {
    ObjectNode document = minimal();
    document.remove(section);

    TemplateException refused = refused(document);

    assertThat(refused.code()).isEqualTo("InvalidRequestContent");
    assertThat(refused.message())
        .isEqualTo(
            "The request content was invalid and could not be deserialized: 'Required property '"
                + section
                + "' not found in JSON. Path 'properties.template'.'.");
  }

  @Test
  void template_withAnUnknownSection_isNoTemplate() {
    assertThat(refused(minimal().put("resource", "x")).message())
        .contains("Could not find member 'resource' on object of type 'Template'.");
  }

  @Test
  void sections_inAnyCase_areRead() {
    ObjectNode document = minimal();
    document.remove("contentVersion");

    assertThat(Template.parse(document.put("contentversion", "2.0.0.0")).contentVersion())
        .isEqualTo("2.0.0.0");
  }

  @Test
  void R215_symbolicNames_withoutTheLanguageVersion_areRefused() {
    ObjectNode document = minimal();
    document.putObject("resources");

    assertThat(refused(document).message()).contains("Symbolic names need language version '2.0'");
  }

  @Test
  void R215_languageVersion2_withAnArrayOfResources_isRefused() {
    assertThat(refused(minimal().put("languageVersion", "2.0")).message())
        .contains("must be an object of symbolic names");
  }

  @ParameterizedTest
  @CsvSource({"parameters, 256", "variables, 256", "outputs, 64"})
  void section_beyondItsLimit_isRefused(String section, int limit) {
    ObjectNode document = minimal();
    ObjectNode members = document.putObject(section);
    for (int i = 0; i < limit; i++) {
      members.putObject("m" + i).put("type", "int").put("value", 1).put("defaultValue", 1);
    }
    Template.parse(document);
    members.putObject("more").put("type", "int").put("value", 1).put("defaultValue", 1);

    assertThat(refused(document).message())
        .contains(
            "The number of template "
                + section
                + " limit exceeded. Limit: '"
                + limit
                + "' and actual: '"
                + (limit + 1)
                + "'.");
  }

  @Test
  void resources_beyond800_areRefused() {
    ObjectNode document = minimal();
    for (int i = 0; i < 801; i++) {
      document
          .withArray("/resources")
          .addObject()
          .put("type", "A.B/c")
          .put("name", "n" + i)
          .put("apiVersion", "2020-01-01");
    }

    assertThat(refused(document).message())
        .contains("The number of template resources limit exceeded. Limit: '800'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"type", "name", "apiVersion"})
  void resource_withoutARequiredProperty_isRefused(String property) {
    ObjectNode document = minimal();
    document
        .withArray("/resources")
        .addObject()
        .put("type", "A.B/c")
        .put("name", "n")
        .put("apiVersion", "2020-01-01")
        .remove(property);

    assertThat(refused(document).message())
        .contains("is not valid. The " + property + " property cannot be null or empty.");
  }

  @Test
  void expression_longerThanTheLimit_isRefused() {
    ObjectNode document = minimal();
    String longest = "[concat('" + "x".repeat(24_576 - 12) + "')]";
    document.putObject("variables").put("v", longest);
    Template.parse(document);
    document.putObject("variables").put("v", longest.replace("concat(", "concat( "));

    assertThat(refused(document).message())
        .contains("The language expression length limit exceeded. Limit: '24576'");
  }

  @Test
  void expression_thatCannotBeRead_isRefusedInTheServicesWords() {
    ObjectNode document = minimal();
    document.putObject("variables").put("v", "[concat('ai-', uniqueString('x')]");

    assertThat(refused(document).message())
        .isEqualTo(
            "Deployment template language expression evaluation failed: 'Unable to parse language"
                + " expression 'concat('ai-', uniqueString('x')': expected token"
                + " 'RightParenthesis' and actual 'EndOfData'.'. Please see"
                + " https://aka.ms/arm-template-expressions for usage details.");
  }

  @Test
  void unknownFunction_isNamedWithItsResourceAndPosition() {
    TemplateText text =
        TemplateText.read(
            """
            {
              "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
              "contentVersion": "1.0.0.0",
              "resources": [
                {
                  "type": "A.B/c", "name": "n", "apiVersion": "2020-01-01",
                  "properties": { "p": "[if(true(), 1, shout('a'))]" }
                }
              ]
            }
            """
                .getBytes(StandardCharsets.UTF_8));

    TemplateException refused =
        SampleTemplate.failure(() -> Template.parse(text.root(), text.positions()));

    assertThat(refused.position()).isEqualTo(new Position(5, 5));
    assertThat(refused.message())
        .isEqualTo(
            "Deployment template validation failed: 'The template resource 'n' at line '5' and"
                + " column '5' is not valid: The template function 'shout' is not valid. Please"
                + " see https://aka.ms/arm-functions for usage details.. Please see"
                + " https://aka.ms/arm-functions for usage details.'.");
  }
}

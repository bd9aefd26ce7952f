package dev.imagegallery.internal.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.internal.json.LenientJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Templates for tests, in JSON with single quotation marks. */
final class SampleTemplate {

  private static final String HEAD =
      "'$schema': 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',"
          + "'contentVersion': '1.0.0.0',";

  private SampleTemplate() {}

  static ObjectNode json(String text) {
    try {
      return (ObjectNode) LenientJson.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A template of these sections; without resources if they have none. */
  static Template template(String sections) {
    String resources = sections.contains("resources:") ? "" : "resources: [],";
    return Template.parse(json("{" + HEAD + resources + sections + "}"));
  }

  /** A template of symbolic names. */
  static Template symbolic(String sections) {
    return template("languageVersion: '2.0'," + sections);
  }

  static DeploymentPlan plan(Template template) {
    return plan(template, "{}");
  }

  static DeploymentPlan plan(Template template, String parameters) {
    return DeploymentPlan.of(template, json(parameters), SampleScope.groupLevel());
  }

  /** The value of an expression in an output, with other sections around it. */
  static JsonNode output(String sections, String expression, DeploymentScope scope) {
    ObjectNode document = json("{" + HEAD + sections + "resources: []}");
    ObjectNode output = document.putObject("outputs").putObject("out");
    output.put("type", "any").put("value", "[" + expression + "]");
    return DeploymentPlan.of(Template.parse(document), Json.object(), scope)
        .outputs()
        .path("out")
        .path("value");
  }

  /** What is wrong with a template or its parameters. */
  static TemplateException failure(ThrowingCallable work) {
    TemplateException failure = catchThrowableOfType(TemplateException.class, work);
    assertThat(failure).as("failure").isNotNull();
    return failure;
  }

  static String failureOf(String sections) {
    return failure(() -> plan(template(sections)).resources().forEach(PlannedResource::body))
        .message();
  }
}

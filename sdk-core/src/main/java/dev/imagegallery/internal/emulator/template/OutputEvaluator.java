package dev.imagegallery.internal.emulator.template;

import static dev.imagegallery.internal.emulator.template.TemplateException.OUTPUT_EVALUATION_FAILED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import dev.imagegallery.internal.emulator.template.language.Values;
import dev.imagegallery.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Evaluates the outputs when all is deployed. */
final class OutputEvaluator {

  private final Session session;

  OutputEvaluator(Session session) {
    this.session = session;
  }

  ObjectNode evaluate() {
    ObjectNode outputs = Json.object();
    List<TemplateException> failures = new ArrayList<>();
    for (Map.Entry<String, TypedDefinition> output : session.template().outputs().entrySet()) {
      String name = output.getKey();
      try {
        session.apart(
            Phase.RUNTIME,
            null,
            () -> {
              add(outputs, name, output.getValue());
              return null;
            });
      } catch (ExpressionException e) {
        failures.add(invalid(name, output.getValue(), e.message()));
      }
    }
    if (!failures.isEmpty()) {
      throw failed(failures);
    }
    return outputs;
  }

  private void add(ObjectNode outputs, String name, TypedDefinition definition) {
    DocumentEvaluator document = new DocumentEvaluator(session);
    JsonNode condition = definition.constraint("condition");
    if (condition != null && !isTrue(document.evaluate(condition))) {
      return;
    }
    JsonNode value = value(document, definition);
    ParameterType type = definition.type();
    boolean fits = type.accepts(value) || (value.isNull() && definition.isNullable());
    if (!fits) {
      throw new ExpressionException(
          "Template output JToken type is not valid. Expected '"
              + type.valueTypes()
              + "'. Actual '"
              + Values.typeName(value)
              + "'. Please see https://aka.ms/arm-syntax-outputs for usage details.");
    }
    ObjectNode shown = outputs.putObject(name).put("type", type.label());
    if (!type.isSecure()) {
      shown.set("value", value.deepCopy());
    }
  }

  private static JsonNode value(DocumentEvaluator document, TypedDefinition definition) {
    JsonNode written = definition.constraint("value");
    if (written != null) {
      return document.evaluate(written);
    }
    JsonNode copy = definition.constraint("copy");
    if (copy == null) {
      throw new ExpressionException("The output has no value.");
    }
    return document.loop(copy);
  }

  private static boolean isTrue(JsonNode condition) {
    if (!condition.isBoolean()) {
      throw new ExpressionException("The condition of the output must be a boolean.");
    }
    return condition.booleanValue();
  }

  private TemplateException invalid(String name, TypedDefinition definition, String reason) {
    Position position = session.template().positions().of(definition.node());
    return new TemplateException(
        OUTPUT_EVALUATION_FAILED,
        session
            .secrets()
            .redact(
                "The template output '"
                    + name
                    + "'"
                    + Errors.place(position)
                    + " is not valid: "
                    + reason
                    + "."),
        name,
        position,
        List.of());
  }

  private static TemplateException failed(List<TemplateException> failures) {
    String names =
        failures.stream()
            .map(TemplateException::target)
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    return new TemplateException(
        OUTPUT_EVALUATION_FAILED,
        "Unable to evaluate template outputs: '"
            + names
            + "'. Please see error details and deployment operations. Please see"
            + " https://aka.ms/arm-common-errors for usage details.",
        null,
        null,
        failures);
  }
}

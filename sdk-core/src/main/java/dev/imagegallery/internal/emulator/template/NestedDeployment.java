package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.language.Values;

/** What is special about a deployment within a template. */
final class NestedDeployment {

  static final String TYPE = "Microsoft.Resources/deployments";

  private NestedDeployment() {}

  static boolean is(ObjectNode resource) {
    JsonNode type = Values.member(resource, "type");
    return type != null && type.asText().equalsIgnoreCase(TYPE);
  }

  /** Whether the expressions of its template are its own and not those of the template around. */
  static boolean isInner(ObjectNode resource) {
    JsonNode properties = Values.member(resource, "properties");
    JsonNode options =
        properties == null ? null : Values.member(properties, "expressionEvaluationOptions");
    JsonNode scope = options == null ? null : Values.member(options, "scope");
    return is(resource) && scope != null && scope.asText().equalsIgnoreCase("inner");
  }
}

package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.util.Map;

/** The properties of a deployment within a template. */
final class NestedTemplate {

  private NestedTemplate() {}

  static JsonNode properties(Session session, ObjectNode resource, JsonNode properties) {
    boolean inner = NestedDeployment.isInner(resource);
    ObjectNode evaluated = Json.object();
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      JsonNode value = property.getValue();
      boolean template = property.getKey().equalsIgnoreCase("template");
      evaluated.set(
          property.getKey(),
          !template
              ? new DocumentEvaluator(session).evaluate(value)
              : inner ? value : new OuterTemplateEvaluator(session).evaluate(value));
    }
    return session.budget().pay(evaluated);
  }
}

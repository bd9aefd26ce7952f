package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.imagegallery.internal.emulator.template.DeploymentPlan;
import dev.imagegallery.internal.json.Json;

/** Takes the secure values of a deployment out of what is told (R219). */
final class Redaction {

  private Redaction() {}

  /** A copy without them. */
  static JsonNode of(DeploymentPlan plan, JsonNode value) {
    if (value.isTextual()) {
      return TextNode.valueOf(plan.redact(value.textValue()));
    }
    if (value.isArray()) {
      ArrayNode copy = Json.array();
      value.forEach(one -> copy.add(of(plan, one)));
      return copy;
    }
    if (value.isObject()) {
      ObjectNode copy = Json.object();
      value.properties().forEach(one -> copy.set(one.getKey(), of(plan, one.getValue())));
      return copy;
    }
    return value;
  }
}

package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import dev.imagegallery.internal.json.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Evaluates the body of a resource. */
final class BodyEvaluator {

  /** What is for the deployment and not for the resource. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "type",
          "name",
          "apiversion",
          "dependson",
          "condition",
          "copy",
          "scope",
          "resources",
          "comments",
          "existing",
          "metadata",
          "import",
          "options");

  private static final Set<String> TARGET = Set.of("subscriptionid", "resourcegroup");

  private final Session session;

  BodyEvaluator(Session session) {
    this.session = session;
  }

  ObjectNode evaluate(Planned resource, Phase phase) {
    try {
      ObjectNode body = session.apart(phase, resource.loop(), () -> body(resource));
      session.budget().pay(body);
      return body.deepCopy();
    } catch (ExpressionException e) {
      throw Errors.processing(
          resource.id(),
          session.secrets().redact(e.message()),
          session.template().positions().of(resource.definition().node()));
    }
  }

  private ObjectNode body(Planned resource) {
    ObjectNode body = Json.object();
    for (Map.Entry<String, JsonNode> member : resource.definition().node().properties()) {
      String key = member.getKey().toLowerCase(Locale.ROOT);
      if (LEFT_OUT.contains(key) || (resource.nestedDeployment() && TARGET.contains(key))) {
        continue;
      }
      body.set(
          member.getKey(),
          key.equals("properties") && resource.nestedDeployment()
              ? NestedTemplate.properties(session, resource.definition().node(), member.getValue())
              : new DocumentEvaluator(session).evaluate(member.getValue()));
    }
    return body;
  }
}

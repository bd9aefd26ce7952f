package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.DeploymentFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import java.net.URI;

/** Makes a request of a deployment that is a resource of another one's template. */
final class NestedDeployments {

  /** The emulator's own limit: a template that links to itself ends here. */
  private static final int MAX_DEPTH = 10;

  private NestedDeployments() {}

  static void requireDepth(int depth) {
    if (depth > MAX_DEPTH) {
      throw DeploymentFaults.templateInvalid(
          "Deployments are nested in more than " + MAX_DEPTH + " others.");
    }
  }

  /** Where it deploys to is in its id already. */
  static void prepare(AskedDeployment outer, ObjectNode body) {
    body.remove("resourceGroup");
    body.remove("subscriptionId");
    if (body.path("properties") instanceof ObjectNode properties) {
      properties.remove("expressionEvaluationOptions");
      resolve(outer, properties.path("templateLink"));
      resolve(outer, properties.path("parametersLink"));
    }
  }

  /** A relative path starts at the address of the outer template. */
  private static void resolve(AskedDeployment outer, JsonNode link) {
    String relative = Docs.text(link, "relativePath");
    if (link instanceof ObjectNode object && !relative.isEmpty()) {
      object.remove("relativePath");
      object.put("uri", resolved(outer.templateUri(), relative));
    }
  }

  private static String resolved(String base, String relative) {
    try {
      return URI.create(base).resolve(relative).toString();
    } catch (IllegalArgumentException e) {
      return relative; // No address: it will not be found.
    }
  }
}

package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.deployments.Survey.Item;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.template.DeploymentPlan;
import dev.imagegallery.internal.emulator.template.PlannedResource;
import dev.imagegallery.internal.emulator.template.TemplateException;
import dev.imagegallery.transport.TransportRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks at all of a deployment before anything is deployed, nested ones included. */
final class Surveyor {

  /** Nested deeper than this, deployments are looked at when their turn comes. */
  private static final int MAX_DEPTH = 5;

  private final Kernel kernel;
  private final DeploymentReader reader;
  private final Execution execution;

  Surveyor(Kernel kernel, DeploymentReader reader, Execution execution) {
    this.kernel = kernel;
    this.reader = reader;
    this.execution = execution;
  }

  Survey survey(AskedDeployment asked) {
    return survey(asked, 0);
  }

  private Survey survey(AskedDeployment asked, int depth) {
    DeploymentPlan plan = execution.plan(asked);
    List<Item> items = new ArrayList<>();
    List<Survey> inner = new ArrayList<>();
    for (PlannedResource resource : plan.resources()) {
      if (resource.condition() && !resource.existing()) {
        Item item = new Item(resource, preview(resource));
        items.add(item);
        AskedDeployment nested = depth < MAX_DEPTH ? nested(asked, item) : null;
        if (nested != null) {
          inner.add(survey(nested, depth + 1));
        }
      }
    }
    return new Survey(asked, plan, items, inner);
  }

  private static ObjectNode preview(PlannedResource resource) {
    try {
      return resource.preview();
    } catch (TemplateException e) {
      throw TemplateFaults.of(e);
    }
  }

  /** A nested deployment; {@code null} if too little is known of it, or its group is to be made. */
  private @Nullable AskedDeployment nested(AskedDeployment outer, Item item) {
    PlannedResource resource = item.resource();
    if (!resource.nestedDeployment() || !isKnown(item.body()) || !hasTarget(resource.id())) {
      return null;
    }
    ObjectNode body = item.body().deepCopy();
    NestedDeployments.prepare(outer, body);
    String path = resource.id() + "?api-version=" + resource.apiVersion();
    TransportRequest request = outer.caller().request("PUT", path, body);
    return reader.read(kernel.parse(request), outer.correlationId());
  }

  /**
   * Whether nothing in it waits for the state of a resource; inner templates wait for themselves.
   */
  private static boolean isKnown(ObjectNode body) {
    ObjectNode properties = Docs.at(body, "properties") instanceof ObjectNode found ? found : body;
    boolean inner =
        Docs.text(properties, "expressionEvaluationOptions", "scope").equalsIgnoreCase("inner");
    ObjectNode copy = properties.deepCopy();
    if (inner) {
      copy.remove("template");
    }
    return !hasExpression(copy);
  }

  private static boolean hasExpression(JsonNode node) {
    if (node.isTextual()) {
      String text = node.textValue();
      return text.startsWith("[") && text.endsWith("]") && !text.startsWith("[[");
    }
    for (JsonNode child : node) {
      if (hasExpression(child)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasTarget(String id) {
    int end = id.lastIndexOf("/providers/");
    String target = id.substring(0, Math.max(end, 0));
    return !target.toLowerCase(Locale.ROOT).contains("/resourcegroups/")
        || kernel.tree().find(target) != null;
  }
}

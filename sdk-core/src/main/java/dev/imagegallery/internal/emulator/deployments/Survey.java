package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.DeploymentPlan;
import dev.imagegallery.internal.emulator.template.PlannedResource;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be known of a deployment before anything is deployed.
 *
 * @param asked the deployment
 * @param plan what its template asks for
 * @param items the resources that are to be deployed, in the template's order
 * @param inner the same of the nested deployments whose templates can be read now
 */
record Survey(AskedDeployment asked, DeploymentPlan plan, List<Item> items, List<Survey> inner) {

  Survey {
    items = List.copyOf(items);
    inner = List.copyOf(inner);
  }

  /**
   * One resource.
   *
   * @param resource its identity
   * @param body as far as it can be evaluated
   */
  record Item(PlannedResource resource, ObjectNode body) {}

  /** The resources of this deployment and of those in it, the nested deployments left out. */
  List<Item> all() {
    List<Item> all = new ArrayList<>();
    for (Item item : items) {
      if (!item.resource().nestedDeployment()) {
        all.add(item);
      }
    }
    inner.forEach(survey -> all.addAll(survey.all()));
    return all;
  }
}

package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.util.List;

/**
 * What a template asks for, with these parameters in this scope. Not thread-safe: one deployment
 * uses it.
 */
public final class DeploymentPlan {

  private final Template template;

  private DeploymentPlan(Template template) {
    this.template = template;
  }

  /**
   * Evaluates what can be evaluated before anything is deployed: parameters, variables, conditions,
   * loops, names and dependencies.
   *
   * @param template the template
   * @param parameters the parameters as a request has them: {@code {"name": {"value": …}}}
   * @param scope where it is to be deployed
   * @throws TemplateException if a parameter is missing, unknown or not allowed, or an expression
   *     cannot be evaluated, or dependencies run in a circle
   */
  public static DeploymentPlan of(Template template, ObjectNode parameters, DeploymentScope scope) {
    return new DeploymentPlan(template);
  }

  /** The template. */
  public Template template() {
    return template;
  }

  /** All resources in the order of the template, those with a false condition included. */
  public List<PlannedResource> resources() {
    return List.of();
  }

  /**
   * The parameters as a deployment shows them, defaults included: {@code {"name": {"type":
   * "String", "value": …}}}; secure ones without their value.
   */
  public ObjectNode parameters() {
    return Json.object();
  }

  /**
   * The outputs as a deployment shows them, evaluated now: {@code {"name": {"type": "String",
   * "value": …}}}; secure ones without their value, those with a false condition left out.
   *
   * @throws TemplateException with one detail per output that cannot be evaluated
   */
  public ObjectNode outputs() {
    return Json.object();
  }

  /** {@code text} with every secure value of the parameters in it replaced by {@code ***}. */
  public String redact(String text) {
    return text;
  }
}

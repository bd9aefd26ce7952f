package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.language.ExpressionException;
import java.util.List;

/**
 * What a template asks for, with these parameters in this scope. Not thread-safe: one deployment
 * uses it. Evaluation has a budget of steps and sizes for the whole deployment; a template that
 * exceeds it fails with a {@link TemplateException}.
 */
public final class DeploymentPlan {

  private final Session session;

  private DeploymentPlan(Session session) {
    this.session = session;
  }

  /**
   * Evaluates what can be evaluated before anything is deployed: parameters, variables, conditions,
   * loops, names, dependencies, and bodies as far as they need no state of resources.
   *
   * @param template the template
   * @param parameters the parameters as a request has them: {@code {"name": {"value": …}}}
   * @param scope where it is to be deployed
   * @throws TemplateException if a parameter is missing, unknown or not allowed, or an expression
   *     cannot be evaluated, or dependencies run in a circle
   */
  public static DeploymentPlan of(Template template, ObjectNode parameters, DeploymentScope scope) {
    try {
      Session session = new Session(template, parameters, scope);
      session.parameters().evaluateAll();
      new ResourcePlanner(session).plan();
      new DependencyPlanner(session).plan();
      return new DeploymentPlan(session);
    } catch (ExpressionException e) {
      throw Errors.validation(e.message());
    }
  }

  /** The template. */
  public Template template() {
    return session.template();
  }

  /** All resources in the order of the template, those with a false condition included. */
  public List<PlannedResource> resources() {
    return List.copyOf(session.resources().all());
  }

  /**
   * The parameters as a deployment shows them, defaults included: {@code {"name": {"type":
   * "String", "value": …}}}; secure ones without their value.
   */
  public ObjectNode parameters() {
    return session.parameters().shown();
  }

  /**
   * The outputs as a deployment shows them, evaluated now: {@code {"name": {"type": "String",
   * "value": …}}}; secure ones without their value, those with a false condition left out.
   *
   * @throws TemplateException with one detail per output that cannot be evaluated
   */
  public ObjectNode outputs() {
    return new OutputEvaluator(session).evaluate();
  }

  /** {@code text} with every secure value of the parameters in it replaced by {@code ***}. */
  public String redact(String text) {
    return session.secrets().redact(text);
  }
}

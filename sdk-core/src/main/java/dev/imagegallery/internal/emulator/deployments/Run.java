package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.template.DeploymentPlan;
import dev.imagegallery.internal.emulator.template.PlannedResource;
import dev.imagegallery.internal.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A deployment that runs: what it deploys, and how far it is. The kernel's lock guards it. */
final class Run {

  private final AskedDeployment asked;
  private final String operation;
  private final DeploymentPlan plan;
  private final List<Step> steps = new ArrayList<>();

  /** In complete mode, once all is deployed: what is to be deleted. */
  private final Map<String, Step> deletions = new LinkedHashMap<>();

  private final int depth;
  private boolean deleting;

  /** {@code depth} is how many deployments it is nested in. */
  Run(AskedDeployment asked, String operation, DeploymentPlan plan, int depth) {
    this.depth = depth;
    this.asked = asked;
    this.operation = operation;
    this.plan = plan;
    plan.resources().forEach(resource -> steps.add(Step.WAITING));
  }

  AskedDeployment asked() {
    return asked;
  }

  String id() {
    return asked.id();
  }

  /** The long-running operation that clients ask about. */
  String operation() {
    return operation;
  }

  /** How many deployments it is nested in. */
  int depth() {
    return depth;
  }

  DeploymentPlan plan() {
    return plan;
  }

  Step step(PlannedResource resource) {
    return steps.get(resource.index());
  }

  void step(PlannedResource resource, Step step) {
    steps.set(resource.index(), step);
  }

  /** What is to be deleted, by id, in the order of deletion. */
  Map<String, Step> deletions() {
    return deletions;
  }

  /** Whether all is deployed and the rest of the group is being deleted. */
  boolean isDeleting() {
    return deleting;
  }

  void beginDeleting() {
    deleting = true;
  }

  /** Whether it waits for an operation. */
  boolean awaits(String operationId) {
    return steps.stream().anyMatch(step -> step.operation().equals(operationId))
        || deletions.values().stream().anyMatch(step -> step.operation().equals(operationId));
  }

  boolean isSettled() {
    return steps.stream().allMatch(Step::isOver);
  }

  boolean hasFailed() {
    return steps.stream().anyMatch(step -> step.is(Step.State.FAILED));
  }

  ObjectNode save() {
    ObjectNode saved = Json.object().put("operation", operation).put("deleting", deleting);
    saved.put("depth", depth);
    saved.set("asked", asked.save());
    ArrayNode savedSteps = saved.putArray("steps");
    steps.forEach(step -> savedSteps.add(step.save()));
    ObjectNode savedDeletions = saved.putObject("deletions");
    deletions.forEach((id, step) -> savedDeletions.set(id, step.save()));
    return saved;
  }

  static Run load(JsonNode saved, AskedDeployment asked, DeploymentPlan plan) {
    Run run = new Run(asked, Docs.text(saved, "operation"), plan, saved.path("depth").intValue());
    for (int i = 0; i < run.steps.size() && saved.path("steps").has(i); i++) {
      run.steps.set(i, Step.load(saved.path("steps").path(i)));
    }
    run.deleting = saved.path("deleting").booleanValue();
    for (Map.Entry<String, JsonNode> one : saved.path("deletions").properties()) {
      run.deletions.put(one.getKey(), Step.load(one.getValue()));
    }
    return run;
  }
}

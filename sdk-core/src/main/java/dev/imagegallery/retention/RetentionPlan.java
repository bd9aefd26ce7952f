package dev.imagegallery.retention;

import dev.imagegallery.models.ImageDefinitionId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a policy means for the versions of a definition at some time. Making it changes nothing.
 *
 * @param definition the definition
 * @param policy the policy
 * @param madeAt when it was made
 * @param steps one for each version, the highest number first
 */
public record RetentionPlan(
    ImageDefinitionId definition,
    RetentionPolicy policy,
    Instant madeAt,
    List<RetentionStep> steps) {

  /** Copies the list and checks the rest. */
  public RetentionPlan {
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(madeAt, "madeAt");
    steps = List.copyOf(steps);
  }

  /** The steps that change something. */
  public List<RetentionStep> changes() {
    return steps.stream().filter(step -> step.action() != RetentionStep.Action.KEEP).toList();
  }

  /** The definition and the policy, and a line for each version. */
  @Override
  public String toString() {
    return definition
        + " at "
        + madeAt
        + ": "
        + policy
        + steps.stream().map(step -> "\n  " + step).collect(Collectors.joining());
  }
}

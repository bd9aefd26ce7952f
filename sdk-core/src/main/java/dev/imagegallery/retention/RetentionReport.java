package dev.imagegallery.retention;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of a plan.
 *
 * @param plan the plan
 * @param results one for each step that was to change something, in the order of the plan
 */
public record RetentionReport(RetentionPlan plan, List<Result> results) {

  /** How a step ended. */
  public enum Outcome {
    /** It was carried out. */
    DONE,
    /** It was left, because it would no longer be planned so. */
    SKIPPED,
    /** The service refused or failed. */
    FAILED
  }

  /**
   * What came of a step.
   *
   * @param step the step
   * @param outcome how it ended
   * @param details why it was skipped or failed; else empty
   * @param failure what the service answered; {@code null} unless it failed
   */
  public record Result(
      RetentionStep step, Outcome outcome, String details, @Nullable RuntimeException failure) {

    /** Checks that nothing is missing. */
    public Result {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(details, "details");
    }

    /** For example {@code SKIPPED DELETE 1.0.0: latest in eastus}. */
    @Override
    public String toString() {
      return outcome
          + " "
          + step.action()
          + " "
          + step.id().version()
          + (details.isEmpty() ? "" : ": " + details);
    }
  }

  /** Copies the list and checks the rest. */
  public RetentionReport {
    Objects.requireNonNull(plan, "plan");
    results = List.copyOf(results);
  }

  /** The results with some outcome. */
  public List<Result> of(Outcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).toList();
  }

  /** The definition, and a line for each result. */
  @Override
  public String toString() {
    return plan.definition()
        + results.stream().map(result -> "\n  " + result).collect(Collectors.joining());
  }
}

package dev.imagegallery.internal.retention;

import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.internal.edit.Edit;
import dev.imagegallery.internal.edit.VersionEdit;
import dev.imagegallery.internal.latest.Eligibility;
import dev.imagegallery.internal.procedure.Flow;
import dev.imagegallery.internal.procedure.Steps;
import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.RegionalReplicationStatus;
import dev.imagegallery.retention.RetentionPlan;
import dev.imagegallery.retention.RetentionPolicy;
import dev.imagegallery.retention.RetentionReport;
import dev.imagegallery.retention.RetentionReport.Outcome;
import dev.imagegallery.retention.RetentionReport.Result;
import dev.imagegallery.retention.RetentionStep;
import dev.imagegallery.retention.RetentionStep.Action;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Makes plans, and carries them out. A plan may be old when it is carried out: everything is read
 * and planned anew first, and only what both plans say is done; and right before a version goes, it
 * and those that are the latest in its place are read once more.
 */
public final class Retention {

  private final Steps steps;
  private final Resources<ImageVersion> versions;
  private final ImageDefinitionId definition;
  private final RetentionPolicy policy;
  private List<ImageVersion> read = List.of();

  private Retention(
      Steps steps,
      Resources<ImageVersion> versions,
      ImageDefinitionId definition,
      RetentionPolicy policy) {
    this.steps = steps;
    this.versions = versions;
    this.definition = definition;
    this.policy = policy;
  }

  /** Plans, and changes nothing. */
  public static CompletableFuture<RetentionPlan> plan(
      Steps steps,
      Resources<ImageVersion> versions,
      ImageDefinitionId definition,
      RetentionPolicy policy) {
    return new Retention(steps, versions, definition, policy).plan();
  }

  /** Carries a plan out, as far as it would still be made so. */
  public static CompletableFuture<RetentionReport> apply(
      Steps steps, Resources<ImageVersion> versions, RetentionPlan plan) {
    return new Retention(steps, versions, plan.definition(), plan.policy()).apply(plan);
  }

  private CompletableFuture<RetentionPlan> plan() {
    List<ImageVersion> found = new ArrayList<>();
    return Flow.all(steps, versions, definition + "/versions")
        .thenCompose(
            listed ->
                Flow.each(
                    listed,
                    version -> find(id(version)).thenAccept(read -> read.ifPresent(found::add))))
        .thenApply(
            done -> {
              read = found;
              return Planner.plan(definition, policy, found, steps.now());
            });
  }

  private ImageVersionId id(ImageVersion version) {
    return definition.version(Eligibility.number(version));
  }

  private CompletableFuture<Optional<ImageVersion>> find(ImageVersionId id) {
    return steps.call(versions.findWithReplicationStatus(id.resourceId()));
  }

  private CompletableFuture<RetentionReport> apply(RetentionPlan plan) {
    List<Result> results = new ArrayList<>();
    return plan()
        .thenCompose(
            fresh ->
                Flow.each(plan.changes(), step -> carryOut(step, fresh).thenAccept(results::add)))
        .thenApply(done -> new RetentionReport(plan, results));
  }

  private CompletableFuture<Result> carryOut(RetentionStep step, RetentionPlan fresh) {
    Optional<RetentionStep> now =
        fresh.steps().stream().filter(other -> other.id().equals(step.id())).findFirst();
    if (now.isEmpty()) {
      return skipped(step, "gone meanwhile");
    }
    boolean stillSo =
        now.get().action() == step.action() && now.get().regions().containsAll(step.regions());
    return stillSo ? guarded(step) : skipped(step, now.get().reason());
  }

  /** Reads the version and the latest ones of its regions once more, and only then changes it. */
  private CompletableFuture<Result> guarded(RetentionStep step) {
    List<ImageVersion> fresh = new ArrayList<>();
    return Flow.each(
            rivals(step), id -> find(id).thenAccept(version -> version.ifPresent(fresh::add)))
        .thenCompose(done -> decided(step, fresh));
  }

  /** The version first. */
  private Set<ImageVersionId> rivals(RetentionStep step) {
    Set<ImageVersionId> ids = new LinkedHashSet<>();
    ids.add(step.id());
    read.stream()
        .filter(version -> id(version).equals(step.id()))
        .flatMap(version -> Retention.regions(version).stream())
        .flatMap(region -> Eligibility.latest(read, region).stream())
        .forEach(latest -> ids.add(id(latest)));
    return ids;
  }

  private static List<Region> regions(ImageVersion version) {
    List<Region> regions = new ArrayList<>();
    if (version.replicationStatus() != null) {
      for (RegionalReplicationStatus status : version.replicationStatus().summary()) {
        if (status.region() != null) {
          regions.add(status.region());
        }
      }
    }
    return regions;
  }

  private CompletableFuture<Result> decided(RetentionStep step, List<ImageVersion> fresh) {
    Optional<ImageVersion> version =
        fresh.stream().filter(other -> id(other).equals(step.id())).findFirst();
    if (version.isEmpty()) {
      return skipped(step, "gone meanwhile");
    }
    Optional<String> exempt = policy.exemption(version.get());
    if (exempt.isPresent()) {
      return skipped(step, exempt.get());
    }
    Set<Region> latestIn = Planner.latestIn(version.get(), fresh);
    latestIn.removeIf(region -> step.action() == Action.SHRINK && !step.regions().contains(region));
    return latestIn.isEmpty() ? change(step) : skipped(step, Planner.latest(latestIn));
  }

  private CompletableFuture<Result> change(RetentionStep step) {
    CompletableFuture<?> change =
        step.action() == Action.DELETE
            ? steps.begin(versions.delete(step.id().resourceId())).thenCompose(steps::await)
            : VersionEdit.make(
                steps,
                versions,
                step.id().resourceId(),
                Edit.keepRegions("shrink", target -> !step.regions().contains(target.name())));
    return Flow.attempt(change).thenApply(end -> result(step, end.failure()));
  }

  /** What concerns this version is told; what would concern the next one, too, ends the work. */
  private static Result result(RetentionStep step, @Nullable RuntimeException failure) {
    if (failure == null) {
      return new Result(step, Outcome.DONE, "", null);
    }
    boolean refusal =
        (failure instanceof ServiceException service && service.statusCode() != 401)
            || failure instanceof OperationFailedException;
    if (!refusal) {
      throw failure;
    }
    return new Result(
        step, Outcome.FAILED, Objects.requireNonNullElse(failure.getMessage(), ""), failure);
  }

  private static CompletableFuture<Result> skipped(RetentionStep step, String why) {
    return CompletableFuture.completedFuture(new Result(step, Outcome.SKIPPED, why, null));
  }
}

package dev.imagegallery.internal.retention;

import dev.imagegallery.internal.latest.Eligibility;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.RegionalReplicationStatus;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.retention.RetentionPlan;
import dev.imagegallery.retention.RetentionPolicy;
import dev.imagegallery.retention.RetentionStep;
import dev.imagegallery.retention.RetentionStep.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a policy means for versions that were read with their replication status. Pure. */
final class Planner {

  private final ImageDefinitionId definition;
  private final RetentionPolicy policy;
  private final List<ImageVersion> versions;
  private final Instant now;

  private Planner(
      ImageDefinitionId definition,
      RetentionPolicy policy,
      List<ImageVersion> versions,
      Instant now) {
    this.definition = definition;
    this.policy = policy;
    this.versions = versions.stream().sorted(Eligibility.HIGHEST_FIRST).toList();
    this.now = now;
  }

  static RetentionPlan plan(
      ImageDefinitionId definition,
      RetentionPolicy policy,
      List<ImageVersion> versions,
      Instant now) {
    return new Planner(definition, policy, versions, now).plan();
  }

  private RetentionPlan plan() {
    List<RetentionStep> steps = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      steps.add(step(i, versions.get(i)));
    }
    return new RetentionPlan(definition, policy, now, steps);
  }

  private RetentionStep step(int rank, ImageVersion version) {
    ImageVersionId id = definition.version(Eligibility.number(version));
    return kept(rank, version)
        .map(reason -> new RetentionStep(id, Action.KEEP, reason, List.of()))
        .orElseGet(() -> policy.shrinks() ? shrunk(id, version) : deleted(id, version));
  }

  /** What keeps a version whatever is done with the others; the safest reasons first. */
  private Optional<String> kept(int rank, ImageVersion version) {
    if (version.provisioningState() != null && !version.provisioningState().isTerminal()) {
      return Optional.of("being worked on: " + version.provisioningState());
    }
    if (rank < policy.newest()) {
      return Optional.of("among the newest " + policy.newest());
    }
    return young(version).or(() -> policy.exemption(version));
  }

  private Optional<String> young(ImageVersion version) {
    if (version.publishedDate() == null) {
      return Optional.of("not known when it was published");
    }
    Duration age = Duration.between(version.publishedDate().instant(), now);
    return policy
        .youngerThan()
        .filter(limit -> age.compareTo(limit) < 0)
        .map(limit -> "younger than " + limit);
  }

  private RetentionStep deleted(ImageVersionId id, ImageVersion version) {
    Set<Region> latestIn = latestIn(version, versions);
    if (!latestIn.isEmpty()) {
      return new RetentionStep(id, Action.KEEP, latest(latestIn), List.of());
    }
    if (isBlocked(version)) {
      String reason = "not to be deleted before " + version.endOfLifeDate();
      return new RetentionStep(id, Action.KEEP, reason, List.of());
    }
    return new RetentionStep(id, Action.DELETE, "kept by no rule", List.of());
  }

  /** R240a. */
  private boolean isBlocked(ImageVersion version) {
    return version.safetyProfile() != null
        && Boolean.TRUE.equals(version.safetyProfile().blockDeletionBeforeEndOfLife())
        && version.endOfLifeDate() != null
        && version.endOfLifeDate().instant().isAfter(now);
  }

  private RetentionStep shrunk(ImageVersionId id, ImageVersion version) {
    Set<Region> latestIn = latestIn(version, versions);
    List<Region> removed =
        version.targetRegions().stream()
            .map(TargetRegion::name)
            .filter(region -> !region.equals(version.location()) && !latestIn.contains(region))
            .toList();
    if (removed.isEmpty()) {
      String reason = latestIn.isEmpty() ? "in its own region alone" : latest(latestIn);
      return new RetentionStep(id, Action.KEEP, reason, List.of());
    }
    return new RetentionStep(id, Action.SHRINK, "kept by no rule", removed);
  }

  static String latest(Set<Region> regions) {
    return regions.stream()
        .map(Region::toString)
        .sorted()
        .collect(Collectors.joining(", ", "latest in ", ""));
  }

  /** The regions in which one version is the latest of several. */
  static Set<Region> latestIn(ImageVersion version, List<ImageVersion> among) {
    Set<Region> regions = new LinkedHashSet<>();
    if (version.replicationStatus() != null) {
      version.replicationStatus().summary().stream()
          .map(RegionalReplicationStatus::region)
          .filter(Objects::nonNull)
          .filter(
              region ->
                  Eligibility.latest(among, region)
                      .filter(
                          latest -> Eligibility.number(latest).equals(Eligibility.number(version)))
                      .isPresent())
          .forEach(regions::add);
    }
    return regions;
  }
}

package dev.imagegallery.internal.latest;

import dev.imagegallery.internal.procedure.Flow;
import dev.imagegallery.internal.procedure.Steps;
import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.latest.LatestVersion;
import dev.imagegallery.latest.PassedOver;
import dev.imagegallery.latest.PassedOver.Reason;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Lists all versions, then reads candidates from the highest number down until one is usable in the
 * region: a list does not say where versions are (R88).
 */
public final class LatestSearch {

  private final Steps steps;
  private final Resources<ImageVersion> versions;
  private final ImageDefinitionId definition;
  private final Region region;
  private final Deque<ImageVersion> left = new ArrayDeque<>();
  private final List<PassedOver> passedOver = new ArrayList<>();
  private @Nullable ImageVersion latest;

  private LatestSearch(
      Steps steps, Resources<ImageVersion> versions, ImageDefinitionId definition, Region region) {
    this.steps = steps;
    this.versions = versions;
    this.definition = definition;
    this.region = region;
  }

  /** Finds the latest version of a definition in a region. */
  public static CompletableFuture<LatestVersion> find(
      Steps steps, Resources<ImageVersion> versions, ImageDefinitionId definition, Region region) {
    return new LatestSearch(steps, versions, definition, region).find();
  }

  private CompletableFuture<LatestVersion> find() {
    return Flow.all(steps, versions, definition + "/versions")
        .thenCompose(
            listed -> {
              listed.stream().sorted(Eligibility.HIGHEST_FIRST).forEach(left::add);
              return Flow.until(this::next);
            })
        .thenApply(ignored -> new LatestVersion(definition, region, latest, passedOver));
  }

  /** Looks at the next version; answers whether it was the last. */
  private CompletableFuture<Boolean> next() {
    ImageVersion listed = left.poll();
    if (listed == null) {
      return CompletableFuture.completedFuture(true);
    }
    Optional<PassedOver> against = Eligibility.asListed(listed, region);
    if (against.isEmpty() && latest == null) {
      return steps
          .call(versions.findWithReplicationStatus(idOf(listed)))
          .thenApply(read -> judge(listed, read));
    }
    passedOver.add(against.or(() -> Eligibility.passed(listed, Reason.LOWER, "")).orElseThrow());
    return CompletableFuture.completedFuture(false);
  }

  private boolean judge(ImageVersion listed, Optional<ImageVersion> read) {
    Optional<PassedOver> against =
        read.isEmpty()
            ? Eligibility.passed(listed, Reason.GONE, "")
            : Eligibility.asRead(read.get(), region);
    against.ifPresentOrElse(passedOver::add, () -> latest = read.orElseThrow());
    return false;
  }

  private ResourceId idOf(ImageVersion listed) {
    return definition.version(Eligibility.number(listed)).resourceId();
  }
}

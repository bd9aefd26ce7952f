package dev.imagegallery.retention;

import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Region;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What shall become of a version.
 *
 * @param id the version
 * @param action what is done with it
 * @param reason why
 * @param regions the regions it is taken away from, for {@link Action#SHRINK}; else none
 */
public record RetentionStep(ImageVersionId id, Action action, String reason, List<Region> regions) {

  /** What is done with a version. */
  public enum Action {
    /** Nothing. */
    KEEP,
    /** It is taken away from some regions. */
    SHRINK,
    /** It is deleted. */
    DELETE
  }

  /** Copies the list and checks the rest. */
  public RetentionStep {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(reason, "reason");
    regions = List.copyOf(regions);
  }

  /** For example {@code DELETE 1.0.0: older than all that is kept}. */
  @Override
  public String toString() {
    String from =
        regions.isEmpty()
            ? ""
            : regions.stream()
                .map(Region::toString)
                .collect(Collectors.joining(", ", " from ", ""));
    return action + " " + id.version() + from + ": " + reason;
  }
}

package dev.imagegallery.deletion;

import dev.imagegallery.models.ResourceId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What was deleted, and what was not.
 *
 * @param root what was to be deleted, with all that is in it
 * @param deleted what is gone, children before their parents; empty if there was nothing
 * @param remaining what is still there and was met, children before their parents; where a deletion
 *     is cut short, there may be more
 */
public record DeletionReport(ResourceId root, List<ResourceId> deleted, List<Remaining> remaining) {

  /** Copies the lists. */
  public DeletionReport {
    Objects.requireNonNull(root, "root");
    deleted = List.copyOf(deleted);
    remaining = List.copyOf(remaining);
  }

  /** Whether nothing remains. */
  public boolean isComplete() {
    return remaining.isEmpty();
  }

  /** A line on the whole, and one for each resource that remains. */
  @Override
  public String toString() {
    return deleted.size()
        + " deleted of "
        + root
        + (isComplete() ? "" : ", " + remaining.size() + " remain:")
        + remaining.stream().map(left -> "\n  " + left).collect(Collectors.joining());
  }
}

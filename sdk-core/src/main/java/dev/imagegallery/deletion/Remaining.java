package dev.imagegallery.deletion;

import dev.imagegallery.models.ResourceId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resource that was not deleted.
 *
 * @param id its id
 * @param reason why not, for people
 * @param failure what the service answered; {@code null} where it was not asked, because something
 *     in the resource remains
 */
public record Remaining(ResourceId id, String reason, @Nullable RuntimeException failure) {

  /** Checks that nothing is missing. */
  public Remaining {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(reason, "reason");
  }

  @Override
  public String toString() {
    return id + ": " + reason;
  }
}

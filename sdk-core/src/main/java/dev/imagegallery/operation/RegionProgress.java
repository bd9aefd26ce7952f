package dev.imagegallery.operation;

import dev.imagegallery.models.Region;
import dev.imagegallery.models.ReplicationState;
import java.util.Objects;

/**
 * How far an image version is in one region.
 *
 * @param region the region
 * @param state what happens there; {@link ReplicationState#UNKNOWN} until the service reports it
 * @param percent 0 to 100; 100 exactly when it is complete
 * @param details the service's remarks, such as the reason of a failure; empty for none
 */
public record RegionProgress(Region region, ReplicationState state, int percent, String details) {

  /** Checks that nothing is missing. */
  public RegionProgress {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(details, "details");
  }

  /** Whether the version can be used there (R103). */
  public boolean isCompleted() {
    return state.equals(ReplicationState.COMPLETED);
  }

  /** Whether the copy could not be made; repeating the update tries again (R109). */
  public boolean isFailed() {
    return state.equals(ReplicationState.FAILED);
  }

  /** For example {@code eastus Replicating 40%}. */
  @Override
  public String toString() {
    return region + " " + state + " " + percent + "%";
  }
}

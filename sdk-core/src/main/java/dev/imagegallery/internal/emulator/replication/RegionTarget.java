package dev.imagegallery.internal.emulator.replication;

import dev.imagegallery.models.Region;
import java.util.Objects;

/**
 * Where a version shall be.
 *
 * @param region the region
 * @param replicas how many replicas there, at least 1
 */
public record RegionTarget(Region region, int replicas) {

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if {@code replicas} is below 1
   */
  public RegionTarget {
    Objects.requireNonNull(region, "region");
    if (replicas < 1) {
      throw new IllegalArgumentException("replicas is below 1: " + replicas);
    }
  }
}

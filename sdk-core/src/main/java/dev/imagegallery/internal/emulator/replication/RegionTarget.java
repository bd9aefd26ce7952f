package dev.imagegallery.internal.emulator.replication;

import dev.imagegallery.models.Region;
import dev.imagegallery.models.StorageAccountType;
import java.util.Objects;

/**
 * Where a version shall be.
 *
 * @param region the region
 * @param replicas how many replicas there, at least 1
 * @param type the storage they lie on; fixed while the version is in the region (R113)
 */
public record RegionTarget(Region region, int replicas, StorageAccountType type) {

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if {@code replicas} is below 1
   */
  public RegionTarget {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(type, "type");
    if (replicas < 1) {
      throw new IllegalArgumentException("replicas is below 1: " + replicas);
    }
  }
}

package dev.imagegallery.internal.emulator.replication;

import dev.imagegallery.models.Region;
import java.util.Objects;

/**
 * What is replicated.
 *
 * @param source the region of the version, written first
 * @param bytes the size of all its disks
 * @param shallow whether the version only refers to its source, so that nothing is copied (R111)
 */
public record ReplicatedImage(Region source, long bytes, boolean shallow) {

  /**
   * Checks the size.
   *
   * @throws IllegalArgumentException if {@code bytes} is negative
   */
  public ReplicatedImage {
    Objects.requireNonNull(source, "source");
    if (bytes < 0) {
      throw new IllegalArgumentException("bytes is negative: " + bytes);
    }
  }
}

package dev.imagegallery.internal.emulator.replication;

import dev.imagegallery.models.Region;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is replicated.
 *
 * @param source the region of the version, written first
 * @param bytes the size of all its disks
 * @param shallow whether the version only refers to its source, so that nothing is copied (R111)
 * @param defect why it cannot be copied to any region (R67); {@code null} if it can
 */
public record ReplicatedImage(Region source, long bytes, boolean shallow, @Nullable String defect) {

  /** An image without a defect. */
  public ReplicatedImage(Region source, long bytes, boolean shallow) {
    this(source, bytes, shallow, null);
  }

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

package dev.imagegallery.inmemory;

import org.jspecify.annotations.Nullable;

/**
 * What a VHD blob is like.
 *
 * @param sizeInBytes its size
 * @param occupiedBytes how much of it holds data: what replication copies and storage costs
 * @param osType {@code Linux} or {@code Windows}; {@code null} if that is not known
 * @param exists whether it is there at all
 */
public record BlobFacts(
    long sizeInBytes, long occupiedBytes, @Nullable String osType, boolean exists) {

  /** Checks the sizes. */
  public BlobFacts {
    if (sizeInBytes < 0 || occupiedBytes < 0 || occupiedBytes > sizeInBytes) {
      throw new IllegalArgumentException(
          "sizes are not 0 <= occupied <= size: " + occupiedBytes + ", " + sizeInBytes);
    }
  }

  /** A blob that is there and full of data. */
  public static BlobFacts ofSize(long sizeInBytes) {
    return new BlobFacts(sizeInBytes, sizeInBytes, null, true);
  }

  /** No blob. */
  public static BlobFacts absent() {
    return new BlobFacts(0, 0, null, false);
  }
}

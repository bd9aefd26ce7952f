package dev.imagegallery.internal.emulator.storage;

import org.jspecify.annotations.Nullable;

/**
 * A VHD blob.
 *
 * @param sizeInBytes its size
 * @param occupiedBytes how much of it holds data
 * @param osType {@code Linux} or {@code Windows}; {@code null} if that is not known
 * @param exists whether it is there
 */
public record Blob(long sizeInBytes, long occupiedBytes, @Nullable String osType, boolean exists) {

  private static final long GIB = 1L << 30;

  /** The size in gigabytes, as images show it. */
  public int sizeInGb() {
    return (int) Math.max(1, (sizeInBytes + GIB - 1) / GIB);
  }
}

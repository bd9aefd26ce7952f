package dev.imagegallery.vhd;

/**
 * A range of a disk.
 *
 * @param offset of its first byte
 * @param length in bytes, at least one
 */
public record Extent(long offset, long length) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if it is empty, or begins before the disk
   */
  public Extent {
    if (offset < 0 || length < 1) {
      throw new IllegalArgumentException("no extent: " + offset + " + " + length);
    }
  }

  /** The offset after its last byte. */
  public long end() {
    return offset + length;
  }
}

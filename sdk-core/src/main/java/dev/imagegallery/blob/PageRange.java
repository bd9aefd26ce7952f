package dev.imagegallery.blob;

/**
 * Pages of a blob that hold data.
 *
 * @param start of the first byte, a multiple of 512
 * @param end after the last byte, a multiple of 512
 */
public record PageRange(long start, long end) {

  /** How large a page is: 512 bytes. */
  public static final int PAGE = 512;

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if it is empty or does not consist of whole pages
   */
  public PageRange {
    if (start < 0 || end <= start || start % PAGE != 0 || end % PAGE != 0) {
      throw new IllegalArgumentException("no page range: " + start + " to " + end);
    }
  }

  /** How many bytes it has. */
  public long length() {
    return end - start;
  }
}

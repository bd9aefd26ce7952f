package dev.imagegallery.billing;

/**
 * The size of a version.
 *
 * @param occupiedBytes how much of all its disks holds data: what is sent to other regions
 * @param storedBytes what the storage of each replica is charged for
 * @since 0.1.0
 */
public record VersionSize(long occupiedBytes, long storedBytes) {

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public VersionSize {
    if (occupiedBytes < 0 || storedBytes < 0) {
      throw new IllegalArgumentException(
          "sizes are negative: " + occupiedBytes + ", " + storedBytes);
    }
  }

  /** As today: a replica is charged like a snapshot, for what is occupied (R183). */
  public static VersionSize ofOccupied(long bytes) {
    return new VersionSize(bytes, bytes);
  }

  /** The same in gigabytes of 2<sup>30</sup> bytes. */
  public static VersionSize ofOccupiedGb(int gigabytes) {
    return ofOccupied((long) gigabytes << 30);
  }

  /**
   * As in 2019: a replica was charged like managed disks, whatever they held.
   *
   * @param disksGb the size of all disks together
   */
  public static VersionSize ofDisks(long occupiedBytes, int disksGb) {
    return new VersionSize(occupiedBytes, (long) disksGb << 30);
  }
}

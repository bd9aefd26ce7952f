package dev.imagegallery.internal.emulator.kernel;

/**
 * How many requests of a kind a subscription may send in a region (R175).
 *
 * @param name such as {@code GetGallery}
 * @param inThreeMinutes the limit of three minutes
 * @param inThirtyMinutes the limit of thirty minutes
 * @param alwaysTold whether the earlier contracts tell what remains, too
 */
public record RatePolicy(String name, int inThreeMinutes, int inThirtyMinutes, boolean alwaysTold) {

  /** A policy of galleries, which the later contracts tell of. */
  public RatePolicy(String name, int inThreeMinutes, int inThirtyMinutes) {
    this(name, inThreeMinutes, inThirtyMinutes, false);
  }
}

package dev.imagegallery.internal.emulator.kernel;

/**
 * How many requests of a kind a subscription may send (R175).
 *
 * @param name such as {@code GetGallery}
 * @param inThreeMinutes the limit of three minutes
 * @param inThirtyMinutes the limit of thirty minutes
 */
public record RatePolicy(String name, int inThreeMinutes, int inThirtyMinutes) {}

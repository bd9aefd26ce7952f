package dev.imagegallery.internal.emulator.region;

/** How near two regions are, nearest first; decides how fast an image is copied (R107). */
public enum Distance {
  /** One region. */
  SAME,
  /** Two regions of one geography group, one of which is the other's pair. */
  PAIRED,
  /** Two regions of one geography group. */
  SAME_GROUP,
  /** Any other two regions. */
  OTHER
}

package dev.imagegallery.inmemory;

/** Which rules the emulated service follows where it changed over the years (R7). */
public enum Profile {
  /**
   * The limited preview of March 2019: eight regions for galleries, small quotas, no sources but
   * managed images.
   */
  PREVIEW_2019,
  /** The service of today. */
  CURRENT
}

package dev.imagegallery.internal.emulator.deployments;

import dev.imagegallery.internal.emulator.kernel.Times;
import java.time.Duration;
import java.time.Instant;

/** Writes times as deployments do. */
final class Stamps {

  private static final String OFFSET = "+00:00";

  private Stamps() {}

  /** Such as {@code 2024-01-01T00:00:00.0000000Z}. */
  static String print(Instant instant) {
    return Times.print(instant).replace(OFFSET, "Z");
  }

  /** The time since what {@link #print} wrote, such as {@code PT40S}. */
  static String since(String begun, Instant now) {
    return Duration.between(Instant.parse(begun), now).toString();
  }
}

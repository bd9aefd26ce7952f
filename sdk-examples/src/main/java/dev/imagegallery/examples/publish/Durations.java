package dev.imagegallery.examples.publish;

import java.time.Duration;

/** How durations are shown to people. */
final class Durations {

  private Durations() {}

  /** For example {@code 2 h 06 min}, {@code 6 min 46 s} or {@code 0.42 s}. */
  static String text(Duration duration) {
    if (duration.toHours() > 0) {
      return String.format("%d h %02d min", duration.toHours(), duration.toMinutesPart());
    }
    if (duration.toMinutes() > 0) {
      return String.format("%d min %02d s", duration.toMinutes(), duration.toSecondsPart());
    }
    return String.format("%.2f s", duration.toMillis() / 1000.0);
  }
}

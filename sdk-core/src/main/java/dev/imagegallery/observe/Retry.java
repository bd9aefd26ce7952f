package dev.imagegallery.observe;

import java.time.Duration;
import java.util.Objects;

/**
 * A call is tried again.
 *
 * @param next the number of the attempt to come, from 2
 * @param why for example {@code answered 429}
 * @param delay how long it waits before
 */
public record Retry(int next, String why, Duration delay) {

  /** Checks that nothing is missing. */
  public Retry {
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(delay, "delay");
  }

  /** For example {@code attempt 2 in 800 ms: answered 503}. */
  @Override
  public String toString() {
    return "attempt " + next + " in " + delay.toMillis() + " ms: " + why;
  }
}

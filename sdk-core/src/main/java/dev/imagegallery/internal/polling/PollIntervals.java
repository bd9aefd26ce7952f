package dev.imagegallery.internal.polling;

import java.time.Duration;

/**
 * How long to wait between polls where the service does not say: short at first, since most
 * operations end within seconds, then twice as long each time.
 *
 * @param first before the first poll
 * @param longest never longer than this
 */
public record PollIntervals(Duration first, Duration longest) {

  Duration beforePoll(int number) {
    Duration wait = first.multipliedBy(1L << Math.min(number - 1, 20));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}

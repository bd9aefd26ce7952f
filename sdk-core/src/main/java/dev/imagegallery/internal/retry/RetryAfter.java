package dev.imagegallery.internal.retry;

import dev.imagegallery.transport.Headers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long the service asks to wait: {@code retry-after-ms} and {@code x-ms-retry-after-ms} in
 * milliseconds, or {@code Retry-After} in seconds or as an HTTP date. What cannot be read counts as
 * not said.
 */
public final class RetryAfter {

  private RetryAfter() {}

  /** The wait, zero for a date that has passed. */
  public static Optional<Duration> of(Headers headers, Instant now) {
    return millis(headers, "retry-after-ms")
        .or(() -> millis(headers, "x-ms-retry-after-ms"))
        .or(() -> headers.first("Retry-After").flatMap(value -> parse(value.strip(), now)));
  }

  private static Optional<Duration> millis(Headers headers, String name) {
    return headers.first(name).flatMap(value -> number(value.strip())).map(Duration::ofMillis);
  }

  private static Optional<Duration> parse(String value, Instant now) {
    return number(value).map(Duration::ofSeconds).or(() -> date(value, now));
  }

  private static Optional<Long> number(String value) {
    boolean digits =
        !value.isEmpty()
            && value.length() <= 9
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Optional.of(Long.parseLong(value)) : Optional.empty();
  }

  private static Optional<Duration> date(String value, Instant now) {
    try {
      Instant at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(now, at);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

package dev.imagegallery.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request of a call, and what came back.
 *
 * @param number from 1
 * @param status the HTTP status; 0 if no answer came
 * @param failure why no answer came; {@code null} if one did
 * @param serviceRequestId the service's id of the request; {@code null} if it gave none
 * @param sent when it was sent
 * @param took until the answer or the failure
 */
public record Attempt(
    int number,
    int status,
    @Nullable Throwable failure,
    @Nullable String serviceRequestId,
    Instant sent,
    Duration took) {

  /** Checks that nothing is missing. */
  public Attempt {
    Objects.requireNonNull(sent, "sent");
    Objects.requireNonNull(took, "took");
  }

  /** For example {@code attempt 1: 429 after 12 ms}. */
  @Override
  public String toString() {
    String end = failure == null ? String.valueOf(status) : "no answer";
    return "attempt " + number + ": " + end + " after " + took.toMillis() + " ms";
  }
}

package dev.imagegallery.internal.retry;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a call is tried again, and after how long: a pure function of what came back.
 *
 * @param maxAttempts tries in all, the first included
 * @param baseDelay the wait before the first retry, doubled for each further one
 * @param maxDelay the longest wait of our own choosing
 * @param maxServiceDelay the longest wait the service may ask for; a longer one ends the call
 */
public record RetryPolicy(
    int maxAttempts, Duration baseDelay, Duration maxDelay, Duration maxServiceDelay) {

  /**
   * After an answer.
   *
   * @param attempt which try it was, from 1
   * @param chance from 0 to 1, for jitter
   * @return how long to wait before the next try; empty to take the answer as it is
   */
  public Optional<Duration> afterResponse(
      int attempt, boolean idempotent, TransportResponse response, Instant now, double chance) {
    if (attempt >= maxAttempts || !isTransient(response.status(), idempotent)) {
      return Optional.empty();
    }
    Optional<Duration> asked = RetryAfter.of(response.headers(), now);
    if (asked.isPresent()) {
      return asked.filter(wait -> wait.compareTo(maxServiceDelay) <= 0);
    }
    return Optional.of(backoff(attempt, chance));
  }

  /** After a failure to get an answer. */
  public Optional<Duration> afterFailure(
      int attempt, boolean idempotent, TransportException failure, double chance) {
    boolean safe =
        failure.reach() == Reach.NOT_SENT || (failure.reach() == Reach.MAYBE_SENT && idempotent);
    return attempt < maxAttempts && safe ? Optional.of(backoff(attempt, chance)) : Optional.empty();
  }

  /** The same waits, but never another attempt. */
  public RetryPolicy withoutRetry() {
    return new RetryPolicy(1, baseDelay, maxDelay, maxServiceDelay);
  }

  /** 429 says that nothing was done; after the others the service may have acted. */
  private static boolean isTransient(int status, boolean idempotent) {
    return switch (status) {
      case 429 -> true;
      case 408, 500, 502, 503, 504 -> idempotent;
      default -> false;
    };
  }

  /** Exponential, from half to the whole of the nominal wait. */
  private Duration backoff(int attempt, double chance) {
    long nominal = baseDelay.toMillis() << Math.min(attempt - 1, 20);
    long capped = Math.min(nominal, maxDelay.toMillis());
    return Duration.ofMillis(Math.round(capped * (0.5 + chance / 2)));
  }
}

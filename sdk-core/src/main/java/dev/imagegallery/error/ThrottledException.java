package dev.imagegallery.error;

import dev.imagegallery.models.ServiceError;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 429: too many requests, even after the retries the client makes by itself (R175). */
public final class ThrottledException extends ServiceException {

  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  ThrottledException(
      String call,
      int statusCode,
      ServiceError error,
      @Nullable String requestId,
      @Nullable Duration retryAfter) {
    super(call, statusCode, error, requestId);
    this.retryAfter = retryAfter;
  }

  /** How long the service asks to wait; empty if it did not say. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}

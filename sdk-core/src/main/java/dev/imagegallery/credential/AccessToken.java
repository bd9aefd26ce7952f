package dev.imagegallery.credential;

import java.time.Instant;
import java.util.Objects;

/**
 * A bearer token and when it ends. Immutable and thread-safe; {@link #toString} does not show the
 * token.
 */
public final class AccessToken {

  private final String value;
  private final Instant expiresAt;

  /**
   * A token.
   *
   * @param value what stands after {@code Bearer} in the {@code Authorization} header
   * @param expiresAt when the service stops accepting it
   * @throws IllegalArgumentException if {@code value} is empty or holds blanks or control
   *     characters
   */
  public AccessToken(String value, Instant expiresAt) {
    Objects.requireNonNull(value, "value");
    if (value.isEmpty() || value.chars().anyMatch(c -> c <= ' ' || c >= 127)) {
      throw new IllegalArgumentException("value is not a bearer token");
    }
    this.value = value;
    this.expiresAt = Objects.requireNonNull(expiresAt, "expiresAt");
  }

  /** What stands after {@code Bearer}; a secret. */
  public String value() {
    return value;
  }

  /** When the service stops accepting it. */
  public Instant expiresAt() {
    return expiresAt;
  }

  @Override
  public String toString() {
    return "AccessToken[***, expires " + expiresAt + "]";
  }
}

package dev.imagegallery.credential;

import dev.imagegallery.error.TransportException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * Gives bearer tokens for a scope. Asked before every attempt of every call, so an implementation
 * keeps its token until shortly before it expires. Thread-safe.
 */
@FunctionalInterface
public interface TokenCredential {

  /**
   * A token that is valid now.
   *
   * @param scope what it is for, such as {@code https://management.azure.com/.default}
   * @throws TransportException if none can be had
   */
  AccessToken token(String scope);

  /** Like {@link #token}; by default on the caller's thread. Never throws. */
  default CompletableFuture<AccessToken> tokenAsync(String scope) {
    try {
      return CompletableFuture.completedFuture(token(scope));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** A token that was got elsewhere and is used for every scope. */
  static TokenCredential ofToken(String bearerToken) {
    AccessToken token = new AccessToken(bearerToken, Instant.MAX);
    return scope -> token;
  }
}

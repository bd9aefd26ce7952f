package dev.imagegallery.credential;

import dev.imagegallery.error.AuthenticationException;
import dev.imagegallery.error.TransportException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * Gives bearer tokens for a scope. Asked before every attempt of every call, so an implementation
 * keeps its token until shortly before it expires, as those of this package do. A lambda will do
 * where the token comes from elsewhere. Thread-safe.
 */
@FunctionalInterface
public interface TokenCredential {

  /**
   * A token that is valid now.
   *
   * @param scope what it is for, such as {@code https://management.azure.com/.default}
   * @throws AuthenticationException if none can be had
   * @throws TransportException if whoever gives them did not answer
   */
  AccessToken token(String scope);

  /**
   * A token that is valid now and has what the service demands; by default any that {@link
   * #token(String)} gives.
   *
   * @throws AuthenticationException if none can be had
   * @throws TransportException if whoever gives them did not answer
   */
  default AccessToken token(TokenRequest request) {
    return token(request.scope());
  }

  /** Like {@link #token(TokenRequest)}; by default on the caller's thread. Never throws. */
  default CompletableFuture<AccessToken> tokenAsync(TokenRequest request) {
    try {
      return CompletableFuture.completedFuture(token(request));
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

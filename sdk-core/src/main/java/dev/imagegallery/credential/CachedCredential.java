package dev.imagegallery.credential;

import java.util.concurrent.CompletableFuture;

/** A credential over a source, with a cache between them. Thread-safe. */
abstract class CachedCredential implements TokenCredential {

  private final TokenCache cache;

  CachedCredential(TokenSource source) {
    this.cache = new TokenCache(source);
  }

  @Override
  public final AccessToken token(String scope) {
    return token(TokenRequest.of(scope));
  }

  @Override
  public final AccessToken token(TokenRequest request) {
    return cache.token(request);
  }

  @Override
  public final CompletableFuture<AccessToken> tokenAsync(TokenRequest request) {
    try {
      return cache.tokenAsync(request);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Its kind; no secret. */
  @Override
  public String toString() {
    return getClass().getSimpleName();
  }
}

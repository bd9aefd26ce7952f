package dev.imagegallery.credential;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Fetches tokens anew each time; {@link TokenCache} keeps them. Thread-safe. */
interface TokenSource {

  /** A new token, on the caller's thread. */
  AccessToken fetch(TokenRequest request);

  /** A new token; fails the future with what {@link #fetch} throws, and itself never throws. */
  CompletableFuture<AccessToken> fetchAsync(TokenRequest request);

  /** The time that its tokens expire by. */
  Instant now();
}

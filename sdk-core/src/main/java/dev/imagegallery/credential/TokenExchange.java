package dev.imagegallery.credential;

import dev.imagegallery.error.AuthenticationException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How one kind of credential asks for a token over HTTP and reads the answer; no I/O in it. */
interface TokenExchange {

  /** What to send; made anew for each attempt. */
  TransportRequest request(TokenRequest asked, Instant now);

  /**
   * The token in an answer of 200.
   *
   * @throws AuthenticationException if there is none
   */
  AccessToken read(TransportResponse response, Instant now);

  /** What an answer that is not 200 means. */
  AuthenticationException refusal(TransportResponse response);

  /** Whether an answer is worth another try though its status does not say so. */
  default boolean isTransient(int status) {
    return false;
  }

  /** What it means that nobody is there; {@code null}: just that. */
  default @Nullable AuthenticationException absence(TransportException failure) {
    return null;
  }
}

package dev.imagegallery.error;

import org.jspecify.annotations.Nullable;

/** No token could be had: whoever gives them refused, or what they ask for is not there. */
public class AuthenticationException extends GalleryException {

  private static final long serialVersionUID = 1L;

  /**
   * A failure.
   *
   * @param message why, without secrets
   */
  public AuthenticationException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

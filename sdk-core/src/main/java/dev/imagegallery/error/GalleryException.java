package dev.imagegallery.error;

import org.jspecify.annotations.Nullable;

/** What every failure of a call is a kind of. */
public abstract class GalleryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GalleryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

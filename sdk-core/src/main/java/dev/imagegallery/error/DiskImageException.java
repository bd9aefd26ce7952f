package dev.imagegallery.error;

import org.jspecify.annotations.Nullable;

/**
 * A file is no disk image that the service takes, is damaged, or could not be read; the message
 * says what it is and what to do.
 */
public final class DiskImageException extends GalleryException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with which file. */
  public DiskImageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

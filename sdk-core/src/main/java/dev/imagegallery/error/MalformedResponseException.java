package dev.imagegallery.error;

import org.jspecify.annotations.Nullable;

/** The service answered something that cannot be read; the message names the JSON path. */
public final class MalformedResponseException extends GalleryException {

  private static final long serialVersionUID = 1L;

  private final String path;

  /**
   * An unreadable answer.
   *
   * @param message what was expected and what came
   * @param path where in the document, such as {@code $.properties.replicaCount}; {@code $} for the
   *     whole
   */
  public MalformedResponseException(String message, String path, @Nullable Throwable cause) {
    super(message, cause);
    this.path = path;
  }

  /** Where in the document, such as {@code $.properties.replicaCount}. */
  public String path() {
    return path;
  }
}

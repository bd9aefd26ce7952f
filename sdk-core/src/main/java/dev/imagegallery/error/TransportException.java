package dev.imagegallery.error;

import org.jspecify.annotations.Nullable;

/** Nothing usable came back: no connection, a broken one, a time-out, an interrupt. */
public final class TransportException extends GalleryException {

  private static final long serialVersionUID = 1L;

  /** How far the request can have got. */
  public enum Reach {
    /** Nothing was sent; repeating is always safe. */
    NOT_SENT,
    /** The service may have acted on the request. */
    MAYBE_SENT,
    /** The caller ended the call; it is not repeated. */
    CANCELLED
  }

  private final Reach reach;

  /**
   * A failure.
   *
   * @param message what failed, without secrets
   * @param reach how far the request can have got
   */
  public TransportException(String message, Reach reach, @Nullable Throwable cause) {
    super(message, cause);
    this.reach = reach;
  }

  /** How far the request can have got. */
  public Reach reach() {
    return reach;
  }
}

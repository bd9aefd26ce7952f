package dev.imagegallery.error;

/**
 * Our wait for a long-running operation ended; the work goes on. The operation can be waited for
 * again, in this process or, with the resume token, in another one.
 */
public final class OperationTimeoutException extends GalleryException {

  private static final long serialVersionUID = 1L;

  private final String resumeToken;

  /** A wait that ended. */
  public OperationTimeoutException(String message, String resumeToken) {
    super(message, null);
    this.resumeToken = resumeToken;
  }

  /** What {@code resume…} of the client takes; holds no secret. */
  public String resumeToken() {
    return resumeToken;
  }
}

package dev.imagegallery.error;

/**
 * Others kept overwriting a change. It was made several times, and each time it was found missing
 * afterwards; the resource is as the last of the others left it.
 */
public final class LostUpdateException extends GalleryException {

  private static final long serialVersionUID = 1L;

  /**
   * A change that did not last.
   *
   * @param change what on which resource
   * @param times how often it was made
   */
  public LostUpdateException(String change, int times) {
    super(change + " was overwritten by others " + times + " times", null);
  }
}

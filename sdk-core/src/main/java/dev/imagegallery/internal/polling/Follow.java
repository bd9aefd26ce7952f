package dev.imagegallery.internal.polling;

import org.jspecify.annotations.Nullable;

/**
 * By which sign an operation is followed.
 *
 * @param sign the kind of sign
 * @param url the URL the service gave, byte for byte; {@code null} when the resource itself is read
 */
record Follow(Sign sign, @Nullable String url) {

  /** The kinds of sign, the most reliable first. */
  enum Sign {
    /** {@code Azure-AsyncOperation}: a status document. */
    ASYNC_OPERATION,
    /** {@code Location}: 202 until it is done. */
    LOCATION,
    /** The resource's own {@code provisioningState}. */
    RESOURCE,
    /** That the resource is gone: a deletion that was accepted without any URL. */
    GONE
  }

  static final Follow RESOURCE = new Follow(Sign.RESOURCE, null);
  static final Follow GONE = new Follow(Sign.GONE, null);
}

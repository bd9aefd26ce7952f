package dev.imagegallery.observe;

import java.util.Objects;

/**
 * A call: one REST operation, with all its attempts.
 *
 * @param id the client's request id, the same for all attempts; the service's support finds them by
 *     it
 * @param method the HTTP method
 * @param path the path of the URL, without its query, which may hold a signature
 */
public record CallInfo(String id, String method, String path) {

  /** Checks that nothing is missing. */
  public CallInfo {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(path, "path");
  }

  /** For example {@code GET /subscriptions/…}. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}

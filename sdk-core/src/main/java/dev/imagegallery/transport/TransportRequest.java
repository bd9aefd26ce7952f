package dev.imagegallery.transport;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, ready to send. Immutable but for the body's array, which nobody may change.
 * {@link #toString} shows neither header values nor the body.
 */
public final class TransportRequest {

  private final String method;
  private final String url;
  private final Headers headers;
  private final byte @Nullable [] body;

  /**
   * A request.
   *
   * @param method such as {@code GET}
   * @param url absolute; sent byte for byte
   * @param headers all of them but those of the connection ({@code Host}, {@code Content-Length})
   * @param body {@code null} for none; not copied
   */
  public TransportRequest(String method, String url, Headers headers, byte @Nullable [] body) {
    this.method = Objects.requireNonNull(method, "method");
    this.url = Objects.requireNonNull(url, "url");
    this.headers = Objects.requireNonNull(headers, "headers");
    this.body = body;
  }

  /** The method, such as {@code GET}. */
  public String method() {
    return method;
  }

  /** The absolute URL, byte for byte. */
  public String url() {
    return url;
  }

  /** The URL's path, still encoded, for messages and logs. */
  public String path() {
    // No URI parser: it refuses escapes that the service may send, and prints them in its message.
    int end = end();
    int start = url.indexOf('/', url.indexOf("://") + 3);
    return start < 0 || start > end ? "" : url.substring(start, end);
  }

  /** Where query or fragment begin. */
  private int end() {
    int query = url.indexOf('?');
    int fragment = url.indexOf('#');
    int end = query < 0 ? url.length() : query;
    return fragment < 0 ? end : Math.min(end, fragment);
  }

  /** The header fields. */
  public Headers headers() {
    return headers;
  }

  /** The body, or {@code null}. */
  public byte @Nullable [] body() {
    return body;
  }

  @Override
  public String toString() {
    return method + " " + path();
  }
}

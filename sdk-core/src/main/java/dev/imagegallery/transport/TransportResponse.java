package dev.imagegallery.transport;

import java.util.Objects;

/**
 * One HTTP response, read to its end. Immutable but for the body's array, which nobody may change.
 * {@link #toString} shows neither header values nor the body.
 */
public final class TransportResponse {

  private static final byte[] EMPTY = {};

  private final int status;
  private final Headers headers;
  private final byte[] body;

  private TransportResponse(int status, Headers headers, byte[] body) {
    this.status = status;
    this.headers = Objects.requireNonNull(headers, "headers");
    this.body = Objects.requireNonNull(body, "body");
  }

  /** A response with a body; the array is not copied. */
  public static TransportResponse of(int status, Headers headers, byte[] body) {
    return new TransportResponse(status, headers, body);
  }

  /** A response without a body. */
  public static TransportResponse of(int status, Headers headers) {
    return new TransportResponse(status, headers, EMPTY);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The header fields. */
  public Headers headers() {
    return headers;
  }

  /** The body; empty when there was none. */
  public byte[] body() {
    return body;
  }

  @Override
  public String toString() {
    return status + " (" + body.length + " bytes)";
  }
}

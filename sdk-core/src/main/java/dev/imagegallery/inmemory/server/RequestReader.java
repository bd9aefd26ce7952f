package dev.imagegallery.inmemory.server;

import com.sun.net.httpserver.HttpExchange;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a request off the wire, within limits. */
final class RequestReader {

  /** Names and values together; clients' tokens have some kilobytes. */
  private static final int MAX_HEAD_BYTES = 64 << 10;

  /**
   * How much of a body that is too large is read and thrown away, in multiples of what is allowed:
   * a client that is still writing when the connection closes never sees the answer.
   */
  private static final int DISCARD_FACTOR = 4;

  /** This much is read and thrown away even where little is allowed: 1 MiB. */
  private static final long LEAST_DISCARDED = 1 << 20;

  /** What concerns the connection and not the request. */
  private static final Set<String> CONNECTION_HEADERS =
      Set.of(
          "host",
          "connection",
          "keep-alive",
          "content-length",
          "transfer-encoding",
          "te",
          "expect",
          "upgrade",
          "accept-encoding");

  private final String scheme;
  private final int maxBodyBytes;

  RequestReader(String scheme, int maxBodyBytes) {
    this.scheme = scheme;
    this.maxBodyBytes = maxBodyBytes;
  }

  /**
   * Reads the whole request.
   *
   * @throws Refusal if it is not meant for this machine, malformed or too large
   */
  TransportRequest read(HttpExchange exchange) throws IOException {
    URI target = exchange.getRequestURI();
    String authority = LoopbackGate.authority(target, exchange.getRequestHeaders());
    Headers headers = headers(exchange);
    String url = scheme + "://" + authority + pathAndQuery(target);
    return new TransportRequest(exchange.getRequestMethod(), url, headers, body(exchange));
  }

  /** As it stands in the request line, which may hold a whole URL (as for a proxy). */
  private static String pathAndQuery(URI target) {
    String text = target.toString();
    if (target.isAbsolute()) {
      int path = text.indexOf('/', text.indexOf("://") + 3);
      return path < 0 ? "/" : text.substring(path);
    }
    if (!text.startsWith("/") && !text.equals("*")) {
      throw Refusal.badRequest("The request line must have a path that begins with a slash.");
    }
    return text;
  }

  private static Headers headers(HttpExchange exchange) {
    Headers.Builder headers = Headers.builder();
    int bytes = 0;
    for (Map.Entry<String, List<String>> field : exchange.getRequestHeaders().entrySet()) {
      for (String value : field.getValue()) {
        bytes += field.getKey().length() + value.length();
        add(headers, field.getKey(), value);
      }
    }
    if (bytes > MAX_HEAD_BYTES) {
      throw new Refusal(
          431, "RequestHeaderFieldsTooLarge", "The headers exceed " + MAX_HEAD_BYTES + " bytes.");
    }
    return headers.build();
  }

  private static void add(Headers.Builder headers, String name, String value) {
    if (CONNECTION_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
      return;
    }
    try {
      headers.add(name, value);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("Malformed request head: " + e.getMessage());
    }
  }

  private byte @Nullable [] body(HttpExchange exchange) throws IOException {
    long patience = Math.max(LEAST_DISCARDED, (long) DISCARD_FACTOR * maxBodyBytes);
    if (announcedLength(exchange) > patience) {
      throw tooLarge();
    }
    InputStream in = exchange.getRequestBody();
    byte[] body = in.readNBytes(maxBodyBytes);
    if (body.length == maxBodyBytes && in.read() >= 0) {
      discard(in, patience - maxBodyBytes);
      throw tooLarge();
    }
    return body.length == 0 ? null : body;
  }

  /** 0 for a body in chunks, which announces nothing. */
  private static long announcedLength(HttpExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst("Content-Length");
    return length == null ? 0 : Long.parseLong(length); // the JDK has refused what is no number
  }

  private Refusal tooLarge() {
    String message = "The request's body exceeds " + maxBodyBytes + " bytes.";
    return new Refusal(413, "RequestEntityTooLarge", message, "Connection", "close");
  }

  /** By reading: the JDK's stream would skip beyond the body's end. */
  private static void discard(InputStream in, long atMost) throws IOException {
    byte[] buffer = new byte[8 << 10];
    long left = atMost;
    for (int n = in.read(buffer); n >= 0 && left > 0; n = in.read(buffer)) {
      left -= n;
    }
  }
}

package dev.imagegallery.inmemory.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.imagegallery.transport.TransportResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Writes an answer to the wire: length always known, none of a body where HTTP forbids one. */
final class ResponseWriter {

  /** Below, packing costs more time than sending, and on loopback even that is generous. */
  static final int MIN_GZIP_BYTES = 8 << 10;

  private static final Pattern GZIP_WANTED =
      Pattern.compile("(^|.*[,\\s])(x-)?gzip\\s*(,.*|;\\s*q\\s*=\\s*(1|0\\.0*[1-9]).*)?$");

  /** What the server itself says about the connection. */
  private static final Set<String> CONNECTION_HEADERS =
      Set.of("content-length", "transfer-encoding", "keep-alive", "date");

  private ResponseWriter() {}

  static void write(HttpExchange exchange, TransportResponse response) throws IOException {
    copyHeaders(response, exchange.getResponseHeaders());
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head || isBodiless(response.status()) || response.body().length == 0) {
      if (head) {
        exchange.getResponseHeaders().set("Content-Length", announcedLength(response));
      }
      exchange.sendResponseHeaders(response.status(), -1);
      return;
    }
    byte[] body = packed(exchange, response);
    exchange.sendResponseHeaders(response.status(), body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** Announces the whole body and sends half of it; the connection is to be closed then. */
  static void writeHalf(HttpExchange exchange, TransportResponse response) throws IOException {
    copyHeaders(response, exchange.getResponseHeaders());
    byte[] body = response.body();
    exchange.sendResponseHeaders(response.status(), body.length);
    OutputStream out = exchange.getResponseBody();
    out.write(body, 0, body.length / 2);
    out.flush();
  }

  private static void copyHeaders(TransportResponse response, Headers to) {
    response
        .headers()
        .forEach(
            (name, value) -> {
              if (!CONNECTION_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                to.add(name, value);
              }
            });
  }

  private static boolean isBodiless(int status) {
    return status == 204 || status == 304 || status < 200;
  }

  /** A HEAD of a blob says how large the blob is, without having it at hand. */
  private static String announcedLength(TransportResponse response) {
    return response
        .headers()
        .first("Content-Length")
        .orElseGet(() -> Integer.toString(response.body().length));
  }

  private static byte[] packed(HttpExchange exchange, TransportResponse response)
      throws IOException {
    byte[] body = response.body();
    if (body.length < MIN_GZIP_BYTES || !isText(response) || !wantsGzip(exchange)) {
      return body;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.getResponseHeaders().add("Vary", "Accept-Encoding");
    return out.toByteArray();
  }

  private static boolean isText(TransportResponse response) {
    boolean encoded = response.headers().first("Content-Encoding").isPresent();
    String type = response.headers().first("Content-Type").orElse("");
    return !encoded && (type.contains("json") || type.contains("xml") || type.startsWith("text/"));
  }

  private static boolean wantsGzip(HttpExchange exchange) {
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    return accepted != null && GZIP_WANTED.matcher(accepted.toLowerCase(Locale.ROOT)).matches();
  }
}

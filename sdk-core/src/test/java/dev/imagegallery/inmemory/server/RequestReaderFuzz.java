package dev.imagegallery.inmemory.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import dev.imagegallery.transport.TransportRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Requests as the JDK hands them over: method, target, header lines, an empty line, the body. Read,
 * or refused with an answer; never for another host.
 */
public final class RequestReaderFuzz {

  private static final RequestReader READER = new RequestReader("http", 1_000);

  private RequestReaderFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    try {
      TransportRequest request = read(new String(data, StandardCharsets.UTF_8));
      String url = request.url().toLowerCase(Locale.ROOT);
      if (!url.matches("(?s)http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?(/.*|\\*)?")) {
        throw new AssertionError("for another host: " + request.url());
      }
    } catch (Refusal refused) {
      if (refused.response().status() < 400) {
        throw new AssertionError("a refusal with status " + refused.response().status());
      }
    } catch (IllegalArgumentException notHanded) {
      // The JDK itself refuses such a request line or header.
      if (!(notHanded.getStackTrace().length > 0
          && Arrays.stream(notHanded.getStackTrace())
              .anyMatch(frame -> frame.getClassName().endsWith("$Read")))) {
        throw notHanded;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TransportRequest read(String text) throws IOException {
    return READER.read(new Read(text));
  }

  /** A request that was read off a connection. */
  private static final class Read extends HttpExchange {
    private final String method;
    private final URI target;
    private final Headers headers = new Headers();
    private final InputStream body;

    Read(String text) {
      String[] halves = text.split("\n\n", 2);
      String[] lines = halves[0].split("\n", -1);
      method = lines[0];
      target = URI.create(lines.length > 1 ? lines[1] : "/");
      for (int i = 2; i < lines.length; i++) {
        int colon = lines[i].indexOf(':');
        if (colon > 0 && !lines[i].regionMatches(true, 0, "Content-Length", 0, colon)) {
          headers.add(lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
        }
      }
      body =
          new ByteArrayInputStream(
              (halves.length > 1 ? halves[1] : "").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Headers getRequestHeaders() {
      return headers;
    }

    @Override
    public Headers getResponseHeaders() {
      return new Headers();
    }

    @Override
    public URI getRequestURI() {
      return target;
    }

    @Override
    public String getRequestMethod() {
      return method;
    }

    @Override
    public HttpContext getHttpContext() {
      return null;
    }

    @Override
    public void close() {}

    @Override
    public InputStream getRequestBody() {
      return body;
    }

    @Override
    public OutputStream getResponseBody() {
      return OutputStream.nullOutputStream();
    }

    @Override
    public void sendResponseHeaders(int status, long length) {}

    @Override
    public InetSocketAddress getRemoteAddress() {
      return null;
    }

    @Override
    public int getResponseCode() {
      return -1;
    }

    @Override
    public InetSocketAddress getLocalAddress() {
      return null;
    }

    @Override
    public String getProtocol() {
      return "HTTP/1.1";
    }

    @Override
    public Object getAttribute(String name) {
      return null;
    }

    @Override
    public void setAttribute(String name, Object value) {}

    @Override
    public void setStreams(InputStream in, OutputStream out) {}

    @Override
    public HttpPrincipal getPrincipal() {
      return null;
    }
  }
}

package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request taken apart: where it was sent, its path by segments, its query, its body. */
public final class Request {

  private static final byte[] NOTHING = {};

  private final TransportRequest sent;
  private final String base;
  private final String path;
  private final String query;
  private final String[] segments;
  private @Nullable ApiVersion apiVersion;
  private boolean ofTheCloud;

  private Request(TransportRequest sent, String base, String path, String query) {
    this.sent = sent;
    this.base = base;
    this.path = path;
    this.query = query;
    this.segments = split(path);
  }

  static Request parse(TransportRequest sent) {
    String url = sent.url();
    int authority = url.indexOf("://");
    int start = authority < 0 ? 0 : url.indexOf('/', authority + 3);
    start = start < 0 ? url.length() : start;
    int fragment = url.indexOf('#', start);
    int end = fragment < 0 ? url.length() : fragment;
    int question = url.indexOf('?', start);
    boolean bare = question < 0 || question > end;
    String path = url.substring(start, bare ? end : question);
    return new Request(
        sent, url.substring(0, start), path, bare ? "" : url.substring(question + 1, end));
  }

  /** A request of the same caller for something else, without a body. */
  public Request elsewhere(String method, String pathAndQuery) {
    Request request =
        parse(new TransportRequest(method, base + pathAndQuery, sent.headers(), null));
    return ofTheCloud ? request.ofTheCloud() : request;
  }

  /** The method, such as {@code GET}. */
  public String method() {
    return sent.method();
  }

  /** Scheme and authority that the client called: what absolute URLs in answers begin with. */
  public String base() {
    return base;
  }

  /**
   * Whether the cloud itself sends it, such as for a template's resource, in the name of a caller
   * whose own request was let pass: the caller's token has no signature then, and may have expired
   * meanwhile.
   */
  public boolean isOfTheCloud() {
    return ofTheCloud;
  }

  Request ofTheCloud() {
    ofTheCloud = true;
    return this;
  }

  /** The path, still encoded. */
  public String path() {
    return path;
  }

  /** The query, still encoded, without its question mark. */
  public String rawQuery() {
    return query;
  }

  /** The header fields. */
  public Headers headers() {
    return sent.headers();
  }

  /** How many segments the path has. */
  public int length() {
    return segments.length;
  }

  /** The n-th segment of the path, decoded; {@code subscriptions} is number 0. */
  public String segment(int n) {
    return segments[n];
  }

  /** The segments of the path, decoded. */
  public List<String> segments() {
    return List.of(segments);
  }

  /** The subscription in the path. */
  public String subscriptionId() {
    return segments[1];
  }

  /** The resource group in the path. */
  public String resourceGroup() {
    return segments[3];
  }

  /** The last segment. */
  public String name() {
    return segments[segments.length - 1];
  }

  /** The api-version, which the kernel has checked. */
  public ApiVersion apiVersion() {
    if (apiVersion == null) {
      throw new IllegalStateException("the api-version has not been checked");
    }
    return apiVersion;
  }

  void apiVersion(ApiVersion checked) {
    apiVersion = checked;
  }

  /** A parameter of the query, decoded; names are compared without regard to letter case. */
  public @Nullable String query(String name) {
    int start = 0;
    while (start < query.length()) {
      int ampersand = query.indexOf('&', start);
      int end = ampersand < 0 ? query.length() : ampersand;
      int equals = query.indexOf('=', start);
      int nameEnd = equals < 0 || equals > end ? end : equals;
      if (isNamed(name, start, nameEnd)) {
        return nameEnd == end ? "" : decode(query.substring(nameEnd + 1, end));
      }
      start = end + 1;
    }
    return null;
  }

  /**
   * The body as a JSON object.
   *
   * @throws ServiceFault if there is none, or it is broken or too large
   */
  public ObjectNode body() {
    return RequestBody.read(sent.body());
  }

  /**
   * The body as it came, for whoever reads it more leniently than {@link #body}.
   *
   * @throws ServiceFault if it is larger than the platform reads
   */
  public byte[] bytes() {
    byte[] body = sent.body();
    RequestBody.requireSize(body);
    return body == null ? new byte[0] : body;
  }

  /** The body as text; {@code ""} if there is none. For bodies that are not JSON. */
  public String text() {
    byte[] body = sent.body();
    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
  }

  /** The body as it came, however large, which nobody may change; for what is no JSON. */
  public byte[] content() {
    byte[] body = sent.body();
    return body == null ? NOTHING : body;
  }

  /** Whether there is a body. */
  public boolean hasBody() {
    byte[] body = sent.body();
    return body != null && body.length > 0;
  }

  private boolean isNamed(String name, int start, int end) {
    if (end - start == name.length()) {
      return query.regionMatches(true, start, name, 0, name.length());
    }
    return end > start
        && query.charAt(start) == '%'
        && decode(query.substring(start, end)).equalsIgnoreCase(name);
  }

  private static String[] split(String path) {
    int count = 0;
    int length = path.length();
    for (int i = 0; i < length; i++) {
      if (path.charAt(i) != '/' && (i == 0 || path.charAt(i - 1) == '/')) {
        count++;
      }
    }
    String[] parts = new String[count];
    int start = 0;
    for (int n = 0; n < count; n++) {
      while (path.charAt(start) == '/') {
        start++;
      }
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? length : slash;
      String part = path.substring(start, end);
      parts[n] = part.indexOf('%') < 0 ? part : decode(part.replace("+", "%2B"));
      start = end;
    }
    return parts;
  }

  private static String decode(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}

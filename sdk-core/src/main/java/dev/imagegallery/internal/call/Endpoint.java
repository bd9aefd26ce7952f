package dev.imagegallery.internal.call;

import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.internal.address.Loopback;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one origin that calls go to. A URL the service gives is followed only if it stays on it: a
 * token never goes elsewhere.
 */
public final class Endpoint {

  private final String origin;
  private final boolean plain;

  private Endpoint(String origin, boolean plain) {
    this.origin = origin;
    this.plain = plain;
  }

  /**
   * Checks a base URL.
   *
   * @throws IllegalArgumentException if it is no absolute https URL of just a host and port, or
   *     http to anything but loopback
   */
  public static Endpoint of(String baseUrl) {
    URI uri = parse(baseUrl);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost();
    boolean bare =
        host != null
            && uri.getUserInfo() == null
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null
            && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
            && uri.getPort() != 0
            && uri.getPort() <= 65535;
    if (!bare || !(scheme.equals("https") || scheme.equals("http"))) {
      throw notBare(null); // without the text: it may hold a password
    }
    boolean plain = scheme.equals("http");
    if (plain && !Loopback.isHost(host)) {
      throw new IllegalArgumentException(
          "endpoint must use https; http is for loopback alone: " + baseUrl);
    }
    String port =
        uri.getPort() < 0 || uri.getPort() == (plain ? 80 : 443) ? "" : ":" + uri.getPort();
    return new Endpoint(scheme + "://" + host.toLowerCase(Locale.ROOT) + port, plain);
  }

  private static URI parse(String baseUrl) {
    try {
      return URI.create(baseUrl);
    } catch (IllegalArgumentException e) {
      throw notBare(e.getCause() instanceof URISyntaxException syntax ? syntax.getReason() : null);
    }
  }

  private static IllegalArgumentException notBare(@Nullable String reason) {
    return new IllegalArgumentException(
        "endpoint must be https://host[:port] and nothing more"
            + (reason == null ? "" : ": " + reason));
  }

  /** Whether calls go without TLS. */
  public boolean isPlain() {
    return plain;
  }

  /** Scheme, host and port. */
  public String origin() {
    return origin;
  }

  /**
   * The URL of an operation's target: a path, or an absolute URL that the service gave.
   *
   * @throws MalformedResponseException if the URL leads to another host
   */
  String resolve(String target) {
    return requireSameOrigin(target.startsWith("/") ? origin + target : target);
  }

  /**
   * Answers {@code url} as it came if it stays on this origin.
   *
   * @throws MalformedResponseException if it does not
   */
  public String requireSameOrigin(String url) {
    if (!isSameOrigin(url)) {
      throw new MalformedResponseException(
          "the service pointed elsewhere than " + origin + "; not followed", "$", null);
    }
    return url;
  }

  /** Whether {@code url} is a URL of this origin. */
  public boolean isSameOrigin(String url) {
    return (startsWithOrigin(url, origin) || startsWithOrigin(url, originWithPort()))
        && isPrintable(url);
  }

  /** What is not, a URL parser may take for something else than was compared here. */
  private static boolean isPrintable(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c <= ' ' || c >= 127 || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private String originWithPort() {
    return origin + (plain ? ":80" : ":443");
  }

  private static boolean startsWithOrigin(String url, String origin) {
    return url.regionMatches(true, 0, origin, 0, origin.length())
        && url.length() > origin.length()
        && url.charAt(origin.length()) == '/';
  }

  @Override
  public String toString() {
    return origin;
  }
}

package dev.imagegallery.credential;

import dev.imagegallery.error.AuthenticationException;
import dev.imagegallery.error.CredentialUnavailableException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks the service on the machine itself that gives tokens of managed identities. */
final class IdentityService implements TokenExchange {

  private static final String MACHINE =
      "http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01";
  private static final String APP_VERSION = "?api-version=2019-08-01";

  private final String url;
  private final Headers headers;
  private final boolean machine;

  private IdentityService(String url, Headers headers, boolean machine) {
    this.url = url;
    this.headers = headers;
    this.machine = machine;
  }

  /** The instance metadata service of a virtual machine. */
  static IdentityService ofMachine(String parameter, @Nullable String identity) {
    return new IdentityService(
        MACHINE + which(parameter, identity), Headers.of("Metadata", "true"), true);
  }

  /** The service of an app's host; the header shows that the request comes from the app. */
  static IdentityService ofApp(
      String endpoint, String header, String parameter, @Nullable String identity) {
    requireLocal(endpoint);
    String name = parameter.equals("object_id") ? "principal_id" : parameter;
    return new IdentityService(
        endpoint + APP_VERSION + which(name, identity),
        Headers.of("X-IDENTITY-HEADER", header),
        false);
  }

  /** The header is a secret; it stays on the machine. */
  private static void requireLocal(String endpoint) {
    URI uri;
    try {
      uri = URI.create(endpoint);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("IDENTITY_ENDPOINT is not a URL");
    }
    String host = uri.getHost() == null ? "" : uri.getHost();
    boolean local =
        host.equals("localhost")
            || host.equals("[::1]")
            || host.matches("(127|10|169\\.254|192\\.168|172\\.(1[6-9]|2\\d|3[01]))(\\.\\d+){1,3}");
    boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null;
    if (!"http".equals(uri.getScheme()) || !local || !bare || uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException("IDENTITY_ENDPOINT is no address of this machine");
    }
  }

  private static String which(String parameter, @Nullable String identity) {
    return identity == null ? "" : "&" + parameter + "=" + encode(identity);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public TransportRequest request(TokenRequest asked, Instant now) {
    return new TransportRequest(
        "GET", url + "&resource=" + encode(asked.resource()), headers, null);
  }

  @Override
  public AccessToken read(TransportResponse response, Instant now) {
    return TokenAnswer.read(who(), response.body(), now);
  }

  @Override
  public AuthenticationException refusal(TransportResponse response) {
    String reason = TokenAnswer.reason(who(), response);
    return response.status() == 400 || response.status() == 404
        ? new CredentialUnavailableException("no managed identity here: " + reason, null)
        : new AuthenticationException(reason, null);
  }

  /** The machine's service says 404 while it starts and 410 while it is renewed. */
  @Override
  public boolean isTransient(int status) {
    return machine && (status == 404 || status == 410);
  }

  @Override
  public @Nullable AuthenticationException absence(TransportException failure) {
    return failure.reach() == Reach.NOT_SENT
        ? new CredentialUnavailableException(
            "no managed identity here: nobody answers at " + origin(), failure)
        : null;
  }

  private String who() {
    return "identity service at " + origin();
  }

  private String origin() {
    return URI.create(url).getAuthority();
  }
}

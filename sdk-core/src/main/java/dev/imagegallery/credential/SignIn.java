package dev.imagegallery.credential;

import dev.imagegallery.error.AuthenticationException;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Asks an authority for a token of an application ({@code grant_type=client_credentials}); what
 * proves who the application is differs.
 */
final class SignIn implements TokenExchange {

  /** What proves who the application is: form fields, made anew for each attempt. */
  @FunctionalInterface
  interface Proof {
    /** The fields; {@code tokenUrl} is whom they are shown to. */
    Map<String, String> fields(String tokenUrl, Instant now);
  }

  private final String url;
  private final String clientId;
  private final Proof proof;

  SignIn(Authority authority, String tenantId, String clientId, Proof proof) {
    this.url = authority.tokenUrl(Authority.requireTenant(tenantId));
    this.clientId = Authority.require("clientId", clientId);
    this.proof = proof;
  }

  @Override
  public TransportRequest request(TokenRequest asked, Instant now) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("client_id", clientId);
    form.put("grant_type", "client_credentials");
    form.put("scope", asked.scope());
    if (asked.claims() != null) {
      form.put("claims", asked.claims());
    }
    form.putAll(proof.fields(url, now));
    Headers headers =
        Headers.of(
            "Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded");
    return new TransportRequest("POST", url, headers, encode(form));
  }

  private static byte[] encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public AccessToken read(TransportResponse response, Instant now) {
    return TokenAnswer.read(who(), response.body(), now);
  }

  @Override
  public AuthenticationException refusal(TransportResponse response) {
    return TokenAnswer.refusal(who(), response);
  }

  private String who() {
    return "token request of " + clientId + " to " + url;
  }
}

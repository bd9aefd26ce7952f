package dev.imagegallery.internal.emulator.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Gives tokens to whoever shows a client id and any secret that is not empty. A client id that is a
 * GUID is the principal's object id too: what roles are assigned to. Times are the cloud's; but as
 * clients measure a token's life by their own clock, it is good for longer if the cloud's runs
 * ahead.
 */
final class TokenEndpoint {

  private static final Duration LIFETIME = Duration.ofSeconds(86_399);
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Kernel kernel;
  private final TokenKey key;
  private final Directory directory;

  TokenEndpoint(Kernel kernel, TokenKey key, Directory directory) {
    this.kernel = kernel;
    this.key = key;
    this.directory = directory;
  }

  Answer issue(Request request) {
    Form form = Form.parse(request.text());
    String client = form.get("client_id");
    if (client.isEmpty()) {
      return refusal(400, "invalid_request", "AADSTS900144", "'client_id' is missing.");
    }
    return switch (form.get("grant_type")) {
      case "client_credentials" ->
          form.get("client_secret").isEmpty() && form.get("client_assertion").isEmpty()
              ? refusal(401, "invalid_client", "AADSTS7000215", "Invalid client secret provided.")
              : answer(request, form, client, client);
      case "password" ->
          form.get("password").isEmpty() || form.get("username").isEmpty()
              ? refusal(400, "invalid_grant", "AADSTS50126", "Invalid username or password.")
              : answer(request, form, client, form.get("username"));
      default ->
          refusal(400, "unsupported_grant_type", "AADSTS70003", "The grant type is not supported.");
    };
  }

  private Answer answer(Request request, Form form, String client, String principal) {
    Instant now = kernel.now();
    String audience = audience(form);
    String tenant = request.segment(0);
    String objectId = objectId(principal);
    String tenantId = isGuid(tenant) ? tenant : tenantOf(objectId);
    Token token =
        new Token(
            request.base() + "/" + tenantId + "/",
            tenantId,
            objectId,
            client,
            audience,
            now,
            now.plus(LIFETIME),
            true,
            false);
    ObjectNode answer =
        Json.object()
            .put("token_type", "Bearer")
            .put("expires_in", LIFETIME.toSeconds())
            .put("ext_expires_in", LIFETIME.toSeconds())
            .put("expires_on", Long.toString(token.expires().getEpochSecond()))
            .put("not_before", Long.toString(now.getEpochSecond()))
            .put("resource", audience)
            .put("access_token", key.write(token));
    return Answer.of(200, answer).header("Cache-Control", "no-store");
  }

  private static String audience(Form form) {
    String resource = form.get("resource");
    String scope = form.get("scope").split(" ", -1)[0];
    return resource.isEmpty() ? scope.replaceFirst("/\\.default$", "") : resource;
  }

  /** A declared user is known by name; from any other name an id is made. */
  private String objectId(String principal) {
    if (isGuid(principal)) {
      return principal;
    }
    return directory.ofType("User").stream()
        .filter(user -> user.displayName().equalsIgnoreCase(principal))
        .map(Principal::objectId)
        .findFirst()
        .orElseGet(
            () -> UUID.nameUUIDFromBytes(principal.getBytes(StandardCharsets.UTF_8)).toString());
  }

  private String tenantOf(String objectId) {
    Principal known = directory.find(objectId);
    return known == null ? kernel.settings().tenantId() : known.tenantId();
  }

  private static boolean isGuid(String text) {
    return GUID.matcher(text).matches();
  }

  private static Answer refusal(int status, String error, String code, String description) {
    ObjectNode body = Json.object().put("error", error);
    body.put("error_description", code + ": " + description);
    body.putArray("error_codes").add(Integer.parseInt(code.substring("AADSTS".length())));
    return Answer.of(status, body).detail(error);
  }
}

package dev.imagegallery.internal.emulator.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.json.Json;
import java.net.URI;

/** Tells login libraries where tokens are to be had. */
final class OpenId {

  /** The document of a tenant, or of the authority without tenants that {@code adfs} stands for. */
  Answer configuration(Request request) {
    String tenant = request.base() + "/" + request.segment(0);
    boolean second = request.segment(1).equalsIgnoreCase("v2.0");
    String oauth = tenant + (second ? "/oauth2/v2.0/" : "/oauth2/");
    ObjectNode document =
        Json.object()
            .put("issuer", tenant + (second ? "/v2.0" : "/"))
            .put("authorization_endpoint", oauth + "authorize")
            .put("token_endpoint", oauth + "token")
            .put("device_authorization_endpoint", oauth + "devicecode")
            .put("jwks_uri", tenant + "/discovery/v2.0/keys");
    document.putArray("response_types_supported").add("code").add("id_token").add("token");
    document.putArray("subject_types_supported").add("pairwise");
    document.putArray("id_token_signing_alg_values_supported").add("RS256");
    document
        .putArray("token_endpoint_auth_methods_supported")
        .add("client_secret_post")
        .add("private_key_jwt");
    return Answer.of(200, document);
  }

  /** Tokens are signed with a key that only the emulator has, so there are none to tell. */
  Answer keys(Request request) {
    ObjectNode answer = Json.object();
    answer.putArray("keys");
    return Answer.of(200, answer);
  }

  /** Vouches for this authority; asked by libraries that do not know it. */
  Answer instance(Request request) {
    String host = URI.create(request.base()).getAuthority();
    String discovery =
        request.base() + "/" + tenant(request) + "/v2.0/.well-known/openid-configuration";
    ObjectNode answer = Json.object().put("tenant_discovery_endpoint", discovery);
    answer.put("api-version", "1.1");
    ObjectNode metadata =
        answer
            .putArray("metadata")
            .addObject()
            .put("preferred_network", host)
            .put("preferred_cache", host);
    metadata.putArray("aliases").add(host);
    return Answer.of(200, answer);
  }

  /** The first segment of the path of the authorization endpoint that was asked about. */
  private static String tenant(Request request) {
    String asked = request.query("authorization_endpoint");
    String[] parts = asked == null ? new String[0] : asked.split("/", -1);
    return parts.length > 3 && parts[3].matches("[A-Za-z0-9.-]+") ? parts[3] : "common";
  }
}

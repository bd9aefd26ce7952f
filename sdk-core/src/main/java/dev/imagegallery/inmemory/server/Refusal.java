package dev.imagegallery.inmemory.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportResponse;

/** A request that is answered with an error, in the envelope that all of Azure's errors have. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient TransportResponse response;

  /**
   * A refusal.
   *
   * @param headers beside {@code Content-Type}
   */
  Refusal(int status, String code, String message, String... headers) {
    super(message, null, false, false);
    response = response(status, code, message, headers);
  }

  /** The caller's mistake: 400. */
  static Refusal badRequest(String message) {
    return new Refusal(400, "BadRequest", message);
  }

  /** The answer to give. */
  TransportResponse response() {
    return response;
  }

  private static TransportResponse response(
      int status, String code, String message, String... headers) {
    ObjectNode body = Json.object();
    body.putObject("error").put("code", code).put("message", message);
    Headers all =
        Headers.of(headers).toBuilder().set("Content-Type", JsonAnswer.CONTENT_TYPE).build();
    return TransportResponse.of(status, all, Json.write(body));
  }
}

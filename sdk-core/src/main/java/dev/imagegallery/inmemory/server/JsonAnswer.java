package dev.imagegallery.inmemory.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportResponse;

/** Answers of the control API. */
final class JsonAnswer {

  static final String CONTENT_TYPE = "application/json; charset=utf-8";

  private static final Headers HEADERS = Headers.of("Content-Type", CONTENT_TYPE);

  private JsonAnswer() {}

  static TransportResponse of(int status, JsonNode body) {
    return TransportResponse.of(status, HEADERS, Json.write(body));
  }

  static TransportResponse noContent() {
    return TransportResponse.of(204, Headers.NONE);
  }
}

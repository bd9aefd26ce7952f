package dev.imagegallery.inmemory.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.TransportRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A call of the control API: its query and its JSON body, checked as they are read. */
final class ControlRequest {

  private final TransportRequest request;

  ControlRequest(TransportRequest request) {
    this.request = request;
  }

  /** What stands for the last {@code *} of the call's path. */
  String lastSegment() {
    String path = request.path().replaceFirst("/$", "");
    String segment = path.substring(path.lastIndexOf('/') + 1);
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The value of a query parameter. */
  Optional<String> query(String name) {
    String query = URI.create(request.url()).getRawQuery();
    return Arrays.stream(query == null ? new String[0] : query.split("&", -1))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
        .findFirst();
  }

  /**
   * The body, an object.
   *
   * @param members all it may have: a misspelt one must not go unnoticed
   * @throws Refusal if it is anything else
   */
  ObjectNode body(String... members) {
    ObjectNode object = object();
    List<String> known = List.of(members);
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw Refusal.badRequest("Unknown member '" + name + "'; known are " + known + ".");
      }
    }
    return object;
  }

  /**
   * A text member of a body.
   *
   * @throws Refusal if it is there and no text
   */
  static Optional<String> text(ObjectNode body, String name) {
    JsonNode value = body.get(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw Refusal.badRequest("'" + name + "' must be a string.");
    }
    return Optional.of(value.textValue());
  }

  /**
   * A text member that a body must have.
   *
   * @throws Refusal if it has not
   */
  static String requiredText(ObjectNode body, String name) {
    return text(body, name).orElseThrow(() -> Refusal.badRequest("'" + name + "' is missing."));
  }

  /**
   * A number that a body must have.
   *
   * @throws Refusal if it is not there, not whole or negative
   */
  static long requiredLong(ObjectNode body, String name) {
    JsonNode value = body.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw Refusal.badRequest("'" + name + "' must be a whole number from 0 on.");
    }
    return value.longValue();
  }

  private ObjectNode object() {
    byte[] body = request.body();
    if (body == null) {
      throw Refusal.badRequest("The request needs a JSON body.");
    }
    try {
      if (Json.read(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (IOException e) {
      throw Refusal.badRequest("The body is not JSON: " + e.getMessage());
    }
    throw Refusal.badRequest("The body must be a JSON object.");
  }
}

package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In whose name a deployment sends its requests. Of a token it keeps what it says and not its
 * signature, so that what is saved of a deployment is of no use anywhere else.
 *
 * @param base scheme and authority that the client called
 * @param fields header fields by name
 */
record Caller(String base, Map<String, String> fields) {

  private static final String CORRELATION = "x-ms-correlation-request-id";
  private static final List<String> KEPT = List.of("Authorization", "x-ms-authorization-auxiliary");

  /** Whoever sent a request; what is sent in this name has the correlation id. */
  static Caller of(Request request, String correlationId) {
    return load(save(request.base(), fields(request).put(CORRELATION, correlationId)));
  }

  private static ObjectNode fields(Request request) {
    ObjectNode fields = Json.object();
    for (String name : KEPT) {
      request.headers().first(name).ifPresent(value -> fields.put(name, unsigned(value)));
    }
    return fields;
  }

  private static ObjectNode save(String base, ObjectNode fields) {
    return Json.object().put("base", base).set("fields", fields);
  }

  private static String unsigned(String value) {
    return Stream.of(value.split("[;,]", -1))
        .map(token -> withoutSignature(token.strip()))
        .collect(Collectors.joining(", "));
  }

  private static String withoutSignature(String value) {
    int payload = value.indexOf('.');
    int signature = value.lastIndexOf('.');
    return payload < signature ? value.substring(0, signature + 1) : "Bearer opaque";
  }

  /** A request of this caller. */
  TransportRequest request(String method, String path, @Nullable JsonNode body) {
    Headers.Builder headers = Headers.builder();
    fields.forEach(headers::add);
    if (body != null) {
      headers.add("Content-Type", "application/json");
    }
    return new TransportRequest(
        method, base + path, headers.build(), body == null ? null : Json.write(body));
  }

  ObjectNode save() {
    ObjectNode kept = Json.object();
    fields.forEach(kept::put);
    return save(base, kept);
  }

  static Caller load(JsonNode saved) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : saved.path("fields").properties()) {
      fields.put(field.getKey(), field.getValue().asText());
    }
    return new Caller(Docs.text(saved, "base"), Map.copyOf(fields));
  }
}

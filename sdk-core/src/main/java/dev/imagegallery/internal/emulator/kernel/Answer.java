package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a handler answers. Not thread-safe; written once the kernel's lock is released. */
public final class Answer {

  /** What the resource manager itself answers, and not the provider behind it. */
  private static final Set<String> GATEWAY_CODES =
      Set.of("ResourceNotFound", "ResourceGroupNotFound", "SubscriptionNotFound");

  private final int status;
  private final @Nullable JsonNode body;
  private final byte @Nullable [] bytes;
  private final List<String> headers = new ArrayList<>(8);
  private String detail = "";

  private Answer(int status, @Nullable JsonNode body, byte @Nullable [] bytes) {
    this.status = status;
    this.body = body;
    this.bytes = bytes;
  }

  /** An answer without a body. */
  public static Answer empty(int status) {
    return new Answer(status, null, null);
  }

  /** An answer with a document that nobody changes any more. */
  public static Answer of(int status, JsonNode body) {
    return new Answer(status, body, null);
  }

  /** An answer that is no JSON; the array is not copied. */
  public static Answer bytes(int status, String contentType, byte[] content) {
    return new Answer(status, null, content).header("Content-Type", contentType);
  }

  /** The platform's error envelope (R250). */
  public static Answer refusal(ServiceFault fault) {
    Answer answer = of(fault.status(), fault.envelope()).detail(fault.error().code());
    fault.retryAfter().ifPresent(wait -> answer.header("Retry-After", "" + wait.toSeconds()));
    fault.challenge().ifPresent(text -> answer.header("WWW-Authenticate", text));
    if (fault.status() == 404 && GATEWAY_CODES.contains(fault.error().code())) {
      answer.header("x-ms-failure-cause", "gateway");
    }
    return answer;
  }

  /** Adds a header field. */
  public Answer header(String name, String value) {
    headers.add(name);
    headers.add(value);
    return this;
  }

  /** Says in a word what came of the request, for the journal. */
  public Answer detail(String text) {
    detail = text;
    return this;
  }

  /** Adds the header fields of another answer. */
  Answer withHeadersOf(Answer other) {
    headers.addAll(other.headers);
    return this;
  }

  /** The same answer with another document. */
  public Answer withBody(JsonNode replacement) {
    Answer answer = of(status, replacement).detail(detail);
    answer.headers.addAll(headers);
    return answer;
  }

  /** The document, or {@code null}. */
  public @Nullable JsonNode body() {
    return body;
  }

  boolean isEmptyList() {
    return body != null && body.path("value").isArray() && body.path("value").isEmpty();
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  String detail() {
    return detail;
  }

  TransportResponse toResponse(String requestId, String correlationId) {
    Headers.Builder fields = Headers.builder();
    if (body != null) {
      fields.add("Content-Type", "application/json; charset=utf-8");
    }
    for (int i = 0; i < headers.size(); i += 2) {
      fields.add(headers.get(i), headers.get(i + 1));
    }
    fields.add("x-ms-request-id", requestId);
    fields.add("x-ms-correlation-request-id", correlationId);
    if (bytes != null) {
      return TransportResponse.of(status, fields.build(), bytes);
    }
    return body == null
        ? TransportResponse.of(status, fields.build())
        : TransportResponse.of(status, fields.build(), Json.write(body));
  }
}

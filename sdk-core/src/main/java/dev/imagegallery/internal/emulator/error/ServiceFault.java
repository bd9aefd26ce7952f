package dev.imagegallery.internal.emulator.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service refuses. Handlers throw it before they change anything (R253); whoever answers the
 * request turns it into status and envelope (R250), a failed operation takes the {@link #error()}
 * alone. Immutable; carries no stack trace, since it is an answer and no defect.
 */
public final class ServiceFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String id;
  private final int status;
  private final transient ErrorBody error;
  private final @Nullable Duration retryAfter;
  private final @Nullable String challenge;

  ServiceFault(String id, int status, ErrorBody error) {
    this(id, status, error, null, null);
  }

  private ServiceFault(
      String id,
      int status,
      ErrorBody error,
      @Nullable Duration retryAfter,
      @Nullable String challenge) {
    super(error.message(), null, false, false);
    this.id = Objects.requireNonNull(id, "id");
    this.status = status;
    this.error = error;
    this.retryAfter = retryAfter;
    this.challenge = challenge;
  }

  /** An error of the caller's own making, for scripted faults. */
  public static ServiceFault scripted(int status, String code, String message) {
    return new ServiceFault("scripted", status, new ErrorBody(code, message, null, List.of()));
  }

  /**
   * An error that the cloud answered to itself, to be passed on.
   *
   * @param body the envelope; whatever else it is, the status is kept
   */
  public static ServiceFault answered(int status, JsonNode body) {
    JsonNode error = body.path("error");
    return error.isObject()
        ? new ServiceFault("answered", status, ErrorBody.fromJson(error))
        : scripted(status, "InternalServerError", "The request failed with status " + status + ".");
  }

  /** An error of a template, which says its own code and words. */
  public static ServiceFault ofTemplate(ErrorBody error) {
    return new ServiceFault("template-invalid", 400, error);
  }

  /** The name the rules give this error, such as {@code parent-not-found}; not on the wire. */
  public String id() {
    return id;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Code, message, target and details. */
  public ErrorBody error() {
    return error;
  }

  /** When to come again, for the {@code Retry-After} header. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** The same fault with this {@code Retry-After}. */
  public ServiceFault retryAfter(Duration delay) {
    return new ServiceFault(id, status, error, delay, challenge);
  }

  /** How a caller can prove who it is, for the {@code WWW-Authenticate} header. */
  public Optional<String> challenge() {
    return Optional.ofNullable(challenge);
  }

  /** The same fault with this {@code WWW-Authenticate}. */
  public ServiceFault challenge(String text) {
    return new ServiceFault(id, status, error, retryAfter, text);
  }

  /** The same fault about this property. */
  public ServiceFault target(String target) {
    return with(new ErrorBody(error.code(), error.message(), target, error.details()));
  }

  /** The same fault with these errors behind it. */
  public ServiceFault details(List<ErrorBody> details) {
    return with(new ErrorBody(error.code(), error.message(), error.target(), details));
  }

  /** The body of the answer: {@code {"error": {"code", "message", "target"?, "details"?}}}. */
  public ObjectNode envelope() {
    ObjectNode envelope = Json.object();
    envelope.set("error", error.toJson());
    return envelope;
  }

  private ServiceFault with(ErrorBody changed) {
    return new ServiceFault(id, status, changed, retryAfter, challenge);
  }
}

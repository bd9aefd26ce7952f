package dev.imagegallery.credential;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.error.AuthenticationException;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.TransportResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads what token services answer; their messages without what may be secret. */
final class TokenAnswer {

  private static final int MOST_TEXT = 300;

  private TokenAnswer() {}

  /**
   * The token: {@code access_token}, which ends {@code expires_in} seconds from now or at {@code
   * expires_on} (seconds since 1970); numbers may be written as text.
   */
  static AccessToken read(String who, byte[] body, Instant now) {
    JsonNode answer = json(body);
    String token = answer == null ? null : text(answer, "access_token");
    if (answer == null || token == null) {
      throw new AuthenticationException(who + " answered without a token", null);
    }
    try {
      return new AccessToken(token, end(who, answer, now));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new AuthenticationException(who + " answered something that is no token", null);
    }
  }

  private static Instant end(String who, JsonNode answer, Instant now) {
    Long seconds = number(answer, "expires_in");
    if (seconds != null) {
      return now.plusSeconds(seconds);
    }
    Long at = number(answer, "expires_on");
    if (at != null) {
      return Instant.ofEpochSecond(at);
    }
    throw new AuthenticationException(who + " answered a token without an end", null);
  }

  /** A refusal: {@code error} and {@code error_description} as OAuth has them, or the status. */
  static AuthenticationException refusal(String who, TransportResponse response) {
    return new AuthenticationException(reason(who, response), null);
  }

  static String reason(String who, TransportResponse response) {
    JsonNode answer = json(response.body());
    String error = answer == null ? null : text(answer, "error");
    String description = answer == null ? null : text(answer, "error_description");
    return who
        + " refused with "
        + response.status()
        + (error == null ? "" : " " + line(error))
        + (description == null ? "" : ": " + line(description));
  }

  /** The first line: what follows are trace ids and times. */
  private static String line(String text) {
    String first = text.lines().findFirst().orElse("");
    String shown = first.length() > MOST_TEXT ? first.substring(0, MOST_TEXT) + "…" : first;
    return shown.replaceAll("\\p{Cntrl}", " ");
  }

  private static @Nullable JsonNode json(byte[] body) {
    try {
      JsonNode answer = Json.read(body);
      return answer.isObject() ? answer : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable String text(JsonNode answer, String name) {
    JsonNode value = answer.get(name);
    return value != null && value.isTextual() && !value.textValue().isEmpty()
        ? value.textValue()
        : null;
  }

  private static @Nullable Long number(JsonNode answer, String name) {
    JsonNode value = answer.get(name);
    if (value == null) {
      return null;
    }
    try {
      return Long.valueOf(value.asText());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}

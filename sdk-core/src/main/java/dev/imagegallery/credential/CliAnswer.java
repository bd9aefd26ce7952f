package dev.imagegallery.credential;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.error.AuthenticationException;
import dev.imagegallery.internal.json.Json;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Reads what {@code az account get-access-token} prints. */
final class CliAnswer {

  private CliAnswer() {}

  static AccessToken read(byte[] printed) {
    try {
      JsonNode answer = Json.read(printed);
      return new AccessToken(answer.path("accessToken").asText(), end(answer));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      // Without the cause: its message may quote the token.
      throw new AuthenticationException("what az printed is no token", null);
    }
  }

  /** {@code expires_on} in seconds since 1970; before 2.54 only {@code expiresOn}, local time. */
  private static Instant end(JsonNode answer) {
    return answer.has("expires_on")
        ? Instant.ofEpochSecond(answer.path("expires_on").asLong())
        : LocalDateTime.parse(answer.path("expiresOn").asText().replace(' ', 'T'))
            .atZone(ZoneId.systemDefault())
            .toInstant();
  }
}

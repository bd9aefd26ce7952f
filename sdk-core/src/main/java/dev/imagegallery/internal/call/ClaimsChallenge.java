package dev.imagegallery.internal.call;

import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.TransportResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a refusal demands of a new token: the {@code claims} of a 401's {@code WWW-Authenticate:
 * Bearer} header, base64 of a JSON object. What is none counts as not said.
 */
final class ClaimsChallenge {

  private static final int LONGEST = 8192;
  private static final Pattern CLAIMS =
      Pattern.compile("(?i)^bearer\\s.*?[\\s,]claims=\"([0-9A-Za-z+/_=-]+)\"");

  private ClaimsChallenge() {}

  static Optional<String> of(TransportResponse response) {
    return response.status() == 401
        ? response.headers().first("WWW-Authenticate").flatMap(ClaimsChallenge::parse)
        : Optional.empty();
  }

  private static Optional<String> parse(String header) {
    Matcher matcher = CLAIMS.matcher(header);
    return header.length() <= LONGEST && matcher.find()
        ? decode(matcher.group(1))
        : Optional.empty();
  }

  private static Optional<String> decode(String base64) {
    try {
      byte[] json = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
      return Json.read(json).isObject()
          ? Optional.of(new String(json, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

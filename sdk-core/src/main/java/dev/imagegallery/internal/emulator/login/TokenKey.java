package dev.imagegallery.internal.emulator.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes tokens and reads them again: JSON web tokens, signed with a key that follows from the
 * cloud's seed, so that they outlive a restart.
 */
public final class TokenKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String LASTING = "xms_lasting";
  private static final String COUNTED = "xms_counted";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private final SecretKeySpec key;

  /** The key of a cloud. */
  public TokenKey(long seed) {
    byte[] bytes = ("token key of seed " + seed).getBytes(StandardCharsets.UTF_8);
    key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** A token as clients send it. */
  public String write(Token token) {
    ObjectNode header = Json.object().put("typ", "JWT").put("alg", "HS256");
    ObjectNode claims =
        Json.object()
            .put("aud", token.audience())
            .put("iss", token.issuer())
            .put("iat", token.issued().getEpochSecond())
            .put("nbf", token.issued().getEpochSecond())
            .put("exp", token.expires().getEpochSecond())
            .put("appid", token.appId())
            .put("oid", token.objectId())
            .put("sub", token.objectId())
            .put("tid", token.tenantId())
            .put("ver", "1.0");
    if (token.lasting()) {
      claims.put(LASTING, true);
    }
    if (token.counted()) {
      claims.put(COUNTED, true);
    }
    String signed = ENCODER.encodeToString(Json.write(header)) + "." + encode(claims);
    return signed + "." + ENCODER.encodeToString(signature(signed));
  }

  /** What a token says; nothing if this key did not sign it. */
  public Optional<Token> read(String text) {
    int dot = text.lastIndexOf('.');
    int first = text.indexOf('.');
    if (first < 0 || first == dot) {
      return Optional.empty();
    }
    try {
      byte[] expected = signature(text.substring(0, dot));
      if (!MessageDigest.isEqual(expected, DECODER.decode(text.substring(dot + 1)))) {
        return Optional.empty();
      }
      return claims(text.substring(first + 1, dot));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What a token says whose signature was checked before it was taken off. */
  static Optional<Token> readUnsigned(String text) {
    String[] parts = text.split("\\.", -1);
    return parts.length == 3 ? claims(parts[1]) : Optional.empty();
  }

  private static Optional<Token> claims(String encoded) {
    try {
      return Optional.of(token(Json.read(DECODER.decode(encoded))));
    } catch (IllegalArgumentException | IOException e) {
      return Optional.empty();
    }
  }

  private static Token token(JsonNode claims) {
    return new Token(
        Docs.text(claims, "iss"),
        Docs.text(claims, "tid"),
        Docs.text(claims, "oid"),
        Docs.text(claims, "appid"),
        Docs.text(claims, "aud"),
        Instant.ofEpochSecond(claims.path("iat").longValue()),
        Instant.ofEpochSecond(claims.path("exp").longValue()),
        claims.path(LASTING).booleanValue(),
        claims.path(COUNTED).booleanValue());
  }

  private static String encode(ObjectNode node) {
    return ENCODER.encodeToString(Json.write(node));
  }

  private byte[] signature(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}

package dev.imagegallery.credential;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * Proves who an application is by a token that it signs itself (RFC 7523): PS256, the certificate
 * named by its SHA-256 digest.
 */
final class ClientAssertion implements SignIn.Proof {

  private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

  private final String clientId;
  private final Pem pem;
  private final boolean sendChain;
  private final SecureRandom random;

  ClientAssertion(String clientId, Pem pem, boolean sendChain, SecureRandom random) {
    this.clientId = clientId;
    this.pem = pem;
    this.sendChain = sendChain;
    this.random = random;
  }

  @Override
  public Map<String, String> fields(String tokenUrl, Instant now) {
    return Map.of("client_assertion_type", TYPE, "client_assertion", sign(tokenUrl, now));
  }

  private String sign(String tokenUrl, Instant now) {
    try {
      String content = base64(Json.write(header())) + "." + base64(Json.write(body(tokenUrl, now)));
      Signature signature = Signature.getInstance("RSASSA-PSS");
      signature.setParameter(
          new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
      signature.initSign(pem.key(), random);
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the certificate's key cannot sign", e);
    }
  }

  private ObjectNode header() throws GeneralSecurityException {
    byte[] certificate = pem.chain().get(0).getEncoded();
    ObjectNode header = Json.object().put("alg", "PS256").put("typ", "JWT");
    header.put("x5t#S256", base64(MessageDigest.getInstance("SHA-256").digest(certificate)));
    if (sendChain) {
      ArrayNode chain = header.putArray("x5c");
      for (X509Certificate link : pem.chain()) {
        chain.add(Base64.getEncoder().encodeToString(link.getEncoded()));
      }
    }
    return header;
  }

  private ObjectNode body(String tokenUrl, Instant now) {
    byte[] unique = new byte[16];
    random.nextBytes(unique);
    return Json.object()
        .put("aud", tokenUrl)
        .put("iss", clientId)
        .put("sub", clientId)
        .put("jti", HexFormat.of().formatHex(unique))
        .put("nbf", now.minus(CLOCK_DIFFERENCE).getEpochSecond())
        .put("iat", now.getEpochSecond())
        .put("exp", now.plus(LIFETIME).getEpochSecond());
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

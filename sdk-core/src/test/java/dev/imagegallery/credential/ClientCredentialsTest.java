package dev.imagegallery.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.error.AuthenticationException;
import dev.imagegallery.error.CredentialUnavailableException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.ScriptedTransport;
import dev.imagegallery.transport.TransportRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications that show a secret, a certificate or a platform's token. */
class ClientCredentialsTest {

  private static final String SCOPE = "https://management.azure.com/.default";
  private static final String TENANT = InMemoryAzure.DEFAULT_TENANT;
  private static final String CLIENT = "20000000-0000-0000-0000-000000000001";
  private static final String GRANTED =
      "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"granted\"}";
  private static final HeldCertificate HELD =
      new HeldCertificate.Builder().commonName("app").rsa2048().build();

  private final ScriptedTransport transport = new ScriptedTransport();

  private TokenCredential withSecret() {
    return ClientSecretCredential.builder(TENANT, CLIENT, "s3cr&t ü").transport(transport).build();
  }

  private Map<String, String> sent(int request) {
    TransportRequest sent = transport.requests().get(request);
    Map<String, String> form = new LinkedHashMap<>();
    for (String field : new String(sent.body(), StandardCharsets.US_ASCII).split("&", -1)) {
      String[] parts = field.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  @Test
  void secret_isShownToTheAuthorityOfTheTenant() {
    transport.then(200, GRANTED);

    AccessToken token = withSecret().token(SCOPE);

    assertThat(token.value()).isEqualTo("granted");
    assertThat(token.expiresAt()).isEqualTo(ScriptedTransport.START.plusSeconds(3599));
    assertThat(transport.requests().get(0).url())
        .isEqualTo("https://login.microsoftonline.com/" + TENANT + "/oauth2/v2.0/token");
    assertThat(sent(0))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "client_id",
                CLIENT,
                "grant_type",
                "client_credentials",
                "scope",
                SCOPE,
                "client_secret",
                "s3cr&t ü"));
  }

  @Test
  void claims_areSentOn() {
    transport.then(200, GRANTED);

    withSecret().token(TokenRequest.of(SCOPE).withClaims("{\"a\":1}"));

    assertThat(sent(0)).containsEntry("claims", "{\"a\":1}");
  }

  @Test
  void emulatorsTokenEndpoint_givesATokenByItsOwnClock() {
    InMemoryAzure azure = InMemoryAzure.create();
    TokenCredential credential =
        ClientSecretCredential.builder(TENANT, CLIENT, "any")
            .authority(Authority.of("https://localhost:8443"))
            .transport(azure.transport())
            .build();

    AccessToken token = credential.token(SCOPE);

    assertThat(token.expiresAt()).isEqualTo(azure.timeline().now().plusSeconds(86_399));
    assertThat(credential.tokenAsync(TokenRequest.of(SCOPE)).join()).isSameAs(token);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void certificate_signsAnAssertionForTheTokenUrl(boolean pkcs1) throws Exception {
    transport.then(200, GRANTED);
    String key = pkcs1 ? HELD.privateKeyPkcs1Pem() : HELD.privateKeyPkcs8Pem();

    ClientCertificateCredential.builder(TENANT, CLIENT, key + HELD.certificatePem())
        .transport(transport)
        .build()
        .token(SCOPE);

    String[] parts = sent(0).get("client_assertion").split("\\.", -1);
    JsonNode header = Json.read(Base64.getUrlDecoder().decode(parts[0]));
    JsonNode body = Json.read(Base64.getUrlDecoder().decode(parts[1]));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(HELD.certificate().getEncoded());
    assertThat(header.path("alg").asText()).isEqualTo("PS256");
    assertThat(Base64.getUrlDecoder().decode(header.path("x5t#S256").asText())).isEqualTo(digest);
    assertThat(header.has("x5c")).isFalse();
    assertThat(body.path("aud").asText()).isEqualTo(transport.requests().get(0).url());
    assertThat(body.path("iss").asText()).isEqualTo(CLIENT);
    assertThat(body.path("sub").asText()).isEqualTo(CLIENT);
    assertThat(body.path("exp").asLong())
        .isEqualTo(ScriptedTransport.START.plus(Duration.ofMinutes(10)).getEpochSecond());
    Signature signature = Signature.getInstance("RSASSA-PSS");
    signature.setParameter(
        new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    signature.initVerify(HELD.certificate());
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
  }

  @Test
  void certificateChain_isSentWhenAsked() throws Exception {
    transport.then(200, GRANTED);

    ClientCertificateCredential.builder(
            TENANT, CLIENT, HELD.certificatePem() + HELD.privateKeyPkcs8Pem())
        .sendCertificateChain()
        .transport(transport)
        .build()
        .token(SCOPE);

    String header = sent(0).get("client_assertion").split("\\.", -1)[0];
    JsonNode chain = Json.read(Base64.getUrlDecoder().decode(header)).path("x5c");
    assertThat(Base64.getDecoder().decode(chain.path(0).asText()))
        .isEqualTo(HELD.certificate().getEncoded());
  }

  @Test
  void pemThatDoesNotDo_isRefusedWithoutShowingIt() {
    String other = new HeldCertificate.Builder().rsa2048().build().certificatePem();
    String elliptic = new HeldCertificate.Builder().build().privateKeyPkcs8Pem();
    String encrypted =
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----";

    assertThatThrownBy(() -> ClientCertificateCredential.builder(TENANT, CLIENT, "nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pem has no private key");
    assertThatThrownBy(
            () ->
                ClientCertificateCredential.builder(
                    TENANT, CLIENT, HELD.privateKeyPkcs8Pem() + other))
        .hasMessage("pem has no certificate of its private key");
    assertThatThrownBy(() -> ClientCertificateCredential.builder(TENANT, CLIENT, elliptic))
        .hasMessage("pem has a private key that is no RSA key");
    assertThatThrownBy(() -> ClientCertificateCredential.builder(TENANT, CLIENT, encrypted))
        .hasMessageContaining("openssl pkcs8");
  }

  @Test
  void workloadsTokenFile_isReadAnewForEachToken(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("token");
    TokenCredential credential =
        WorkloadIdentityCredential.builder(TENANT, CLIENT, file).transport(transport).build();
    assertThatThrownBy(() -> credential.token(SCOPE))
        .isInstanceOf(CredentialUnavailableException.class);
    transport.then(200, GRANTED).then(200, GRANTED);

    Files.writeString(file, "first\n");
    credential.token(SCOPE);
    Files.writeString(file, "second\n");
    credential.token(TokenRequest.of(SCOPE).withClaims("{}"));

    assertThat(sent(0)).containsEntry("client_assertion", "first");
    assertThat(sent(1)).containsEntry("client_assertion", "second");
  }

  @Test
  void refusal_saysWhy_andShowsNoSecret() {
    transport.then(
        401,
        "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Invalid client secret"
            + " provided.\\r\\nTrace ID: 1\"}");

    assertThatThrownBy(() -> withSecret().token(SCOPE))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("401 invalid_client: AADSTS7000215: Invalid client secret provided.")
        .hasMessageNotContaining("Trace")
        .hasMessageNotContaining("s3cr");
    assertThat(withSecret().toString()).doesNotContain("s3cr");
  }

  @Test
  void passingTrouble_isRetriedByTheTransportsTime() {
    transport.then(503, "").thenFail(TransportException.Reach.MAYBE_SENT).then(200, GRANTED);

    assertThat(withSecret().token(SCOPE).value()).isEqualTo("granted");

    assertThat(transport.requests()).hasSize(3);
    assertThat(transport.timeline().now()).isAfter(ScriptedTransport.START);
  }

  @Test
  void passingTrouble_isRetriedWithoutHoldingAThread() {
    transport.then(503, "").thenFail(TransportException.Reach.MAYBE_SENT).then(200, GRANTED);

    assertThat(withSecret().tokenAsync(TokenRequest.of(SCOPE)).join().value()).isEqualTo("granted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "{}",
        "{\"access_token\":\"a b\",\"expires_in\":1}",
        "{\"access_token\":\"a\"}",
        "{\"access_token\":\"a\",\"expires_in\":99999999999999999}"
      })
  void answerThatIsNoToken_isAnError_thatDoesNotQuoteIt(String body) {
    transport.then(200, body);

    assertThatThrownBy(() -> withSecret().token(SCOPE))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageNotContaining("a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "..", "%2e", "a\nb", "a?b"})
  void idThatCannotStandInAUrl_isRefusedAtOnce(String id) {
    assertThatThrownBy(() -> ClientSecretCredential.builder(id, CLIENT, "s"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tenantId");
    assertThatThrownBy(() -> ClientSecretCredential.builder(TENANT, id, "s"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("clientId");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://login.example.com",
        "ftp://localhost",
        "https://user:pw@login.example.com",
        "https://login.example.com?x=1",
        "https://login.example.com/a/../b",
        "login.example.com",
        "https://"
      })
  void authorityThatIsNoPlaceForSecrets_isRefused(String url) {
    assertThatThrownBy(() -> Authority.of(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("pw");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "x\ny", "https://a/.default&client_secret=1"})
  void scopeThatIsNone_isRefused(String scope) {
    assertThatThrownBy(() -> withSecret().token(scope))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("scope");
    assertThat(transport.requests()).isEmpty();
  }
}

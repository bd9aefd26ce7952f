package dev.imagegallery.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.error.AuthenticationException;
import dev.imagegallery.error.CredentialUnavailableException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.transport.ScriptedTransport;
import dev.imagegallery.transport.TransportRequest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens from the machine itself. */
class ManagedIdentityCredentialTest {

  private static final String SCOPE = "https://management.azure.com/.default";
  private static final String GRANTED =
      "{\"access_token\":\"mine\",\"expires_in\":\"86399\",\"expires_on\":\"1704153600\"}";

  private final ScriptedTransport transport = new ScriptedTransport();

  private ManagedIdentityCredential.Builder machine() {
    return ManagedIdentityCredential.builder().environment(Map.of()).transport(transport);
  }

  @Test
  void machinesMetadataService_isAskedForTheResource() {
    transport.then(200, GRANTED);

    AccessToken token = machine().build().token(SCOPE);

    TransportRequest sent = transport.requests().get(0);
    assertThat(token.value()).isEqualTo("mine");
    assertThat(token.expiresAt()).isEqualTo(ScriptedTransport.START.plusSeconds(86_399));
    assertThat(sent.url())
        .isEqualTo(
            "http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01"
                + "&resource=https%3A%2F%2Fmanagement.azure.com");
    assertThat(sent.headers().first("Metadata")).contains("true");
  }

  @Test
  void identityOfSeveral_isNamed() {
    transport.then(200, GRANTED).then(200, GRANTED).then(200, GRANTED);

    machine().clientId("c-1").build().token(SCOPE);
    machine().objectId("o-1").build().token(SCOPE);
    machine().resourceId("/subscriptions/s/x").build().token(SCOPE);

    assertThat(transport.requests())
        .extracting(TransportRequest::url)
        .satisfiesExactly(
            url -> assertThat(url).contains("&client_id=c-1&"),
            url -> assertThat(url).contains("&object_id=o-1&"),
            url -> assertThat(url).contains("&mi_res_id=%2Fsubscriptions%2Fs%2Fx&"));
  }

  @Test
  void appsService_isToldItsHeader_andNamesTheEnd() {
    transport.then(200, "{\"access_token\":\"app\",\"expires_on\":\"1704153600\"}");
    Map<String, String> variables =
        Map.of("IDENTITY_ENDPOINT", "http://127.0.0.1:41/msi/token", "IDENTITY_HEADER", "h-1");

    AccessToken token =
        ManagedIdentityCredential.builder()
            .environment(variables)
            .objectId("o-1")
            .transport(transport)
            .build()
            .token(SCOPE);

    TransportRequest sent = transport.requests().get(0);
    assertThat(token.expiresAt()).isEqualTo(Instant.ofEpochSecond(1_704_153_600));
    assertThat(sent.url())
        .isEqualTo(
            "http://127.0.0.1:41/msi/token?api-version=2019-08-01&principal_id=o-1"
                + "&resource=https%3A%2F%2Fmanagement.azure.com");
    assertThat(sent.headers().first("X-IDENTITY-HEADER")).contains("h-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://identity.example.com/",
        "http://identity.example.com/",
        "http://127.0.0.1.example.com/",
        "http://127.0.0.1@example.com/",
        "http://127.0.0.1/?x=1",
        "nonsense"
      })
  void appsEndpointElsewhere_isRefused(String endpoint) {
    Map<String, String> variables = Map.of("IDENTITY_ENDPOINT", endpoint, "IDENTITY_HEADER", "h-1");

    assertThatThrownBy(() -> ManagedIdentityCredential.builder().environment(variables).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("IDENTITY_ENDPOINT")
        .hasMessageNotContaining("h-1");
  }

  @Test
  void nobodyThere_isUnavailable_withoutAnotherTry() {
    transport.thenFail(Reach.NOT_SENT);

    assertThatThrownBy(() -> machine().build().token(SCOPE))
        .isInstanceOf(CredentialUnavailableException.class)
        .hasMessageContaining("169.254.169.254");
    assertThat(transport.requests()).hasSize(1);
  }

  @Test
  void noIdentityGiven_isUnavailable() {
    transport.then(400, "{\"error\":\"invalid_request\",\"error_description\":\"not found\"}");

    assertThatThrownBy(() -> machine().build().token(SCOPE))
        .isInstanceOf(CredentialUnavailableException.class)
        .hasMessageContaining("not found");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410, 429, 500, 503})
  void serviceThatStarts_isAskedAgain(int status) {
    transport.then(status, "").then(200, GRANTED);

    assertThat(machine().build().token(SCOPE).value()).isEqualTo("mine");
  }

  @Test
  void refusal_isAnError() {
    transport.then(403, "{}");

    assertThatThrownBy(() -> machine().build().token(SCOPE))
        .isExactlyInstanceOf(AuthenticationException.class);
  }
}

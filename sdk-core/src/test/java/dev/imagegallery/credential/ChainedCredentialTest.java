package dev.imagegallery.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.error.AuthenticationException;
import dev.imagegallery.error.CredentialUnavailableException;
import dev.imagegallery.transport.ScriptedTransport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionException;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials in a row, and those that the environment describes. */
class ChainedCredentialTest {

  private static final String SCOPE = "https://management.azure.com/.default";
  private static final String TENANT = "10000000-0000-0000-0000-000000000000";
  private static final String GRANTED = "{\"expires_in\":3599,\"access_token\":\"granted\"}";

  private final ScriptedTransport transport = new ScriptedTransport();

  private static TokenCredential missing(String what) {
    return scope -> {
      throw new CredentialUnavailableException(what + " is not here", null);
    };
  }

  private static AccessToken get(TokenCredential credential, boolean async) {
    if (!async) {
      return credential.token(SCOPE);
    }
    try {
      return credential.tokenAsync(TokenRequest.of(SCOPE)).join();
    } catch (CompletionException e) {
      throw (RuntimeException) e.getCause();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void firstThatIsAvailable_isUsed_andTheOthersReasonsAreKept(boolean async) {
    TokenCredential working = scope -> new AccessToken("two", Instant.MAX);
    ChainedCredential chain = ChainedCredential.of(missing("one"), working, missing("three"));

    assertThat(get(chain, async).value()).isEqualTo("two");

    assertThat(chain.working()).containsSame(working);
    assertThat(chain.skipped())
        .singleElement()
        .satisfies(why -> assertThat(why).endsWith("one is not here"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noneAvailable_saysWhyOfEach(boolean async) {
    ChainedCredential chain = ChainedCredential.of(missing("one"), missing("two"));

    assertThatThrownBy(() -> get(chain, async))
        .isInstanceOf(CredentialUnavailableException.class)
        .hasMessageContainingAll("one is not here", "two is not here");
    assertThat(chain.working()).isEmpty();
    assertThat(chain.skipped()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void refusal_endsTheSearch(boolean async) {
    TokenCredential refused =
        scope -> {
          throw new AuthenticationException("wrong secret", null);
        };
    ChainedCredential chain =
        ChainedCredential.of(refused, scope -> new AccessToken("other", Instant.MAX));

    assertThatThrownBy(() -> get(chain, async)).hasMessage("wrong secret");
  }

  @Test
  void environmentWithASecret_isAnApplication() {
    transport.then(200, GRANTED);
    EnvironmentCredential credential =
        environment(
            Map.of(
                "AZURE_TENANT_ID", TENANT,
                "AZURE_CLIENT_ID", "app",
                "AZURE_CLIENT_SECRET", "hush",
                "AZURE_AUTHORITY_HOST", "https://login.microsoftonline.us/"));

    assertThat(credential.token(SCOPE).value()).isEqualTo("granted");

    assertThat(transport.requests().get(0).url())
        .isEqualTo("https://login.microsoftonline.us/" + TENANT + "/oauth2/v2.0/token");
    assertThat(credential.toString()).isEqualTo("EnvironmentCredential[ClientSecretCredential]");
  }

  @Test
  void environmentWithACertificate_orATokenFile_isAnApplication(@TempDir Path folder)
      throws Exception {
    transport.then(200, GRANTED).then(200, GRANTED);
    HeldCertificate held = new HeldCertificate.Builder().rsa2048().build();
    Path pem =
        Files.writeString(
            folder.resolve("a.pem"), held.privateKeyPkcs8Pem() + held.certificatePem());
    Path token = Files.writeString(folder.resolve("token"), "federated");

    EnvironmentCredential certificate =
        environment(
            Map.of(
                "AZURE_TENANT_ID",
                TENANT,
                "AZURE_CLIENT_ID",
                "app",
                "AZURE_CLIENT_CERTIFICATE_PATH",
                pem.toString()));
    EnvironmentCredential workload =
        environment(
            Map.of(
                "AZURE_TENANT_ID",
                TENANT,
                "AZURE_CLIENT_ID",
                "app",
                "AZURE_FEDERATED_TOKEN_FILE",
                token.toString()));

    assertThat(certificate.token(SCOPE).value()).isEqualTo("granted");
    assertThat(workload.token(SCOPE).value()).isEqualTo("granted");
    assertThat(new String(transport.requests().get(1).body(), StandardCharsets.US_ASCII))
        .contains("client_assertion=federated");
  }

  @Test
  void environmentThatLacksSomething_saysWhat_whenAsked() {
    assertThatThrownBy(() -> environment(Map.of()).token(SCOPE))
        .isInstanceOf(CredentialUnavailableException.class)
        .hasMessageContaining("AZURE_TENANT_ID is not set");
    assertThatThrownBy(
            () ->
                environment(Map.of("AZURE_TENANT_ID", TENANT, "AZURE_CLIENT_ID", "app"))
                    .token(SCOPE))
        .hasMessageContaining("AZURE_CLIENT_SECRET");
    assertThatThrownBy(
            () ->
                environment(
                        Map.of(
                            "AZURE_TENANT_ID", TENANT,
                            "AZURE_CLIENT_ID", "app",
                            "AZURE_CLIENT_SECRET", "hush",
                            "AZURE_AUTHORITY_HOST", "http://evil.example.com"))
                    .token(SCOPE))
        .isInstanceOf(CredentialUnavailableException.class)
        .hasMessageContaining("authority")
        .hasMessageNotContaining("hush");
  }

  @Test
  void standardChain_triesEnvironmentMachineAndCli() {
    assertThat(ChainedCredential.standard().toString())
        .matches(
            "ChainedCredential\\[EnvironmentCredential\\[.*], ManagedIdentityCredential,"
                + " AzureCliCredential]");
  }

  private EnvironmentCredential environment(Map<String, String> variables) {
    return EnvironmentCredential.builder().environment(variables).transport(transport).build();
  }
}

package dev.imagegallery.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.error.AuthenticationException;
import dev.imagegallery.error.CredentialUnavailableException;
import dev.imagegallery.error.TransportException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of whoever is signed in to the Azure CLI, here played by a shell script. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in is a shell script")
class AzureCliCredentialTest {

  private static final String SCOPE = "https://management.azure.com/.default";

  @TempDir Path folder;

  private AzureCliCredential.Builder az(String script) throws Exception {
    Path file = folder.resolve("az.sh");
    Files.writeString(file, script);
    return AzureCliCredential.builder().command(List.of("sh", file.toString()));
  }

  @Test
  void token_isWhatAzPrints() throws Exception {
    AccessToken token =
        az("echo '{\"accessToken\":\"cli\",\"expires_on\":4102444800,\"tokenType\":\"Bearer\"}'")
            .build()
            .token(SCOPE);

    assertThat(token.value()).isEqualTo("cli");
    assertThat(token.expiresAt()).isEqualTo(Instant.parse("2100-01-01T00:00:00Z"));
  }

  @Test
  void olderAz_printsLocalTimeAlone() throws Exception {
    AccessToken token =
        az("echo '{\"accessToken\":\"cli\",\"expiresOn\":\"2100-01-01 00:00:00.000000\"}'")
            .build()
            .tokenAsync(TokenRequest.of(SCOPE))
            .join();

    assertThat(Duration.between(token.expiresAt(), Instant.parse("2100-01-01T00:00:00Z")).abs())
        .isLessThan(Duration.ofHours(15));
  }

  @Test
  void az_isAskedForResourceAndTenant() throws Exception {
    Path seen = folder.resolve("seen");

    az("echo \"$@\" > " + seen + "\necho '{\"accessToken\":\"a\",\"expires_on\":4102444800}'")
        .tenantId("contoso.com")
        .build()
        .token(SCOPE);

    assertThat(Files.readString(seen).strip())
        .isEqualTo(
            "account get-access-token --output json --resource https://management.azure.com"
                + " --tenant contoso.com");
  }

  @Test
  void nobodySignedIn_isUnavailable_withWhatAzSays() throws Exception {
    AzureCliCredential credential =
        az("echo 'ERROR: Please run az login to setup account.' >&2; exit 1").build();

    assertThatThrownBy(() -> credential.token(SCOPE))
        .isInstanceOf(CredentialUnavailableException.class)
        .hasMessageContaining("Please run az login");
  }

  @Test
  void azNotInstalled_isUnavailable() {
    AzureCliCredential credential =
        AzureCliCredential.builder().command(List.of("there-is-no-such-program")).build();

    assertThatThrownBy(() -> credential.token(SCOPE))
        .isInstanceOf(CredentialUnavailableException.class)
        .hasMessageContaining("not installed");
  }

  @Test
  void azThatHangs_isEndedAtItsTimeLimit() throws Exception {
    AzureCliCredential credential = az("exec sleep 600").timeLimit(Duration.ofMillis(200)).build();

    assertThatThrownBy(() -> credential.token(SCOPE))
        .isInstanceOf(CredentialUnavailableException.class)
        .hasMessageContaining("PT0.2S");
  }

  @Test
  void interrupt_endsAz() throws Exception {
    AzureCliCredential credential = az("exec sleep 600").build();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> credential.token(SCOPE)).isInstanceOf(TransportException.class);

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void somethingElsePrinted_isAnError_thatDoesNotQuoteIt() throws Exception {
    AzureCliCredential credential = az("echo '{\"accessToken\":\"half-a-tok'").build();

    assertThatThrownBy(() -> credential.token(SCOPE))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageNotContaining("half-a-tok")
        .hasNoCause();
  }
}

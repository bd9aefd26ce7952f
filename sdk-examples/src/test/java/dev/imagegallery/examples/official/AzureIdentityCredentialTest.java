package dev.imagegallery.examples.official;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.AccessToken;
import dev.imagegallery.credential.TokenCredential;
import dev.imagegallery.credential.TokenRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Our clients with a credential of the official SDK. */
class AzureIdentityCredentialTest {

  private static final String SCOPE = "https://management.azure.com/.default";
  private static final OffsetDateTime END =
      OffsetDateTime.of(2030, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private final TokenCredential credential =
      new AzureIdentityCredential(
          context ->
              Mono.just(
                  new AccessToken(
                      String.join(",", context.getScopes()) + "/" + context.getClaims(), END)));

  @Test
  void token_isTheOfficialCredentials_withItsEnd() {
    assertThat(credential.token(SCOPE).value()).isEqualTo(SCOPE + "/null");
    assertThat(credential.token(SCOPE).expiresAt())
        .isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
  }

  @Test
  void claims_areHandedOn_inBothWays() {
    TokenRequest request = TokenRequest.of(SCOPE).withClaims("claims");

    assertThat(credential.token(request).value()).isEqualTo(SCOPE + "/claims");
    assertThat(credential.tokenAsync(request).join().value()).isEqualTo(SCOPE + "/claims");
  }
}

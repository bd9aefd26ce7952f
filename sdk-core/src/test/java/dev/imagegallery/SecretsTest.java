package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY;
import static dev.imagegallery.Sample.GALLERY_ID;
import static dev.imagegallery.Sample.OPERATION_URL;
import static dev.imagegallery.Sample.error;
import static dev.imagegallery.Sample.gallery;
import static dev.imagegallery.Sample.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.imagegallery.credential.AccessToken;
import dev.imagegallery.credential.TokenCredential;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.transport.ScriptedTransport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** What must not be seen: tokens, signatures of URLs, bodies. */
class SecretsTest {

  /** Where simplelogger.properties sends what is logged, all levels. */
  private static final Path LOG = Path.of("target/test.log");

  private final ScriptedTransport transport = new ScriptedTransport();
  private final ImageGallerySdk sdk =
      Sample.builder(transport).credential(TokenCredential.ofToken("TOKEN-SECRET")).build();
  private int start;

  @BeforeEach
  void markTheLog() throws IOException {
    LoggerFactory.getLogger(SecretsTest.class).debug("begins");
    start = Files.readString(LOG).length();
  }

  private String logged() throws IOException {
    return Files.readString(LOG).substring(start);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void log_hasEachAttemptAndRetry_butNoSecret(Face face) throws IOException {
    transport
        .then(503, "BODY-SECRET", "X-Header", "HEADER-SECRET")
        .then(201, gallery("Creating"), "Azure-AsyncOperation", OPERATION_URL)
        .thenFail(Reach.MAYBE_SENT)
        .then(429, "BODY-SECRET", "Retry-After", "3")
        .then(200, status("Succeeded"))
        .then(200, gallery("Succeeded"));

    face.await(face.beginCreate(sdk, GALLERY_ID, GALLERY));

    String path = OPERATION_URL.substring("https://management.azure.com".length());
    String operation = path.substring(0, path.indexOf('?'));
    assertThat(logged())
        .contains(
            "DEBUG dev.imagegallery.calls - PUT " + GALLERY_ID + " -> 503 (0 ms)",
            "WARN dev.imagegallery.calls - PUT " + GALLERY_ID + ": answered 503; attempt 2 follows",
            "PUT " + GALLERY_ID + " -> 201",
            "GET " + operation + " -> GET " + operation + " got no answer",
            "GET " + operation + ": no answer; attempt 2 follows",
            "GET " + operation + " -> 429",
            "answered 429; attempt 3 follows in 3000 ms",
            "GET " + GALLERY_ID + " -> 200")
        .doesNotContain("SECRET", "SIGNATURE", "api-version", "Bearer", "provisioningState");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void failures_haveNoSecretInTheirTraces(Face face) {
    transport
        .then(401, error("InvalidAuthenticationToken"))
        .thenFail(Reach.CANCELLED)
        .then(200, "<SECRET")
        .then(201, gallery("Creating"), "Azure-AsyncOperation", OPERATION_URL)
        .then(403, error("Forbidden"));

    for (int i = 0; i < 3; i++) {
      assertThat(trace(catchThrowable(() -> face.get(sdk, GALLERY_ID))))
          .contains("GET " + GALLERY_ID)
          .doesNotContain("TOKEN-SECRET", "Bearer");
    }
    Poller<?> poller = face.beginCreate(sdk, GALLERY_ID, GALLERY);
    assertThat(trace(catchThrowable(() -> face.await(poller))))
        .contains("capsOperations/7 failed: 403")
        .doesNotContain("TOKEN-SECRET", "Bearer", "SIGNATURE");
  }

  private static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void toString_ofWhatHoldsSecrets_hidesThem() {
    transport.then(200, gallery("Succeeded"), "Set-Cookie", "HEADER-SECRET");
    sdk.galleries().get(GALLERY_ID);
    AccessToken token = new AccessToken("TOKEN-SECRET", Instant.EPOCH);

    assertThat(transport.onlyRequest()).hasToString("GET " + GALLERY_ID);
    assertThat(transport.onlyRequest().headers().toString())
        .contains("Authorization")
        .doesNotContain("SECRET");
    assertThat(token).hasToString("AccessToken[***, expires 1970-01-01T00:00:00Z]");
    assertThat(TokenCredential.ofToken("TOKEN-SECRET").toString()).doesNotContain("SECRET");
  }

  @Test
  void tokenThatIsNone_isRefusedWithoutEcho() {
    for (String bad : new String[] {"", "SECRET with blank", "SECRET\r\nX: 1", "SECRETé"}) {
      assertThat(catchThrowable(() -> TokenCredential.ofToken(bad)))
          .isInstanceOf(IllegalArgumentException.class)
          .message()
          .doesNotContain("SECRET");
    }
  }

  @Test
  void tokens_goToPlainLoopbackOnlyWithLeave() {
    ClientBuilder<ImageGallerySdk> plain =
        Sample.builder(transport)
            .endpoint("http://localhost:8080")
            .credential(TokenCredential.ofToken("TOKEN-SECRET"));

    assertThat(catchThrowable(plain::build))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("allowTokensToPlainLoopback")
        .message()
        .doesNotContain("SECRET");

    transport.then(200, gallery("Succeeded"));
    plain.allowTokensToPlainLoopback().build().galleries().get(GALLERY_ID);
    assertThat(transport.onlyRequest().url()).startsWith("http://localhost:8080/subscriptions/");
    assertThat(transport.onlyRequest().headers().first("Authorization"))
        .contains("Bearer TOKEN-SECRET");
  }
}

package dev.imagegallery.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.error.AuthenticationException;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.server.EmulatorServer;
import dev.imagegallery.transport.OkHttpTransport;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

/** What credentials send over a network, and to whom. */
class CredentialsOverHttpTest {

  private static final String SCOPE = "https://management.azure.com/.default";
  private static final String TENANT = InMemoryAzure.DEFAULT_TENANT;
  private static final String CLIENT = "20000000-0000-0000-0000-000000000001";
  private static final String GRANTED = "{\"expires_in\":3599,\"access_token\":\"granted\"}";

  private static RecordedRequest take(MockWebServer server) throws InterruptedException {
    RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
    assertThat(request).isNotNull();
    return request;
  }

  @Test
  void secret_goesAsAForm_inTheBodyAlone() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse(200, Headers.EMPTY, GRANTED));
      server.start();
      String origin = server.url("/").toString();

      AccessToken token =
          ClientSecretCredential.builder(TENANT, CLIENT, "hush&1")
              .authority(Authority.of(origin))
              .build()
              .token(SCOPE);

      RecordedRequest sent = take(server);
      assertThat(token.value()).isEqualTo("granted");
      assertThat(sent.getMethod()).isEqualTo("POST");
      assertThat(sent.getTarget()).isEqualTo("/" + TENANT + "/oauth2/v2.0/token");
      assertThat(sent.getHeaders().get("Content-Type"))
          .startsWith("application/x-www-form-urlencoded");
      assertThat(sent.getHeaders().get("Authorization")).isNull();
      assertThat(sent.getBody().utf8()).contains("client_secret=hush%261");
    }
  }

  @Test
  void redirectOfATokenRequest_isNotFollowed() throws Exception {
    try (MockWebServer server = new MockWebServer();
        MockWebServer elsewhere = new MockWebServer()) {
      elsewhere.start();
      String other = elsewhere.url("/stolen").toString();
      server.enqueue(new MockResponse(307, Headers.of("Location", other), ""));
      server.start();

      assertThatThrownBy(
              () ->
                  ClientSecretCredential.builder(TENANT, CLIENT, "hush")
                      .authority(Authority.of(server.url("/").toString()))
                      .build()
                      .token(SCOPE))
          .isInstanceOf(AuthenticationException.class);

      assertThat(elsewhere.getRequestCount()).isZero();
    }
  }

  @Test
  void appsIdentityService_isShownItsHeader() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse(200, Headers.EMPTY, GRANTED));
      server.start();
      String endpoint = "http://127.0.0.1:" + server.getPort() + "/msi/token";

      ManagedIdentityCredential.builder()
          .environment(Map.of("IDENTITY_ENDPOINT", endpoint, "IDENTITY_HEADER", "shown"))
          .build()
          .token(SCOPE);

      RecordedRequest sent = take(server);
      assertThat(sent.getHeaders().get("X-IDENTITY-HEADER")).isEqualTo("shown");
      assertThat(sent.getTarget())
          .isEqualTo(
              "/msi/token?api-version=2019-08-01" + "&resource=https%3A%2F%2Fmanagement.azure.com");
    }
  }

  @Test
  void servedEmulator_isAuthorityAndResourceManagerInOne() {
    InMemoryAzure azure = InMemoryAzure.create();
    try (EmulatorServer server = EmulatorServer.start(azure);
        OkHttpTransport network = OkHttpTransport.builder().build()) {
      String endpoint = server.endpoint().toString();
      TokenCredential credential =
          ClientSecretCredential.builder(TENANT, CLIENT, "any")
              .authority(Authority.of(endpoint))
              .transport(network)
              .build();

      ImageGallerySdk sdk =
          ImageGallerySdk.builder()
              .endpoint(endpoint)
              .allowTokensToPlainLoopback()
              .credential(credential)
              .transport(network)
              .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
              .build();

      assertThat(sdk.galleries().list().toList()).isEmpty();
    }
  }
}

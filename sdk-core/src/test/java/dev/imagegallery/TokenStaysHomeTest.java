package dev.imagegallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.imagegallery.credential.TokenCredential;
import dev.imagegallery.error.GalleryException;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.Region;
import dev.imagegallery.transport.OkHttpTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** On real sockets: whatever the service says, the token goes to no other origin. */
class TokenStaysHomeTest {

  private static final GalleryId ID =
      new GalleryId("00000000-0000-0000-0000-000000000000", "group", "shared");

  private final MockWebServer service = new MockWebServer();
  private final MockWebServer stranger = new MockWebServer();
  private OkHttpTransport network;
  private ImageGallerySdk sdk;

  @BeforeEach
  void start() throws IOException {
    service.start();
    stranger.start();
    network = OkHttpTransport.builder().readTimeout(Duration.ofSeconds(2)).build();
    sdk =
        ImageGallerySdk.builder()
            .endpoint("http://localhost:" + service.getPort())
            .transport(network)
            .credential(TokenCredential.ofToken("TOKEN-SECRET"))
            .allowTokensToPlainLoopback()
            .options(ClientOptions.builder().maxAttempts(1).build())
            .build();
  }

  @AfterEach
  void stop() {
    network.close();
    service.close();
    stranger.close();
  }

  /** Each way in which the service can name a URL, with each kind of status that goes with it. */
  static Stream<Arguments> pointers() {
    return Stream.of(Face.values())
        .flatMap(
            face ->
                Stream.of(
                    Arguments.of(face, "Location", 301),
                    Arguments.of(face, "Location", 302),
                    Arguments.of(face, "Location", 303),
                    Arguments.of(face, "Location", 307),
                    Arguments.of(face, "Location", 308),
                    Arguments.of(face, "Location", 202),
                    Arguments.of(face, "Azure-AsyncOperation", 201),
                    Arguments.of(face, "Azure-AsyncOperation", 202)));
  }

  @ParameterizedTest
  @MethodSource("pointers")
  void header_toAnotherOrigin_isNotFollowed(Face face, String header, int status) {
    for (String url : elsewhere()) {
      service.enqueue(
          new MockResponse.Builder().code(status).setHeader(header, url).body("{}").build());

      Throwable failure = catchThrowable(() -> face.await(face.beginCreate(sdk, ID, gallery())));

      assertThat(failure).as(url).isInstanceOf(GalleryException.class);
      assertThat(failure).message().doesNotContain("TOKEN-SECRET");
    }
    assertThat(stranger.getRequestCount()).isZero();
    assertThat(service.getRequestCount()).as("one request each").isEqualTo(elsewhere().size());
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void nextLink_toAnotherOrigin_isNotFollowed(Face face) {
    List<String> urls = elsewhere().stream().filter(url -> !url.startsWith("/")).toList();
    for (String url : urls) {
      service.enqueue(
          new MockResponse.Builder()
              .body("{\"value\":[],\"nextLink\":\"" + url.replace("\\", "\\\\") + "\"}")
              .build());

      Throwable failure =
          catchThrowable(
              () ->
                  face.call(
                      () -> sdk.imageDefinitions().list(ID).toList(),
                      () -> sdk.async().imageDefinitions().list(ID).toList()));

      assertThat(failure).as(url).isInstanceOf(GalleryException.class);
    }
    assertThat(stranger.getRequestCount()).isZero();
    assertThat(service.getRequestCount()).isEqualTo(urls.size());
  }

  @Test
  void token_goesToTheService() throws InterruptedException {
    service.enqueue(new MockResponse.Builder().body("{\"location\":\"eastus\"}").build());

    sdk.galleries().get(ID);

    assertThat(service.takeRequest().getHeaders().get("Authorization"))
        .isEqualTo("Bearer TOKEN-SECRET");
  }

  /** The other server, and the service under another scheme, port or name. */
  private List<String> elsewhere() {
    String home = "localhost:" + service.getPort();
    String away = "localhost:" + stranger.getPort();
    return List.of(
        "http://" + away + "/x",
        "http://127.0.0.1:" + service.getPort() + "/x",
        "https://" + home + "/x",
        "//" + away + "/x",
        "/x",
        "http://" + home + "@" + away + "/x",
        "http://" + home + "\\@" + away + "/x",
        "http://" + home + ".evil.test/x",
        "http://" + home + "0/x");
  }

  private static Gallery gallery() {
    return Gallery.builder(Region.EAST_US).build();
  }
}

package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY;
import static dev.imagegallery.Sample.GALLERY_ID;
import static dev.imagegallery.Sample.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.credential.AccessToken;
import dev.imagegallery.credential.TokenCredential;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.transport.ScriptedTransport;
import dev.imagegallery.transport.TransportRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a request looks like on the wire: URL, header fields, body. */
class CallRequestTest {

  private final ScriptedTransport transport = new ScriptedTransport();

  private static String header(TransportRequest request, String name) {
    return request.headers().first(name).orElse("none");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void get_withoutCredential_hasTheCommonFieldsAndNoMore(Face face) {
    transport.then(200, Sample.gallery("Succeeded"));

    face.get(Sample.sdk(transport), GALLERY_ID);

    TransportRequest request = transport.onlyRequest();
    List<String> names = new ArrayList<>();
    request.headers().forEach((name, value) -> names.add(name));
    assertThat(names).containsExactlyInAnyOrder("User-Agent", "Accept", "x-ms-client-request-id");
    assertThat(header(request, "User-Agent")).matches("imagegallery-java/\\S+ \\(Java \\d+\\)");
    assertThat(header(request, "Accept")).isEqualTo("application/json");
    assertThat(request.body()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void put_sendsJsonWithItsContentType(Face face) {
    transport.then(200, Sample.gallery("Succeeded"));

    face.beginCreate(Sample.sdk(transport), GALLERY_ID, GALLERY);

    TransportRequest request = transport.onlyRequest();
    assertThat(header(request, "Content-Type")).isEqualTo("application/json");
    assertThat(new String(request.body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"location\":\"eastus\"}");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void applicationId_beginsTheUserAgent(Face face) {
    ClientOptions options = ClientOptions.builder().applicationId("my-app/2.1").build();
    transport.then(200, Sample.gallery("Succeeded"));

    face.get(Sample.builder(transport).options(options).build(), GALLERY_ID);

    assertThat(header(transport.onlyRequest(), "User-Agent"))
        .startsWith("my-app/2.1 imagegallery-java/");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void attemptsOfOneCall_shareOneRequestId(Face face) {
    transport
        .times(2, 503, "")
        .then(200, Sample.gallery("Succeeded"))
        .then(200, Sample.gallery("Succeeded"));
    ImageGallerySdk sdk = Sample.sdk(transport);

    face.get(sdk, GALLERY_ID);
    face.get(sdk, GALLERY_ID);

    List<String> ids =
        transport.requests().stream().map(r -> header(r, "x-ms-client-request-id")).toList();
    assertThat(ids.subList(0, 3)).containsOnly(ids.get(0));
    assertThat(ids.get(3)).isNotEqualTo(ids.get(0));
    assertThat(ids.get(0)).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f-]{16}");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void eachAttempt_asksForATokenAnew(Face face) {
    AtomicInteger asked = new AtomicInteger();
    List<String> scopes = new ArrayList<>();
    TokenCredential credential =
        scope -> {
          scopes.add(scope);
          return new AccessToken("token-" + asked.incrementAndGet(), Instant.MAX);
        };
    transport.then(503, "").then(200, Sample.gallery("Succeeded"));

    face.get(Sample.builder(transport).credential(credential).build(), GALLERY_ID);

    assertThat(transport.requests())
        .extracting(r -> header(r, "Authorization"))
        .containsExactly("Bearer token-1", "Bearer token-2");
    assertThat(scopes).containsOnly("https://management.azure.com/.default");
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC, https://management.azure.com",
    "CHINA, https://management.chinacloudapi.cn",
    "US_GOVERNMENT, https://management.usgovcloudapi.net",
    "GERMANY, https://management.microsoftazure.de"
  })
  void cloud_decidesHostAndScope(Cloud cloud, String host) {
    List<String> scopes = new ArrayList<>();
    TokenCredential credential =
        scope -> {
          scopes.add(scope);
          return new AccessToken("t", Instant.MAX);
        };
    transport.then(200, Sample.gallery("Succeeded"));

    Sample.builder(transport)
        .cloud(cloud)
        .credential(credential)
        .build()
        .galleries()
        .get(GALLERY_ID);

    assertThat(transport.onlyRequest().url()).startsWith(host + "/subscriptions/");
    assertThat(scopes).containsExactly(host + "/.default");
  }

  @ParameterizedTest
  @CsvSource({
    "a b, a%20b",
    "库, %E5%BA%93",
    "(x), (x)",
    "x_1.y-z~, x_1.y-z~",
    "a'b;c=d, a'b;c=d",
    "\"q\"|{z}, %22q%22%7C%7Bz%7D",
    "😀, %F0%9F%98%80"
  })
  void name_isEncodedAsOneSegment(String name, String encoded) {
    transport.then(200, Sample.gallery("Succeeded"));

    Sample.sdk(transport).galleries().get(new GalleryId(SUBSCRIPTION, name, "g"));

    assertThat(transport.onlyRequest().url())
        .isEqualTo(
            "https://management.azure.com/subscriptions/%s/resourceGroups/%s/providers/%s"
                .formatted(
                    SUBSCRIPTION, encoded, "Microsoft.Compute/galleries/g?api-version=2025-03-03"));
  }
}

package dev.imagegallery.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What OkHttpTransport puts on the wire and makes of what comes back. */
@Timeout(60)
class OkHttpTransportTest {

  private final MockWebServer server = new MockWebServer();
  private final OkHttpTransport transport = OkHttpTransport.builder().build();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    transport.close();
    server.close();
  }

  private TransportRequest get(String target) {
    return request("GET", target, null);
  }

  private TransportRequest request(String method, String target, byte[] body, String... headers) {
    String origin = "http://localhost:" + server.getPort();
    return new TransportRequest(method, origin + target, Headers.of(headers), body);
  }

  private void answers(int status) {
    server.enqueue(new MockResponse.Builder().code(status).build());
  }

  private static TransportException failure(Runnable call) {
    return catchThrowableOfType(TransportException.class, call::run);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void request_isSentAsItIs(Way way) throws InterruptedException {
    server.enqueue(
        new MockResponse.Builder().code(201).addHeader("X-Answer", "a").body("née").build());

    TransportResponse response =
        way.send(
            transport,
            request(
                "PUT", "/a", "{\"x\":\"é\"}".getBytes(UTF_8), "Content-Type", "application/json"));

    RecordedRequest seen = server.takeRequest();
    assertThat(seen.getRequestLine()).isEqualTo("PUT /a HTTP/1.1");
    assertThat(seen.getBody().utf8()).isEqualTo("{\"x\":\"é\"}");
    assertThat(seen.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(seen.getHeaders().names())
        .containsExactlyInAnyOrder(
            "Content-Type",
            "Content-Length",
            "Host",
            "Connection",
            "Accept-Encoding",
            "User-Agent");
    assertThat(response.status()).isEqualTo(201);
    assertThat(response.headers().first("x-answer")).contains("a");
    assertThat(new String(response.body(), UTF_8)).isEqualTo("née");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/a%20b/%7e/%E5%BA%93/%2F",
        "/a//b/?z=1&a=2&&c",
        "/(x)/a'b;c=d,e+f@g:h!$*~",
        "/x?$expand=ReplicationStatus&p=%zz&q=%2B+%20",
        "/x?s={a}|b^c`d[e]&t==&u=?/",
        "/%zz/%"
      })
  void url_isSentByteForByte(String target) throws InterruptedException {
    answers(200);

    transport.execute(get(target));

    assertThat(server.takeRequest().getTarget()).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({"DELETE, none", "POST, 0", "PUT, 0", "PATCH, 0", "GET, none", "HEAD, none"})
  void methodWithoutABody_saysSoAsHttpWants(String method, String length)
      throws InterruptedException {
    answers(204);

    transport.execute(request(method, "/x", null));

    RecordedRequest seen = server.takeRequest();
    assertThat(seen.getMethod()).isEqualTo(method);
    assertThat(seen.getBodySize()).isZero();
    assertThat(String.valueOf(seen.getHeaders().get("Content-Length")).replace("null", "none"))
        .isEqualTo(length);
    assertThat(seen.getHeaders().get("Content-Type")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "BLOCKING, 301",
    "BLOCKING, 302",
    "BLOCKING, 303",
    "BLOCKING, 307",
    "ASYNCHRONOUS, 308",
    "BLOCKING, 401",
    "BLOCKING, 408",
    "ASYNCHRONOUS, 408",
    "BLOCKING, 421"
  })
  void answerThatOkHttpWouldActOn_isHandedOver(Way way, int status) {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .addHeader("Location", "/elsewhere")
            .addHeader("WWW-Authenticate", "Basic")
            .build());

    assertThat(way.send(transport, get("/x")).status()).isEqualTo(status);

    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void unavailableWithRetryAfterZero_isHandedOver_withTheWaitInMilliseconds(Way way) {
    server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build());

    TransportResponse response = way.send(transport, get("/x"));

    assertThat(response.status()).isEqualTo(503);
    assertThat(response.headers().first("retry-after-ms")).contains("0");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void connectionRefused_isNotSent(Way way) throws IOException {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    TransportRequest request =
        new TransportRequest("GET", "http://127.0.0.1:" + port + "/x?s=SECRET", Headers.NONE, null);

    TransportException failure = failure(() -> way.send(transport, request));

    assertThat(failure.reach()).isEqualTo(Reach.NOT_SENT);
    assertThat(failure.getMessage()).startsWith("GET /x got no answer: ").doesNotContain("SECRET");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void hostThatIsUnknown_isNotSent(Way way) {
    OkHttpClient nameless =
        new OkHttpClient.Builder()
            .dns(
                host -> {
                  throw new UnknownHostException(host);
                })
            .build();
    Transport lost = OkHttpTransport.builder().client(nameless).build();

    assertThat(failure(() -> way.send(lost, request("POST", "/x", null))).reach())
        .isEqualTo(Reach.NOT_SENT);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void disconnectBeforeTheAnswer_mayBeSent_andIsNotRepeatedUnseen(Way way) {
    answers(200);
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    way.send(transport, get("/first"));

    TransportException failure = failure(() -> way.send(transport, get("/second")));

    assertThat(failure.reach()).isEqualTo(Reach.MAYBE_SENT);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void disconnectInTheBody_mayBeSent(Way way) {
    server.enqueue(
        new MockResponse.Builder()
            .body("x".repeat(1 << 20))
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());

    TransportException failure = failure(() -> way.send(transport, get("/x?s=SECRET")));

    assertThat(failure.reach()).isEqualTo(Reach.MAYBE_SENT);
    assertThat(failure.getMessage()).doesNotContain("SECRET");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void silence_endsWithTheReadTimeout_andMayBeSent(Way way) {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    Transport hasty = OkHttpTransport.builder().readTimeout(Duration.ofMillis(50)).build();

    assertThat(failure(() -> way.send(hasty, get("/x"))).reach()).isEqualTo(Reach.MAYBE_SENT);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void slowAnswer_endsWithTheCallTimeout_andIsNotTakenForACancellation(Way way) {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    Transport hasty = OkHttpTransport.builder().callTimeout(Duration.ofMillis(200)).build();

    assertThat(failure(() -> way.send(hasty, get("/x"))).reach()).isEqualTo(Reach.MAYBE_SENT);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void compressedAnswer_isUnpacked(Way way) throws IOException {
    server.enqueue(gzip("{\"a\":1}".getBytes(UTF_8)));

    TransportResponse response = way.send(transport, get("/x"));

    assertThat(new String(response.body(), UTF_8)).isEqualTo("{\"a\":1}");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void gzipBomb_isCutOffAndNotATransportFailure(Way way) throws IOException {
    server.enqueue(gzip(new byte[64 << 20]));

    MalformedResponseException failure =
        catchThrowableOfType(
            MalformedResponseException.class, () -> way.send(transport, get("/x?s=SECRET")));

    assertThat(failure).hasMessage("GET /x was answered with more than 16777216 bytes");
  }

  @ParameterizedTest
  @CsvSource({"BLOCKING, 1000, true", "BLOCKING, 1001, false", "ASYNCHRONOUS, 1001, false"})
  void answer_upToTheLimit_isRead(Way way, int size, boolean fits) {
    Transport small = OkHttpTransport.builder().maxResponseBytes(1000).build();
    server.enqueue(new MockResponse.Builder().body("x".repeat(size)).build());

    MalformedResponseException failure =
        catchThrowableOfType(MalformedResponseException.class, () -> way.send(small, get("/x")));

    assertThat(failure == null).isEqualTo(fits);
  }

  private static MockResponse gzip(byte[] content) throws IOException {
    Buffer packed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(packed))) {
      sink.write(content);
    }
    return new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(packed).build();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void headerFieldsThatCouldBreakOut_areLeftOut(Way way) {
    server.enqueue(
        new MockResponse.Builder()
            .addHeaderLenient("X-Odd", "a\u0001b")
            .addHeaderLenient("X Odd", "c")
            .addHeaderLenient("X-Plain", "a\tb")
            .build());

    TransportResponse response = way.send(transport, get("/x"));

    assertThat(response.headers().first("X-Odd")).isEmpty();
    assertThat(response.headers().first("X Odd")).isEmpty();
    assertThat(response.headers().first("X-Plain")).contains("a\tb");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void connection_isReused(Way way) throws InterruptedException {
    answers(200);
    answers(404);
    answers(200);
    for (int i = 0; i < 3; i++) {
      way.send(transport, get("/x"));
    }

    for (int i = 0; i < 3; i++) {
      assertThat(server.takeRequest().getExchangeIndex()).isEqualTo(i);
    }
  }

  @Test
  void asyncCancel_abandonsTheCallOnTheWire() throws InterruptedException {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    answers(200);
    CompletableFuture<TransportResponse> call = transport.executeAsync(get("/stalls"));
    int connection = server.takeRequest().getConnectionIndex();

    call.cancel(true);

    transport.execute(get("/next"));
    assertThat(server.takeRequest().getConnectionIndex()).isNotEqualTo(connection);
  }

  @Test
  void executeAsync_neverThrows() {
    TransportRequest nonsense = new TransportRequest("GET", "nonsense", Headers.NONE, null);

    assertThat(transport.executeAsync(nonsense)).isCompletedExceptionally();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void trustOnly_trustsThatAuthorityAndNoOther(Way way) throws IOException {
    HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(0).build();
    HeldCertificate leaf =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("localhost")
            .signedBy(authority)
            .build();
    HeldCertificate stranger = new HeldCertificate.Builder().certificateAuthority(0).build();
    try (MockWebServer secure = new MockWebServer()) {
      secure.useHttps(
          new HandshakeCertificates.Builder().heldCertificate(leaf).build().sslSocketFactory());
      secure.start();
      secure.enqueue(new MockResponse.Builder().code(200).build());
      TransportRequest request =
          new TransportRequest("GET", secure.url("/x").toString(), Headers.NONE, null);

      Transport trusting = OkHttpTransport.builder().trustOnly(authority.certificate()).build();
      Transport wary = OkHttpTransport.builder().trustOnly(stranger.certificate()).build();

      assertThat(failure(() -> way.send(transport, request)).reach()).isEqualTo(Reach.NOT_SENT);
      assertThat(failure(() -> way.send(wary, request)).reach()).isEqualTo(Reach.NOT_SENT);
      assertThat(way.send(trusting, request).status()).isEqualTo(200);
    }
  }

  @Test
  void close_ofTheSharedTransport_leavesItOpen() {
    answers(200);
    OkHttpTransport.shared().close();

    assertThat(Way.ASYNCHRONOUS.send(OkHttpTransport.shared(), get("/x")).status()).isEqualTo(200);
  }

  @Test
  void client_ofTheCaller_isUsedAndStaysOpen() throws InterruptedException {
    answers(302);
    OkHttpClient client =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> chain.proceed(chain.request().newBuilder().header("X-Mine", "1").build()))
            .build();
    Transport around = OkHttpTransport.builder().client(client).build();

    assertThat(around.execute(get("/x")).status()).isEqualTo(302);
    around.close();

    assertThat(server.takeRequest().getHeaders().get("X-Mine")).isEqualTo("1");
    assertThat(client.dispatcher().executorService().isShutdown()).isFalse();
  }

  @Test
  void settings_thatMakeNoSense_areRefusedByName() {
    OkHttpTransport.Builder builder = OkHttpTransport.builder();
    List<Runnable> mistakes =
        List.of(
            () -> builder.connectTimeout(Duration.ZERO),
            () -> builder.readTimeout(Duration.ofSeconds(-1)),
            () -> builder.callTimeout(Duration.ZERO),
            () -> builder.maxResponseBytes(0));

    assertThat(mistakes)
        .allSatisfy(
            mistake ->
                assertThat(catchThrowableOfType(IllegalArgumentException.class, mistake::run))
                    .hasMessageMatching("(connectTimeout|readTimeout|callTimeout|max).*"));
  }
}

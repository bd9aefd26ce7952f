package dev.imagegallery.inmemory.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, with scripted answers. */
final class LoopbackServerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MAX_BODY = 1 << 20;
  private static final Headers JSON = Headers.of("Content-Type", "application/json");

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();
  private final List<LoopbackServer> servers = new ArrayList<>();

  @AfterEach
  void closeServers() {
    servers.forEach(LoopbackServer::close);
  }

  @Test
  void request_reachesTheTransport_byteForByte() throws Exception {
    ScriptedDoor door = new ScriptedDoor(request -> json("{}"));
    LoopbackServer server = serve(door);
    String target = "/subscriptions/a%2Fb//x?$filter=name%20eq%20'%C3%BC'&api-version=1&&q=";

    HttpRequest put =
        request(server, target)
            .header("X-Two", "1")
            .header("X-Two", "2")
            .PUT(BodyPublishers.ofString("{\"ü\":1}"))
            .build();
    send(put);

    TransportRequest seen = door.takeRequest();
    assertThat(seen.method()).isEqualTo("PUT");
    assertThat(seen.url()).isEqualTo(server.endpoint() + target);
    assertThat(seen.body()).isEqualTo("{\"ü\":1}".getBytes(UTF_8));
    assertThat(valuesOf(seen.headers(), "x-two")).containsExactly("1", "2");
    assertThat(seen.headers().first("Host")).isEmpty();
    assertThat(seen.headers().first("Content-Length")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:8443", "[::1]:443"})
  void url_namesTheHostTheClientAskedFor(String host) throws Exception {
    ScriptedDoor door = new ScriptedDoor(request -> json("{}"));

    try (RawConnection connection = connect(serve(door))) {
      connection.send("GET /x HTTP/1.1", "Host: " + host, "", "").readAnswer();
    }

    assertThat(door.takeRequest().url()).isEqualTo("http://" + host + "/x");
  }

  @Test
  void wholeUrlInTheRequestLine_countsInsteadOfHost() throws Exception {
    ScriptedDoor door = new ScriptedDoor(request -> json("{}"));

    try (RawConnection connection = connect(serve(door))) {
      connection
          .send("GET http://localhost:7/x?y=%31 HTTP/1.1", "Host: elsewhere.example", "", "")
          .readAnswer();
    }

    assertThat(door.takeRequest().url()).isEqualTo("http://localhost:7/x?y=%31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "localhost:80@evil.example",
        "127.0.0.1.evil.example",
        "169.254.169.254",
        "localhost:123456",
        ""
      })
  void otherHostName_isMisdirected(String host) throws Exception {
    LoopbackServer server = serve(mustNotBeAsked());

    try (RawConnection connection = connect(server)) {
      String answer = connection.send("GET / HTTP/1.1", "Host: " + host, "", "").readToEnd();

      assertThat(answer).startsWith("HTTP/1.1 421").contains("\"code\":\"MisdirectedRequest\"");
    }
  }

  @Test
  void noHost_isABadRequest() throws Exception {
    try (RawConnection connection = connect(serve(mustNotBeAsked()))) {
      assertThat(connection.send("GET / HTTP/1.1", "", "").readAnswer())
          .startsWith("HTTP/1.1 400")
          .contains("Host");
    }
  }

  @ParameterizedTest
  @CsvSource({"https://evil.example,403", "null,403", "http://localhost:3000,200"})
  void pageOfAnotherMachine_isRefused(String origin, int status) throws Exception {
    LoopbackServer server = serve(request -> json("{}"));

    HttpRequest post =
        request(server, "/_emulator/reset")
            .header("Origin", origin)
            .POST(BodyPublishers.noBody())
            .build();

    assertThat(send(post).statusCode()).isEqualTo(status);
  }

  @Test
  void manyRequests_travelOnOneConnection() throws Exception {
    LoopbackServer server = serve(request -> json("{\"url\":1}"));

    try (RawConnection connection = connect(server)) {
      for (int i = 0; i < 5; i++) {
        String answer =
            connection.send("GET /" + i + " HTTP/1.1", "Host: localhost", "", "").readAnswer();
        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("{\"url\":1}");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"200,0", "201,2", "404,2", "202,0"})
  void everyAnswerWithRoomForABody_saysItsLength(int status, int length) throws Exception {
    LoopbackServer server = serve(request -> answer(status, JSON, "{}".substring(0, length)));

    HttpResponse<String> answer = send(request(server, "/x").build());

    assertThat(answer.headers().firstValue("Content-Length")).contains(Integer.toString(length));
    assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
    assertThat(answer.body()).hasSize(length);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void statusWithoutBody_sendsNone_andTheConnectionGoesOn(int status) throws Exception {
    LoopbackServer server = serve(request -> answer(status, JSON, "a bug's body"));

    try (RawConnection connection = connect(server)) {
      String first = connection.send("GET /1 HTTP/1.1", "Host: localhost", "", "").readHead();
      String second = connection.send("GET /2 HTTP/1.1", "Host: localhost", "", "").readHead();

      assertThat(first).startsWith("HTTP/1.1 " + status).doesNotContain("Transfer-encoding");
      assertThat(second).startsWith("HTTP/1.1 " + status);
    }
  }

  @Test
  void head_hasTheLengthButNoBody() throws Exception {
    LoopbackServer server = serve(request -> json("{\"a\":1}"));

    try (RawConnection connection = connect(server)) {
      String first = connection.send("HEAD /1 HTTP/1.1", "Host: localhost", "", "").readHead();
      String second = connection.send("GET /2 HTTP/1.1", "Host: localhost", "", "").readAnswer();

      assertThat(first).startsWith("HTTP/1.1 200").containsIgnoringCase("content-length: 7\r\n");
      assertThat(second).startsWith("HTTP/1.1 200").endsWith("{\"a\":1}");
    }
  }

  @Test
  void head_keepsTheLengthTheTransportSays() throws Exception {
    LoopbackServer server =
        serve(request -> answer(200, Headers.of("Content-Length", "32212254720"), ""));

    try (RawConnection connection = connect(server)) {
      assertThat(connection.send("HEAD /blob HTTP/1.1", "Host: localhost", "", "").readHead())
          .containsIgnoringCase("content-length: 32212254720\r\n");
    }
  }

  @Test
  void expectContinue_isInvitedToSendItsBody() throws Exception {
    ScriptedDoor door = new ScriptedDoor(request -> json("{}"));

    try (RawConnection connection = connect(serve(door))) {
      connection.send(
          "PUT /x HTTP/1.1",
          "Host: localhost",
          "Content-Length: 2",
          "Expect: 100-continue",
          "",
          "");
      String invitation = connection.readHead();
      String answer = connection.send("[]").readAnswer();

      assertThat(invitation).startsWith("HTTP/1.1 100");
      assertThat(answer).startsWith("HTTP/1.1 200");
    }
    assertThat(door.takeRequest().body()).isEqualTo("[]".getBytes(UTF_8));
  }

  @Test
  void chunkedBody_isPutTogether() throws Exception {
    ScriptedDoor door = new ScriptedDoor(request -> json("{}"));
    LoopbackServer server = serve(door);

    HttpRequest put =
        request(server, "/x")
            .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000])))
            .build();
    send(put);

    assertThat(door.takeRequest().body()).hasSize(100_000);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "gzip, true",
        "'deflate, gzip;q=0.5', true",
        "'GZIP, br', true",
        "gzip;q=0, false",
        "'gzip;q=0.0, deflate', false",
        "deflate, false",
        "none, false"
      })
  void largeText_isPackedForThoseWhoAsk(String accepted, boolean packed) throws Exception {
    String text = "[" + "1,".repeat(20_000) + "1]";
    LoopbackServer server = serve(request -> json(text));

    HttpRequest.Builder get = request(server, "/x");
    if (accepted != null) {
      get.header("Accept-Encoding", accepted);
    }
    HttpResponse<byte[]> answer = client.send(get.build(), BodyHandlers.ofByteArray());

    assertThat(answer.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(packed);
    assertThat(packed ? unpack(answer.body()) : new String(answer.body(), UTF_8)).isEqualTo(text);
  }

  @Test
  void smallOrBinaryAnswers_areNotPacked() throws Exception {
    LoopbackServer server =
        serve(
            request ->
                request.path().equals("/small")
                    ? json("{}")
                    : answer(
                        200,
                        Headers.of("Content-Type", "application/octet-stream"),
                        "0".repeat(50_000)));

    for (String path : List.of("/small", "/blob")) {
      HttpRequest get = request(server, path).header("Accept-Encoding", "gzip").build();
      assertThat(send(get).headers().firstValue("Content-Encoding")).isEmpty();
    }
  }

  @Test
  void okhttp_unpacksWhatWePack() throws Exception {
    String text = "\"" + "ü".repeat(50_000) + "\"";
    LoopbackServer server = serve(request -> json(text));

    Request get = new Request.Builder().url(server.endpoint() + "/x").build();
    try (Response answer = new OkHttpClient().newCall(get).execute()) {
      assertThat(answer.networkResponse().header("Content-Encoding")).isEqualTo("gzip");
      assertThat(answer.body().string()).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @CsvSource({"1000,200", "1001,413", "100000,413"})
  void bodyBeyondTheLimit_isTooLarge(int length, int status) throws Exception {
    LoopbackServer server = start(0, null, 1000, request -> json("{}"));

    HttpRequest put =
        request(server, "/x").PUT(BodyPublishers.ofByteArray(new byte[length])).build();

    assertThat(send(put).statusCode()).isEqualTo(status);
  }

  @Test
  void hugeHead_isTooLarge() throws Exception {
    LoopbackServer server = serve(mustNotBeAsked());

    HttpResponse<String> answer =
        send(request(server, "/x").header("Authorization", "B".repeat(70_000)).build());

    assertThat(answer.statusCode()).isEqualTo(431);
  }

  @Test
  void bugInside_answers500InTheEnvelope() throws Exception {
    LoopbackServer server =
        serve(
            request -> {
              throw new StackOverflowError("deep");
            });

    HttpResponse<String> answer = send(request(server, "/x").build());

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).startsWith("{\"error\":{\"code\":\"InternalServerError\"");
  }

  @Test
  void transportThatFails_dropsTheConnection() throws Exception {
    LoopbackServer server =
        serve(
            request -> {
              throw new TransportException("dropped", Reach.MAYBE_SENT, null);
            });

    try (RawConnection connection = connect(server)) {
      assertThat(connection.send("GET / HTTP/1.1", "Host: localhost", "", "").readToEnd())
          .isEmpty();
    }
  }

  @Test
  void requests_areAnsweredAtTheSameTime() throws Exception {
    CountDownLatch allInside = new CountDownLatch(40);
    LoopbackServer server =
        serve(
            request -> {
              allInside.countDown();
              return json(Boolean.toString(await(allInside)));
            });

    List<CompletableFuture<HttpResponse<String>>> answers =
        IntStream.range(0, 40)
            .mapToObj(i -> request(server, "/" + i).build())
            .map(get -> client.sendAsync(get, BodyHandlers.ofString()))
            .toList();

    assertThat(answers).allSatisfy(answer -> assertThat(answer.join().body()).isEqualTo("true"));
  }

  @Test
  void https_servesTheCertificateGiven() throws Exception {
    HeldCertificate leaf =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    HandshakeCertificates tls = new HandshakeCertificates.Builder().heldCertificate(leaf).build();
    ScriptedDoor door = new ScriptedDoor(request -> json("{}"));
    LoopbackServer server = start(0, tls.sslContext(), MAX_BODY, door);

    HandshakeCertificates trust =
        new HandshakeCertificates.Builder().addTrustedCertificate(leaf.certificate()).build();
    HttpClient secure = HttpClient.newBuilder().sslContext(trust.sslContext()).build();
    for (int i = 0; i < 3; i++) {
      assertThat(secure.send(request(server, "/x").build(), BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
      assertThat(door.takeRequest().url()).isEqualTo(server.endpoint() + "/x");
    }
    assertThat(server.endpoint().getScheme()).isEqualTo("https");
  }

  @Test
  void otherAddressesOfThisMachine_areNotServed() throws Exception {
    LoopbackServer server = serve(mustNotBeAsked());
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
            .toList();
    Assumptions.assumeFalse(others.isEmpty(), "no other address");

    assertThat(others)
        .allSatisfy(
            address ->
                assertThatThrownBy(() -> new Socket(address, server.endpoint().getPort()).close())
                    .isInstanceOf(ConnectException.class));
  }

  @Test
  void portInUse_saysWhich() {
    int port = serve(mustNotBeAsked()).endpoint().getPort();

    assertThatThrownBy(() -> start(port, null, MAX_BODY, mustNotBeAsked()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("127.0.0.1:" + port);
  }

  @Test
  void jdkServer_isToldNotToHoldAnswersBack() {
    serve(mustNotBeAsked());

    assertThat(System.getProperty("sun.net.httpserver.nodelay")).isEqualTo("true");
  }

  @Test
  void close_givesPortAndThreadsFree() throws Exception {
    Set<Thread> before = serverThreads();
    LoopbackServer server = serve(request -> json("{}"));
    send(request(server, "/x").build());
    Set<Thread> threads = serverThreads();
    threads.removeAll(before);

    server.close();

    assertThat(threads).isNotEmpty().allMatch(Thread::isDaemon);
    for (Thread thread : threads) {
      thread.join(PATIENCE.toMillis());
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
    int port = server.endpoint().getPort();
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void close_twice_isHarmless() {
    LoopbackServer server = serve(request -> json("{}"));

    server.close();
    server.close();
  }

  private static Set<Thread> serverThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().matches("imagegallery-emulator-.*|HTTP-Dispatcher"))
        .collect(Collectors.toSet());
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private LoopbackServer serve(Door door) {
    return start(0, null, MAX_BODY, door);
  }

  private LoopbackServer start(int port, SSLContext tls, int maxBodyBytes, Door door) {
    LoopbackServer server = LoopbackServer.start(port, tls, maxBodyBytes, door);
    servers.add(server);
    return server;
  }

  private static Door mustNotBeAsked() {
    return new ScriptedDoor(
        request -> {
          throw new AssertionError("was asked " + request);
        });
  }

  private static RawConnection connect(LoopbackServer server) throws IOException {
    return new RawConnection(server.endpoint());
  }

  private static HttpRequest.Builder request(LoopbackServer server, String target) {
    return HttpRequest.newBuilder(URI.create(server.endpoint() + target)).timeout(PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  private static TransportResponse json(String body) {
    return answer(200, JSON, body);
  }

  private static TransportResponse answer(int status, Headers headers, String body) {
    return TransportResponse.of(status, headers, body.getBytes(UTF_8));
  }

  private static List<String> valuesOf(Headers headers, String wanted) {
    List<String> values = new ArrayList<>();
    headers.forEach(
        (name, value) -> {
          if (name.equalsIgnoreCase(wanted)) {
            values.add(value);
          }
        });
    return values;
  }

  private static String unpack(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}

package dev.imagegallery.inmemory.server;

import static java.net.http.HttpResponse.BodyHandlers.discarding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Connections, threads and what goes wrong. */
final class LoopbackServerTest extends LoopbackTests {

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
  void connectionsThatWereDropped_areForgotten() throws Exception {
    LoopbackServer server =
        serve(
            request -> {
              throw new TransportException("dropped", Reach.MAYBE_SENT, null);
            });
    drop(server, 200);
    long before = usedHeap();

    drop(server, 2_000);

    assertThat(usedHeap() - before).as("the JDK's server keeps 12 KiB of each").isLessThan(8 << 20);
  }

  private static void drop(LoopbackServer server, int connections) throws Exception {
    for (int i = 0; i < connections; i++) {
      try (RawConnection connection = connect(server)) {
        connection.send("GET / HTTP/1.1", "Host: localhost", "", "").readToEnd();
      }
    }
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
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
  void jdkServer_isToldNotToWaitForSlowRequests() {
    serve(mustNotBeAsked());

    assertThat(System.getProperty("sun.net.httpserver.maxReqTime")).isEqualTo("60");
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
  void close_whileARequestIsAnswered_endsIt() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    LoopbackServer server =
        serve(
            request -> {
              inside.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return json("{}");
            });
    CompletableFuture<?> call = client.sendAsync(request(server, "/x").build(), discarding());
    await(inside);

    server.close();

    assertThat(interrupted.getCount()).isZero();
    assertThat(call.handle((answer, failure) -> failure).join()).isNotNull();
  }

  @Test
  void close_twice_isHarmless() {
    LoopbackServer server = serve(request -> json("{}"));
    server.close();

    assertThatCode(server::close).doesNotThrowAnyException();
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
}

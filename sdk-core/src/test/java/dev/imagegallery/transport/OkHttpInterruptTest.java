package dev.imagegallery.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Interrupting a thread ends its blocking call promptly, whatever it waits for. */
@Timeout(60)
class OkHttpInterruptTest {

  private final AtomicReference<Throwable> thrown = new AtomicReference<>();
  private final AtomicBoolean flag = new AtomicBoolean();

  /** What is spoken on the connection. */
  enum Wire {
    PLAIN_HTTP_1,
    TLS_HTTP_1,
    TLS_HTTP_2
  }

  private Thread calling(Transport transport, String url) {
    TransportRequest request = new TransportRequest("GET", url, Headers.NONE, null);
    Thread caller =
        new Thread(
            () -> {
              thrown.set(catchThrowable(() -> transport.execute(request)));
              flag.set(Thread.currentThread().isInterrupted());
            });
    caller.start();
    return caller;
  }

  private void assertCancelled() {
    assertThat(thrown.get())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.reach()).isEqualTo(Reach.CANCELLED));
    assertThat(flag).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void waitingForTheAnswer(Wire wire) throws Exception {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    Transport transport = OkHttpTransport.builder().trustOnly(certificate.certificate()).build();
    try (MockWebServer server = new MockWebServer()) {
      if (wire != Wire.PLAIN_HTTP_1) {
        server.useHttps(
            new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
      }
      server.setProtocols(
          wire == Wire.TLS_HTTP_2
              ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1)
              : List.of(Protocol.HTTP_1_1));
      server.start();
      server.enqueue(
          new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
      Thread caller = calling(transport, server.url("/x").toString());
      assertThat(server.takeRequest().getVersion())
          .isEqualTo(wire == Wire.TLS_HTTP_2 ? "HTTP/2" : "HTTP/1.1");

      caller.interrupt();
      caller.join();

      assertCancelled();
    }
  }

  @Test
  void waitingForTheRestOfTheBody() throws Exception {
    Transport transport = OkHttpTransport.builder().build();
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(
          new MockResponse.Builder()
              .body("x".repeat(1 << 20))
              .onResponseBody(SocketEffect.Stall.INSTANCE)
              .build());
      Thread caller = calling(transport, server.url("/x").toString());
      server.takeRequest();

      caller.interrupt();
      caller.join();

      assertCancelled();
    }
  }

  @Test
  void interruptedAlready() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse.Builder().code(200).build());
      Thread.currentThread().interrupt();

      TransportRequest request =
          new TransportRequest("GET", server.url("/x").toString(), Headers.NONE, null);
      thrown.set(catchThrowable(() -> OkHttpTransport.builder().build().execute(request)));
      flag.set(Thread.interrupted());

      assertCancelled();
    }
  }

  @Test
  void waitingToBeConnected() throws Exception {
    try (FullServer full = new FullServer()) {
      Thread caller = calling(OkHttpTransport.builder().build(), full.url());
      while (caller.getState() != Thread.State.TIMED_WAITING && caller.isAlive()) {
        Thread.onSpinWait();
      }

      caller.interrupt();
      caller.join();

      assertCancelled();
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void connectionThatTakesTooLong_isNotSent(Way way) throws Exception {
    try (FullServer full = new FullServer()) {
      Transport hasty = OkHttpTransport.builder().connectTimeout(Duration.ofMillis(50)).build();
      TransportRequest request = new TransportRequest("GET", full.url(), Headers.NONE, null);

      assertThat(catchThrowable(() -> way.send(hasty, request)))
          .isInstanceOfSatisfying(
              TransportException.class, e -> assertThat(e.reach()).isEqualTo(Reach.NOT_SENT));
    }
  }

  /** A listener whose queue is full, so that nobody else gets connected. */
  private static final class FullServer implements AutoCloseable {
    private final ServerSocket listener;
    private final List<SocketChannel> queued = new ArrayList<>();

    FullServer() throws IOException {
      listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      for (int i = 0; i < 4; i++) {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(listener.getLocalSocketAddress());
        queued.add(channel);
      }
    }

    String url() {
      return "http://127.0.0.1:" + listener.getLocalPort() + "/x";
    }

    @Override
    public void close() throws IOException {
      for (SocketChannel channel : queued) {
        channel.close();
      }
      listener.close();
    }
  }
}

package dev.imagegallery.inmemory.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.InMemoryAzure;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Clients that begin a request and never end it. In a JVM of its own, since the JDK reads its time
 * limit once.
 */
@Timeout(60)
final class SlowClientTest {

  private Process process;
  private URI endpoint;

  /** Serves until its standard input ends. */
  static final class Server {
    public static void main(String... args) throws IOException {
      try (EmulatorServer server = EmulatorServer.start(InMemoryAzure.create())) {
        System.out.println(server.endpoint());
        System.in.readAllBytes();
      }
    }
  }

  @BeforeEach
  void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsun.net.httpserver.maxReqTime=1",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Server.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    endpoint = URI.create(out.readLine());
  }

  @AfterEach
  void stop() {
    process.destroyForcibly();
  }

  @Test
  void headOrBodyThatNeverEnds_endsTheConnection_andNobodyElseSuffers() throws IOException {
    try (RawConnection slowHead = new RawConnection(endpoint);
        RawConnection slowBody = new RawConnection(endpoint);
        RawConnection other = new RawConnection(endpoint)) {
      slowHead.send("GET /_emulator HTTP/1.1\r\nHost: local");
      slowBody.send(
          "POST /_emulator/clock HTTP/1.1", "Host: localhost", "Content-Length: 100", "", "{\"adv");

      String answer = other.send("GET /_emulator HTTP/1.1", "Host: localhost", "", "").readAnswer();

      assertThat(answer).startsWith("HTTP/1.1 200");
      assertThat(slowHead.readToEnd()).isEmpty();
      assertThat(slowBody.readToEnd()).isEmpty();
    }
  }
}

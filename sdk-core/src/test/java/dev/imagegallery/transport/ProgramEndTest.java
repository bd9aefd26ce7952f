package dev.imagegallery.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A program that has made calls ends with its main method, without closing anything. */
@Timeout(120)
class ProgramEndTest {

  /** The program: one call of each kind. */
  static final class Program {
    public static void main(String[] args) {
      TransportRequest request = new TransportRequest("GET", args[0], Headers.NONE, null);
      Transport transport = OkHttpTransport.shared();
      int blocking = transport.execute(request).status();
      int asynchronous = transport.executeAsync(request).join().status();
      transport.timeline().delay(Duration.ofMillis(1)).join();
      // No System.exit: the virtual machine has to find its end by itself.
      if (blocking != 200 || asynchronous != 200) {
        throw new IllegalStateException();
      }
    }
  }

  @Test
  void mainEnds_theProgramEnds() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse.Builder().code(200).build());
      server.enqueue(new MockResponse.Builder().code(200).build());
      String classPath =
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

      Process child =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  classPath,
                  Program.class.getName(),
                  server.url("/x").toString())
              .redirectErrorStream(true)
              .start();
      String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(child.waitFor()).as(output).isZero();
      assertThat(server.getRequestCount()).isEqualTo(2);
    }
  }
}

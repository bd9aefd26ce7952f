package dev.imagegallery.examples.emulator;

import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.server.ClockMode;
import dev.imagegallery.inmemory.server.EmulatorServer;
import dev.imagegallery.time.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The emulated cloud as a program, for clients in any language. {@code --help} tells its options.
 *
 * <p>When it is ready it prints one line on standard output, such as {@code
 * {"endpoint":"https://localhost:41234","caPem":"/home/me/tls/ca.pem"}}, and stops when its
 * standard input is closed or on SIGTERM. Logs go to standard error.
 */
public final class Emulator {

  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  /** Real clients turn 0, or nothing, into 30 seconds. */
  private static final Duration SHORT_WAIT = Duration.ofSeconds(1);

  private Emulator() {}

  /** Runs until standard input is closed. Exit codes: 0, 1 for a failure, 2 for wrong usage. */
  public static void main(String[] args) {
    System.exit(run(args, System.in, System.out, System.err));
  }

  static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    Arguments arguments;
    try {
      arguments = Arguments.parse(args);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.print(Arguments.USAGE);
      return WRONG_USAGE;
    }
    if (arguments.help) {
      out.print(Arguments.USAGE);
      return OK;
    }
    try {
      serve(arguments, in, out);
      return OK;
    } catch (UncheckedIOException | IOException e) {
      err.println(e.getMessage() + ": " + e.getCause());
      return FAILED;
    }
  }

  private static void serve(Arguments arguments, InputStream in, PrintStream out)
      throws IOException {
    try (EmulatorServer server = start(arguments)) {
      out.println(readyLine(server, arguments.tlsDir));
      out.flush();
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static EmulatorServer start(Arguments arguments) {
    EmulatorServer.Builder server =
        EmulatorServer.builder(cloud(arguments)).port(arguments.port).clock(arguments.clock);
    if (arguments.tlsDir != null) {
      server.tls(TlsFolder.open(arguments.tlsDir, Timeline.wall().now()));
    }
    return server.start();
  }

  private static InMemoryAzure cloud(Arguments arguments) {
    Instant start = arguments.startTime == null ? Timeline.wall().now() : arguments.startTime;
    InMemoryAzure.Builder cloud =
        InMemoryAzure.builder()
            .time(Timeline.virtual(start))
            .advanceOnPoll(true)
            .profile(arguments.profile)
            .auth(arguments.auth)
            .tenant(arguments.tenant);
    if (!arguments.clock.equals(ClockMode.WALL)) {
      cloud.retryAfter(SHORT_WAIT);
    }
    arguments.subscriptions.forEach((id, name) -> cloud.subscription(id, name, arguments.tenant));
    return cloud.build();
  }

  /** By hand: the two values are a URL and a path, and a JSON library would be the largest part. */
  private static String readyLine(EmulatorServer server, @Nullable Path tlsDir) {
    String caPem =
        tlsDir == null
            ? "null"
            : '"'
                + TlsFolder.caPem(tlsDir).toString().replace("\\", "\\\\").replace("\"", "\\\"")
                + '"';
    return "{\"endpoint\":\"" + server.endpoint() + "\",\"caPem\":" + caPem + "}";
  }
}

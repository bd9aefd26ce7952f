package dev.imagegallery.inmemory.server;

import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.time.VirtualTimeline;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.net.URI;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An emulated cloud on 127.0.0.1, for clients in any language. It listens on no other address and
 * answers under no other name. Beside the service's API it answers a control API under {@code
 * /_emulator}. Thread-safe; its threads are daemons.
 *
 * <pre>{@code
 * InMemoryAzure azure =
 *     InMemoryAzure.builder().advanceOnPoll(true).retryAfter(Duration.ofSeconds(1)).build();
 * try (EmulatorServer server = EmulatorServer.start(azure)) {
 *   URI arm = server.endpoint(); // http://localhost:41234
 * }
 * }</pre>
 *
 * <p>Clients behind HTTP do not wait by the cloud's clock: without {@code advanceOnPoll}, and
 * unless {@link Builder#clock} says otherwise, only the control API finishes what they start.
 *
 * <p>The JDK's HTTP server is told through the system property {@code sun.net.httpserver.nodelay}
 * not to hold answers back. A program that uses that server earlier than this class should set the
 * property to {@code true} itself, or answers take 40 ms on JDK 17. Likewise {@code
 * sun.net.httpserver.maxReqTime} is set to 60: a client has so many seconds to send a request.
 */
public final class EmulatorServer implements AutoCloseable {

  /** The largest request body: 16 MiB, four times what the platform accepts. */
  public static final int DEFAULT_MAX_BODY_BYTES = 16 << 20;

  private final InMemoryAzure azure;
  private final EmulatorClock clock;
  private final ControlDoor control;
  private final LoopbackServer server;

  private EmulatorServer(Builder builder) {
    azure = builder.azure;
    clock = builder.clock();
    control = new ControlDoor(azure, clock);
    server = LoopbackServer.start(builder.port, builder.tls, builder.maxBodyBytes, this::answer);
  }

  /** Serves a cloud over HTTP on any free port. */
  public static EmulatorServer start(InMemoryAzure azure) {
    return builder(azure).start();
  }

  /** Prepares to serve a cloud. */
  public static Builder builder(InMemoryAzure azure) {
    return new Builder(azure);
  }

  /** Where it listens, such as {@code http://localhost:41234}. */
  public URI endpoint() {
    return server.endpoint();
  }

  /** Ends all connections and gives port and threads free. The cloud stays as it is. */
  @Override
  public void close() {
    server.close();
    clock.close();
  }

  private TransportResponse answer(TransportRequest request) {
    clock.catchUp();
    return control.isFor(request)
        ? control.answer(request)
        : azure.networkTransport().execute(request);
  }

  /** Collects settings. Not thread-safe. */
  public static final class Builder {
    private final InMemoryAzure azure;
    private final VirtualTimeline timeline;
    private int port;
    private @Nullable SSLContext tls;
    private int maxBodyBytes = DEFAULT_MAX_BODY_BYTES;
    private @Nullable ClockMode mode;

    private Builder(InMemoryAzure azure) {
      this.azure = Objects.requireNonNull(azure, "azure");
      if (!(azure.timeline() instanceof VirtualTimeline virtual)) {
        throw new IllegalArgumentException(
            "azure has no virtual timeline; for real time use one, and clock(ClockMode.WALL)");
      }
      timeline = virtual;
    }

    /** The port; by default 0, any that is free. */
    public Builder port(int number) {
      if (number < 0 || number > 65535) {
        throw new IllegalArgumentException("port is not in 0..65535: " + number);
      }
      port = number;
      return this;
    }

    /** Serves HTTPS with this context's certificate; by default plain HTTP. */
    public Builder tls(SSLContext context) {
      tls = Objects.requireNonNull(context, "context");
      return this;
    }

    /**
     * The largest request body, in bytes; larger ones are answered 413. By default {@link
     * #DEFAULT_MAX_BODY_BYTES}.
     */
    public Builder maxBodyBytes(int bytes) {
      if (bytes < 1) {
        throw new IllegalArgumentException("maxBodyBytes is less than 1: " + bytes);
      }
      maxBodyBytes = bytes;
      return this;
    }

    /**
     * What moves the cloud's clock; by default it is left as it is, {@link ClockMode#FROZEN} or
     * {@link ClockMode#AUTO}. Clients can change it through the control API.
     */
    public Builder clock(ClockMode clockMode) {
      mode = Objects.requireNonNull(clockMode, "clockMode");
      return this;
    }

    /**
     * Starts to serve.
     *
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public EmulatorServer start() {
      return new EmulatorServer(this);
    }

    private EmulatorClock clock() {
      ClockMode asItIs = timeline.isFrozen() ? ClockMode.FROZEN : ClockMode.AUTO;
      return new EmulatorClock(timeline, Timeline.wall(), mode == null ? asItIs : mode);
    }
  }
}

package dev.imagegallery.inmemory.server;

import dev.imagegallery.transport.Transport;
import java.net.URI;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The emulated cloud on 127.0.0.1, for clients in any language. It listens on no other address and
 * answers under no other name. Thread-safe; its threads are daemons.
 *
 * <p>The JDK's HTTP server is told through the system property {@code sun.net.httpserver.nodelay}
 * not to hold answers back; a program that uses that server before this class does should set the
 * property to {@code true} itself, or each answer takes 40 ms.
 */
public final class EmulatorServer implements AutoCloseable {

  /** The largest request body: 16 MiB, four times what the platform accepts. */
  public static final int DEFAULT_MAX_BODY_BYTES = 16 << 20;

  private final LoopbackServer server;

  private EmulatorServer(Builder builder) {
    server =
        LoopbackServer.start(
            builder.port, builder.tls, builder.maxBodyBytes, builder.transport::execute);
  }

  /** Serves a transport, such as a scripted one, over HTTP on any free port. */
  public static EmulatorServer start(Transport transport) {
    return builder(transport).start();
  }

  /** Prepares to serve a transport. */
  public static Builder builder(Transport transport) {
    return new Builder(transport);
  }

  /** Where it listens, such as {@code http://localhost:41234}. */
  public URI endpoint() {
    return server.endpoint();
  }

  /** Ends all connections and gives port and threads free. */
  @Override
  public void close() {
    server.close();
  }

  /** Collects settings. Not thread-safe. */
  public static final class Builder {
    private final Transport transport;
    private int port;
    private @Nullable SSLContext tls;
    private int maxBodyBytes = DEFAULT_MAX_BODY_BYTES;

    private Builder(Transport transport) {
      this.transport = Objects.requireNonNull(transport, "transport");
    }

    /** The port; by default 0, any that is free. */
    public Builder port(int port) {
      if (port < 0 || port > 65535) {
        throw new IllegalArgumentException("port is not in 0..65535: " + port);
      }
      this.port = port;
      return this;
    }

    /** Serves HTTPS with this context's certificate; by default plain HTTP. */
    public Builder tls(SSLContext tls) {
      this.tls = Objects.requireNonNull(tls, "tls");
      return this;
    }

    /**
     * The largest request body, in bytes; larger ones are answered 413. By default {@link
     * #DEFAULT_MAX_BODY_BYTES}.
     */
    public Builder maxBodyBytes(int maxBodyBytes) {
      if (maxBodyBytes < 1) {
        throw new IllegalArgumentException("maxBodyBytes is less than 1: " + maxBodyBytes);
      }
      this.maxBodyBytes = maxBodyBytes;
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
  }
}

package dev.imagegallery.inmemory.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.internal.emulator.kernel.AnswerBrokenOff;
import dev.imagegallery.transport.TransportResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP/1.1 on 127.0.0.1, over the server that the JDK brings. No lock is held while it reads,
 * answers or writes; all its threads are daemons.
 */
final class LoopbackServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);

  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  /** A client that sends its request more slowly than in this many seconds loses the connection. */
  private static final String MAX_REQUEST_SECONDS = "sun.net.httpserver.maxReqTime";

  private static final String DEFAULT_REQUEST_SECONDS = "60";
  private static final int CLOSE_SECONDS = 5;

  static {
    // On JDK 17 the server sends head and body apart. With Nagle's algorithm the body then waits
    // for the client's delayed acknowledgement of the head: 40 ms on every answer. There is no
    // other way to the sockets' options, and the JDK reads this one when its first server starts.
    setUnlessSet(NO_DELAY, "true");
    // Each client that begins a request and does not end it holds a thread.
    setUnlessSet(MAX_REQUEST_SECONDS, DEFAULT_REQUEST_SECONDS);
  }

  private final HttpServer server;
  private final ExecutorService workers;
  private final Door door;
  private final RequestReader reader;
  private final boolean secure;

  private LoopbackServer(HttpServer server, ExecutorService workers, Door door, int maxBodyBytes) {
    this.server = server;
    this.workers = workers;
    this.door = door;
    secure = server instanceof HttpsServer;
    reader = new RequestReader(secure ? "https" : "http", maxBodyBytes);
  }

  /**
   * Serves.
   *
   * @param port 0 for any that is free
   * @param tls {@code null} for plain HTTP
   * @throws UncheckedIOException if the port is taken
   */
  static LoopbackServer start(int port, @Nullable SSLContext tls, int maxBodyBytes, Door door) {
    HttpServer http = bind(port, tls);
    ExecutorService workers = Executors.newCachedThreadPool(daemons());
    LoopbackServer server = new LoopbackServer(http, workers, door, maxBodyBytes);
    http.setExecutor(workers);
    http.createContext("/", server::handle);
    startAsDaemon(http, workers);
    return server;
  }

  /** Where it listens, such as {@code https://localhost:41234}. */
  URI endpoint() {
    String scheme = secure ? "https" : "http";
    return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
  }

  /** Ends all connections, gives the port free and waits for the threads to end. */
  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
    try {
      if (!workers.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("A request is still being answered after {} s; its thread is left", CLOSE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Answers, or drops the connection.
   *
   * @throws IOException to drop it: closing the exchange alone would do that, too, but the JDK's
   *     server keeps a connection that it has not closed itself in mind, with its buffers, for good
   */
  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answerOrDrop(exchange);
    } catch (IOException e) {
      LOG.debug("The connection ends: {}", e.toString());
      throw e;
    }
  }

  /** What is to arrive in part is sent in part. */
  private void answerOrDrop(HttpExchange exchange) throws IOException {
    try {
      ResponseWriter.write(exchange, answer(exchange));
    } catch (TransportException e) {
      if (e.getCause() instanceof AnswerBrokenOff broken) {
        ResponseWriter.writeHalf(exchange, broken.whole());
      }
      throw new IOException("dropped on purpose: " + e.getMessage(), e);
    }
  }

  /** A bug must not leave the client waiting, whatever it throws. */
  private TransportResponse answer(HttpExchange exchange) throws IOException {
    try {
      return door.answer(reader.read(exchange));
    } catch (Refusal e) {
      return e.response();
    } catch (TransportException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.warn("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI().getPath(), e);
      return new Refusal(500, "InternalServerError", "The emulator has a bug: " + e).response();
    }
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  private static HttpServer bind(int port, @Nullable SSLContext tls) {
    try {
      InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
      InetSocketAddress address = new InetSocketAddress(loopback, port);
      if (tls == null) {
        return HttpServer.create(address, 0);
      }
      HttpsServer https = HttpsServer.create(address, 0);
      https.setHttpsConfigurator(new HttpsConfigurator(tls));
      return https;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port, e);
    }
  }

  /** The JDK's dispatcher thread is a daemon only if the thread that starts it is one. */
  private static void startAsDaemon(HttpServer server, ExecutorService daemons) {
    try {
      CompletableFuture.runAsync(server::start, daemons).join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the server did not start", e.getCause());
    }
  }

  private static ThreadFactory daemons() {
    AtomicInteger count = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, "imagegallery-emulator-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}

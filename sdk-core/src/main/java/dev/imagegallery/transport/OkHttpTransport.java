package dev.imagegallery.transport;

import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over the network with OkHttp. Connections are pooled and kept alive; all threads
 * are daemons, so that the JVM ends when {@code main} does, closed or not. Follows no redirects.
 * Thread-safe.
 *
 * <p>URLs go out byte for byte, with one exception that OkHttp leaves no way around: it escapes
 * quotes and angle brackets, in a path also braces, bars, carets and backquotes, and resolves dot
 * segments.
 */
public final class OkHttpTransport implements Transport {

  /** The longest wait for a connection: 10 s. */
  public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** The longest silence while an answer is read: 60 s; the service answers large lists slowly. */
  public static final Duration DEFAULT_READ_TIMEOUT = Duration.ofSeconds(60);

  /** The longest time for one attempt as a whole: 2 minutes. */
  public static final Duration DEFAULT_CALL_TIMEOUT = Duration.ofMinutes(2);

  /** The largest answer that is read, unpacked: 16 MiB; the service's are below 4 MiB. */
  public static final int DEFAULT_MAX_RESPONSE_BYTES = 16 << 20;

  private static final int MAX_CONCURRENT_ASYNC_CALLS = 256;

  private final OkHttpClient client;
  private final int maxResponseBytes;
  private final boolean closeable;

  private OkHttpTransport(Builder builder, boolean closeable) {
    client = builder.client();
    maxResponseBytes = builder.maxResponseBytes;
    this.closeable = closeable;
  }

  /** The transport that clients use unless given another; made at the first use, never closed. */
  public static OkHttpTransport shared() {
    return Shared.INSTANCE;
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public TransportResponse execute(TransportRequest request) {
    Call call = client.newCall(toOkHttp(request));
    try (Response response = interruptibly(call)) {
      return read(request, response);
    } catch (IOException e) {
      throw failure(request, e, call, Thread.currentThread().isInterrupted());
    }
  }

  /**
   * OkHttp, being Kotlin, throws InterruptedException undeclared while it waits to be connected.
   */
  private static Response interruptibly(Call call) throws IOException {
    try {
      return call.execute();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      call.cancel();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  @Override
  public CompletableFuture<TransportResponse> executeAsync(TransportRequest request) {
    CompletableFuture<TransportResponse> result = new CompletableFuture<>();
    try {
      Call call = client.newCall(toOkHttp(request));
      call.enqueue(new Completion(request, result));
      result.whenComplete(
          (response, failure) -> {
            if (result.isCancelled()) {
              call.cancel();
            }
          });
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
    return result;
  }

  private static Request toOkHttp(TransportRequest request) {
    Request.Builder builder =
        new Request.Builder().url(request.url()).tag(OneAttempt.Mark.class, new OneAttempt.Mark());
    request.headers().forEach(builder::addHeader);
    byte[] body = request.body();
    boolean bodyExpected = !request.method().equals("GET") && !request.method().equals("HEAD");
    OneShotBody sent = bodyExpected ? new OneShotBody(body == null ? new byte[0] : body) : null;
    return builder
        .method(request.method(), request.method().equals("DELETE") && body == null ? null : sent)
        .build();
  }

  private TransportResponse read(TransportRequest request, Response response) throws IOException {
    return TransportResponse.of(response.code(), headers(response), body(request, response));
  }

  /** Too much is no transport failure: asking again would bring as much again. */
  private byte[] body(TransportRequest request, Response response) throws IOException {
    BufferedSource source = response.body().source();
    Buffer body = new Buffer();
    while (source.read(body, 8192) != -1) {
      if (body.size() > maxResponseBytes) {
        throw new MalformedResponseException(
            request + " was answered with more than " + maxResponseBytes + " bytes", "$", null);
      }
    }
    return body.readByteArray();
  }

  /** Fields that cannot be ours to pass on (OkHttp takes more than HTTP allows) are left out. */
  private static Headers headers(Response response) {
    Headers.Builder headers = Headers.builder();
    for (int i = 0; i < response.headers().size(); i++) {
      String name = response.headers().name(i);
      String value = response.headers().value(i);
      if (Headers.isToken(name) && Headers.isText(value)) {
        headers.add(name, value);
      }
    }
    return headers.build();
  }

  private static TransportException failure(
      TransportRequest request, IOException cause, Call call, boolean cancelled) {
    String reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    Reach sent = OneAttempt.isSent(call.request()) ? Reach.MAYBE_SENT : Reach.NOT_SENT;
    return new TransportException(
        request + " got no answer: " + reason, cancelled ? Reach.CANCELLED : sent, cause);
  }

  /**
   * Closes idle connections and ends its threads; calls under way go on. What is not its own stays
   * open: the shared transport, and a client that the caller gave.
   */
  @Override
  public void close() {
    if (closeable) {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }

  @Override
  public String toString() {
    return "OkHttpTransport";
  }

  private final class Completion implements Callback {
    private final TransportRequest request;
    private final CompletableFuture<TransportResponse> result;

    Completion(TransportRequest request, CompletableFuture<TransportResponse> result) {
      this.request = request;
      this.result = result;
    }

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        result.complete(read(request, response));
      } catch (IOException e) {
        onFailure(call, e);
      } catch (RuntimeException e) {
        result.completeExceptionally(e);
      }
    }

    @Override
    public void onFailure(Call call, IOException e) {
      // Not call.isCanceled(): OkHttp cancels a call that times out, too.
      result.completeExceptionally(failure(request, e, call, result.isCancelled()));
    }
  }

  private static final class Shared {
    static final OkHttpTransport INSTANCE = new OkHttpTransport(builder(), false);
  }

  /** Collects settings. Not thread-safe. */
  public static final class Builder {
    private @Nullable Duration connectTimeout;
    private @Nullable Duration readTimeout;
    private @Nullable Duration callTimeout;
    private int maxResponseBytes = DEFAULT_MAX_RESPONSE_BYTES;
    private final List<X509Certificate> authorities = new ArrayList<>();
    private @Nullable OkHttpClient base;

    private Builder() {}

    /** The longest wait for a connection; default {@link #DEFAULT_CONNECT_TIMEOUT}. */
    public Builder connectTimeout(Duration timeout) {
      connectTimeout = requirePositive("connectTimeout", timeout);
      return this;
    }

    /** The longest silence while reading; default {@link #DEFAULT_READ_TIMEOUT}. */
    public Builder readTimeout(Duration timeout) {
      readTimeout = requirePositive("readTimeout", timeout);
      return this;
    }

    /** The longest time for one attempt; default {@link #DEFAULT_CALL_TIMEOUT}. */
    public Builder callTimeout(Duration timeout) {
      callTimeout = requirePositive("callTimeout", timeout);
      return this;
    }

    /**
     * The largest answer that is read, unpacked, in bytes; default {@link
     * #DEFAULT_MAX_RESPONSE_BYTES}, which is also the most the SDK's JSON reader takes.
     */
    public Builder maxResponseBytes(int bytes) {
      if (bytes < 1) {
        throw new IllegalArgumentException("maxResponseBytes must be positive: " + bytes);
      }
      maxResponseBytes = bytes;
      return this;
    }

    /**
     * Trusts this certificate authority, and with it no other: for an emulator's own, or a private
     * one. May be called again for more.
     */
    public Builder trustOnly(X509Certificate authority) {
      authorities.add(Objects.requireNonNull(authority, "authority"));
      return this;
    }

    /** Starts from a client of the caller's, with its proxy, time-outs, interceptors and trust. */
    public Builder client(OkHttpClient client) {
      base = Objects.requireNonNull(client, "client");
      return this;
    }

    /** The finished transport. */
    public OkHttpTransport build() {
      return new OkHttpTransport(this, base == null);
    }

    private OkHttpClient client() {
      OkHttpClient.Builder builder =
          base == null
              ? new OkHttpClient.Builder()
                  .connectTimeout(DEFAULT_CONNECT_TIMEOUT)
                  .readTimeout(DEFAULT_READ_TIMEOUT)
                  .callTimeout(DEFAULT_CALL_TIMEOUT)
                  .dispatcher(dispatcher())
                  .connectionPool(new ConnectionPool(32, 5, TimeUnit.MINUTES))
                  .socketFactory(new InterruptibleSockets())
              : base.newBuilder();
      setTimeouts(builder);
      builder
          // Redirects could carry the token to another host.
          .followRedirects(false)
          .followSslRedirects(false)
          // Retries are decided above; OkHttp would make its own, unseen.
          .retryOnConnectionFailure(false)
          .addNetworkInterceptor(new OneAttempt());
      if (!authorities.isEmpty()) {
        Trust.only(authorities).applyTo(builder);
      }
      return builder.build();
    }

    /** Those not chosen stay as the caller's own client has them. */
    private void setTimeouts(OkHttpClient.Builder builder) {
      if (connectTimeout != null) {
        builder.connectTimeout(connectTimeout);
      }
      if (readTimeout != null) {
        builder.readTimeout(readTimeout);
      }
      if (callTimeout != null) {
        builder.callTimeout(callTimeout);
      }
    }

    private static Dispatcher dispatcher() {
      ExecutorService threads =
          new ThreadPoolExecutor(
              0,
              Integer.MAX_VALUE,
              30,
              TimeUnit.SECONDS,
              new SynchronousQueue<>(),
              Builder::daemon);
      Dispatcher dispatcher = new Dispatcher(threads);
      dispatcher.setMaxRequests(MAX_CONCURRENT_ASYNC_CALLS);
      dispatcher.setMaxRequestsPerHost(MAX_CONCURRENT_ASYNC_CALLS);
      return dispatcher;
    }

    private static Thread daemon(Runnable work) {
      Thread thread = new Thread(work, "imagegallery-http");
      thread.setDaemon(true);
      return thread;
    }

    private static Duration requirePositive(String parameter, Duration duration) {
      Objects.requireNonNull(duration, parameter);
      if (duration.isNegative() || duration.isZero()) {
        throw new IllegalArgumentException(parameter + " must be more than zero: " + duration);
      }
      return duration;
    }
  }
}

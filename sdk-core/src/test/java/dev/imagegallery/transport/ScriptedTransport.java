package dev.imagegallery.transport;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.time.VirtualTimeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Answers requests from a script, in order, and keeps what it was asked and when. It runs on a
 * virtual timeline: waits between requests take no time but are seen in {@link #gaps}.
 */
public final class ScriptedTransport implements Transport {

  public static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  private final VirtualTimeline timeline = Timeline.virtual(START);
  private final Deque<Function<TransportRequest, CompletableFuture<TransportResponse>>> script =
      new ArrayDeque<>();
  private final List<TransportRequest> requests = new ArrayList<>();
  private final List<Instant> times = new ArrayList<>();
  private Function<TransportRequest, CompletableFuture<TransportResponse>> afterwards =
      request ->
          CompletableFuture.failedFuture(
              new AssertionError("the script has ended, but there came " + request));

  /** An empty script. */
  public ScriptedTransport() {}

  /** The next answer; header fields as names and values in turn. */
  public synchronized ScriptedTransport then(int status, String body, String... headers) {
    return then(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public synchronized ScriptedTransport then(int status, byte[] body, String... headers) {
    TransportResponse response = TransportResponse.of(status, Headers.of(headers), body);
    return then(request -> response);
  }

  /** The next answer is made from the request, or thrown. */
  public synchronized ScriptedTransport then(
      Function<TransportRequest, TransportResponse> handler) {
    script.add(now(handler));
    return this;
  }

  /** Several equal answers. */
  public synchronized ScriptedTransport times(int n, int status, String body, String... headers) {
    for (int i = 0; i < n; i++) {
      then(status, body, headers);
    }
    return this;
  }

  /** The next request gets no answer. */
  public ScriptedTransport thenFail(Reach reach) {
    return then(
        request -> {
          throw new TransportException(request + " got no answer", reach, null);
        });
  }

  /** The next request, made asynchronously, is answered when {@code answer} completes. */
  public synchronized ScriptedTransport thenWait(CompletableFuture<TransportResponse> answer) {
    script.add(request -> answer);
    return this;
  }

  /** What all requests after the script get. */
  public synchronized ScriptedTransport afterwards(
      Function<TransportRequest, TransportResponse> handler) {
    afterwards = now(handler);
    return this;
  }

  private static Function<TransportRequest, CompletableFuture<TransportResponse>> now(
      Function<TransportRequest, TransportResponse> handler) {
    return request -> {
      try {
        return CompletableFuture.completedFuture(handler.apply(request));
      } catch (RuntimeException e) {
        return CompletableFuture.failedFuture(e);
      }
    };
  }

  @Override
  public TransportResponse execute(TransportRequest request) {
    try {
      return executeAsync(request).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw (Error) e.getCause();
    }
  }

  @Override
  public CompletableFuture<TransportResponse> executeAsync(TransportRequest request) {
    Function<TransportRequest, CompletableFuture<TransportResponse>> handler;
    synchronized (this) {
      requests.add(request);
      times.add(timeline.now());
      handler = script.isEmpty() ? afterwards : script.remove();
    }
    return handler.apply(request);
  }

  @Override
  public VirtualTimeline timeline() {
    return timeline;
  }

  /** All requests so far. */
  public synchronized List<TransportRequest> requests() {
    return List.copyOf(requests);
  }

  /** All requests so far, as method and URL without {@code https://management.azure.com}. */
  public List<String> lines() {
    return requests().stream()
        .map(r -> r.method() + " " + r.url().replace("https://management.azure.com", ""))
        .toList();
  }

  /** The only request. */
  public TransportRequest onlyRequest() {
    if (requests().size() != 1) {
      throw new AssertionError("not one request: " + requests());
    }
    return requests().get(0);
  }

  /** How long each request came after the one before it. */
  public synchronized List<Duration> gaps() {
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      gaps.add(Duration.between(times.get(i - 1), times.get(i)));
    }
    return gaps;
  }
}

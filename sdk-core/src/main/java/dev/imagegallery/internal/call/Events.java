package dev.imagegallery.internal.call;

import dev.imagegallery.observe.Attempt;
import dev.imagegallery.observe.CallInfo;
import dev.imagegallery.observe.GalleryListener;
import dev.imagegallery.observe.Retry;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a call tells of itself; without a listener, {@link #NONE}, which does nothing. */
class Events {

  static final Events NONE = new Events();

  private Events() {}

  /** The events of a call, whose beginning is told at once. */
  static Events of(GalleryListener listener, TransportRequest first, String id) {
    Told told = new Told(listener, new CallInfo(id, first.method(), first.path()));
    listener.callBegan(told.call);
    return told;
  }

  void answered(int attempt, TransportResponse response, Instant sent, Instant now) {}

  void unanswered(int attempt, Throwable failure, Instant sent, Instant now) {}

  void retrying(int attempt, String why, Duration wait) {}

  void ended(@Nullable Throwable failure) {}

  /** Tells the end when the future has it. */
  void endsWith(CompletableFuture<?> result) {}

  private static final class Told extends Events {
    private final GalleryListener listener;
    private final CallInfo call;

    Told(GalleryListener listener, CallInfo call) {
      this.listener = listener;
      this.call = call;
    }

    @Override
    void answered(int attempt, TransportResponse response, Instant sent, Instant now) {
      String id = response.headers().first("x-ms-request-id").orElse(null);
      Duration took = Duration.between(sent, now);
      listener.attempted(call, new Attempt(attempt, response.status(), null, id, sent, took));
    }

    @Override
    void unanswered(int attempt, Throwable failure, Instant sent, Instant now) {
      Duration took = Duration.between(sent, now);
      listener.attempted(call, new Attempt(attempt, 0, failure, null, sent, took));
    }

    @Override
    void retrying(int attempt, String why, Duration wait) {
      listener.retrying(call, new Retry(attempt + 1, why, wait));
    }

    @Override
    void ended(@Nullable Throwable failure) {
      listener.callEnded(call, failure);
    }

    @Override
    void endsWith(CompletableFuture<?> result) {
      result.whenComplete(
          (value, failure) -> ended(failure == null ? null : CallPipeline.unwrap(failure)));
    }
  }
}

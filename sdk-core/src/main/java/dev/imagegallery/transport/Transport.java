package dev.imagegallery.transport;

import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.time.Timeline;
import java.util.concurrent.CompletableFuture;

/**
 * Sends one request and answers its response; the only I/O there is. An implementation follows no
 * redirects and repeats nothing: that is decided above it. Thread-safe.
 */
public interface Transport extends AutoCloseable {

  /**
   * Sends on the caller's thread.
   *
   * @throws TransportException if no answer came back; interrupting the thread ends the call so,
   *     with the interrupt flag set
   * @throws MalformedResponseException if the answer is larger than this transport reads
   */
  TransportResponse execute(TransportRequest request);

  /**
   * Sends without holding the caller's thread.
   *
   * @return completes with the response, or exceptionally with what {@link #execute} throws;
   *     cancelling it abandons the call. This method itself never throws.
   */
  CompletableFuture<TransportResponse> executeAsync(TransportRequest request);

  /** The time that pollers and retries on this transport wait by; the real clock by default. */
  default Timeline timeline() {
    return Timeline.wall();
  }

  /** Gives its resources free; the default has none. */
  @Override
  default void close() {}
}

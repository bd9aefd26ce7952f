package dev.imagegallery.internal.procedure;

import dev.imagegallery.internal.call.Operation;
import dev.imagegallery.internal.polling.LongRunning;
import dev.imagegallery.operation.Poller;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure is made of. On the blocking face each step is done on the caller's thread and
 * its future has ended when it is handed out; on the asynchronous face it ends later. No step
 * throws: a failure is in the future. Confined to one procedure.
 */
public interface Steps {

  /** One call, with the pipeline's retries. */
  <T extends @Nullable Object> CompletableFuture<T> call(Operation<T> operation);

  /** One request that begins a long-running operation, with the pipeline's retries. */
  <T extends @Nullable Object> CompletableFuture<Poller<T>> begin(LongRunning<T> operation);

  /** Like {@link #begin}, but the request is sent once and not again whatever comes back. */
  <T extends @Nullable Object> CompletableFuture<Poller<T>> beginOnce(LongRunning<T> operation);

  /** Waits for the end of an operation. */
  <T extends @Nullable Object> CompletableFuture<T> await(Poller<T> poller);

  /** Waits. */
  CompletableFuture<?> delay(Duration wait);

  /** The time now, on the timeline that waits are measured by. */
  Instant now();

  /** A number from 0 (inclusive) to 1 (exclusive), for jitter. */
  double chance();

  /** How long an operation may take before the waiting for it ends. */
  Duration patience();
}

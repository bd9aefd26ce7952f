package dev.imagegallery.operation;

import dev.imagegallery.error.GalleryException;
import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.error.OperationTimeoutException;
import dev.imagegallery.error.TransportException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Follows one long-running operation. Between polls it waits as long as the service asks ({@code
 * Retry-After}), else one second at first and then longer, up to the client's poll interval.
 * Several threads may wait on one poller: it polls no faster for that. Thread-safe.
 *
 * @param <T> what the operation leaves: the resource, or {@link Void}
 */
public interface Poller<T extends @Nullable Object> {

  /** The state last seen; no request. */
  OperationSnapshot latest();

  /**
   * Looks once: exactly one request, or none when the operation is known to have ended.
   *
   * @throws GalleryException if the service refuses the request; the operation is not affected
   */
  OperationSnapshot poll();

  /**
   * Waits on the caller's thread until the operation has ended, within the client's {@code
   * operationTimeout}.
   *
   * @return what the operation left
   * @throws OperationFailedException if it ended as Failed or Canceled
   * @throws OperationTimeoutException if our wait ended first
   * @throws TransportException if the thread is interrupted (its flag is set again), or the service
   *     cannot be reached; the operation goes on
   */
  T await();

  /** Like {@link #await()}, but for at most {@code timeout}; the operation goes on after it. */
  T await(Duration timeout);

  /**
   * Waits without holding a thread. All callers get one future; cancelling it ends the waiting and
   * not the operation.
   */
  CompletableFuture<T> result();

  /**
   * What another process needs to go on waiting; no secret of the caller. Give it to the {@code
   * resume…} method of the client that began it, which refuses one of another host, kind of
   * operation or version. A JSON object:
   *
   * <ul>
   *   <li>{@code version}: 1
   *   <li>{@code operation}: the contract's name, such as {@code Galleries_CreateOrUpdate}
   *   <li>{@code endpoint}: scheme, host and port
   *   <li>{@code resource}: the resource's id
   *   <li>{@code apiVersion}: the one it began with
   *   <li>{@code follow}: {@code async_operation} or {@code location}, then {@code url} is the
   *       operation's URL as the service gave it; or {@code resource} to watch the resource, or
   *       {@code gone} to watch until it is gone
   * </ul>
   */
  String resumeToken();
}

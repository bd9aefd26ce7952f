package dev.imagegallery.internal.polling;

import dev.imagegallery.internal.call.Operation;
import dev.imagegallery.models.ProvisioningState;
import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.operation.DeploymentProgress;
import dev.imagegallery.operation.ReplicationProgress;
import dev.imagegallery.transport.TransportResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A long-running REST operation: how to begin it, and how to read what it leaves.
 *
 * @param name the contract's name of the operation, such as {@code Galleries_CreateOrUpdate}
 * @param method the HTTP method that begins it
 * @param path the resource's path
 * @param version the API version
 * @param body what is sent; {@code null} for none
 * @param resource reads the resource; {@code null} for operations that leave none
 * @param outcome reads what the operation answers at its end; {@code null} for operations that
 *     leave a resource or nothing
 * @param steps how the steps of a deployment are read; {@code null} for operations without steps
 * @param <T> the resource, its answer, or {@link Void}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are made once and sent
public record LongRunning<T extends @Nullable Object>(
    String name,
    String method,
    String path,
    ApiVersion version,
    byte @Nullable [] body,
    @Nullable ResourceView<T> resource,
    @Nullable Function<TransportResponse, T> outcome,
    @Nullable Steps steps) {

  /** An operation that leaves a resource, or nothing. */
  public LongRunning(
      String name,
      String method,
      String path,
      ApiVersion version,
      byte @Nullable [] body,
      @Nullable ResourceView<T> resource) {
    this(name, method, path, version, body, resource, null, null);
  }

  /**
   * How a resource is read while it is worked on.
   *
   * @param read makes the model
   * @param state says how far the resource is; {@code null} means finished
   * @param progress says how far each region is; {@code null} for resources that do not replicate
   * @param watchQuery what a GET adds to its query to see the progress; empty for none
   */
  public record ResourceView<T extends @Nullable Object>(
      Function<TransportResponse, T> read,
      Function<T, @Nullable ProvisioningState> state,
      @Nullable Function<T, ReplicationProgress> progress,
      String watchQuery) {}

  /** An operation that answers something at its end. */
  public static <T extends @Nullable Object> LongRunning<T> answering(
      String name,
      String method,
      String path,
      ApiVersion version,
      byte @Nullable [] body,
      @Nullable Function<TransportResponse, T> outcome) {
    return new LongRunning<>(name, method, path, version, body, null, outcome, null);
  }

  /** The same operation, watched step by step. */
  public LongRunning<T> watched(Steps watched) {
    return new LongRunning<>(name, method, path, version, body, resource, outcome, watched);
  }

  /**
   * How the steps of a deployment are read while it runs.
   *
   * @param path where they are listed
   * @param read makes the progress of a page of them
   */
  public record Steps(String path, Function<TransportResponse, DeploymentProgress> read) {}

  /** Whether the resource is watched region by region, or the operation step by step. */
  boolean isWatched() {
    return steps != null || (resource != null && resource.progress() != null);
  }

  /** Reads what is watched. */
  <R> Operation<R> watch(Function<TransportResponse, R> read) {
    return steps == null
        ? readResource(read)
        : Operation.of("GET", steps.path(), version, null, read);
  }

  <R> Operation<R> begin(Function<TransportResponse, R> read) {
    return Operation.of(method, path, version, body, read);
  }

  <R> Operation<R> readResource(Function<TransportResponse, R> read) {
    String query = resource == null ? "" : resource.watchQuery();
    return Operation.of("GET", path, version, query, null, read);
  }
}

package dev.imagegallery;

import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.operation.Poller;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the asynchronous clients have in common. Results and failures are those of the blocking
 * twins; a caller's mistake is thrown at once. Cancelling a future cancels the call.
 */
abstract class AsyncResourceClient<I, T> {

  private final ClientContext context;
  private final Resources<T> resources;
  private final Function<I, ResourceId> resourceId;

  AsyncResourceClient(
      ClientContext context, Resources<T> resources, Function<I, ResourceId> resourceId) {
    this.context = context;
    this.resources = resources;
    this.resourceId = resourceId;
  }

  final ClientContext context() {
    return context;
  }

  final Resources<T> resources() {
    return resources;
  }

  final ResourceId resourceId(I id) {
    return resourceId.apply(Objects.requireNonNull(id, "id"));
  }

  /** Reads the resource; fails with {@link ResourceNotFoundException} if there is none. */
  public CompletableFuture<T> get(I id) {
    return context.pipeline().callAsync(resources.get(resourceId(id)));
  }

  /** Reads the resource; empty if there is none, or its parent is not there either. */
  public CompletableFuture<Optional<T>> find(I id) {
    return context.pipeline().callAsync(resources.find(resourceId(id)));
  }

  /** Deletes the resource. It is no error if there is none (R240). */
  public CompletableFuture<Poller<@Nullable Void>> beginDelete(I id) {
    return context.pollers().beginAsync(resources.delete(resourceId(id)));
  }

  final <X> AsyncPaged<X> listAt(String collectionPath, Schema<X> schema) {
    return new AsyncPaged<>(
        nextLink ->
            context
                .pipeline()
                .callAsync(resources.page(collectionPath, schema, nextLink).map(Page::of)));
  }

  final AsyncPaged<T> listAt(String collectionPath) {
    return new AsyncPaged<>(
        nextLink ->
            context.pipeline().callAsync(resources.page(collectionPath, nextLink).map(Page::of)));
  }
}

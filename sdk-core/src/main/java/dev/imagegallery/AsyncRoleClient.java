package dev.imagegallery;

import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.ResourceId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the asynchronous clients of access have in common. Results and failures are those of the
 * blocking twins; a caller's mistake is thrown at once. Cancelling a future cancels the call.
 */
abstract class AsyncRoleClient<I, T> {

  private final ClientContext context;
  private final Resources<T> resources;
  private final Function<I, ResourceId> resourceId;

  AsyncRoleClient(
      ClientContext context, Resources<T> resources, Function<I, ResourceId> resourceId) {
    this.context = context;
    this.resources = resources;
    this.resourceId = resourceId;
  }

  final ClientContext context() {
    return context;
  }

  /** Reads it; fails with {@link ResourceNotFoundException} if there is none. */
  public CompletableFuture<T> get(I id) {
    return context.pipeline().callAsync(resources.get(resourceId(id)));
  }

  /** Reads it; empty if there is none. */
  public CompletableFuture<Optional<T>> find(I id) {
    return context.pipeline().callAsync(resources.find(resourceId(id)));
  }

  /** Deletes it. It is no error if there is none. */
  public CompletableFuture<@Nullable Void> delete(I id) {
    return context.pipeline().callAsync(resources.remove(resourceId(id)));
  }

  final CompletableFuture<T> put(I id, T model) {
    return context.pipeline().callAsync(resources.put(resourceId(id), model));
  }

  final AsyncPaged<T> listAt(ResourceId scope, String type, String filter) {
    String collection = Objects.requireNonNull(scope, "scope") + "/providers/" + type;
    return new AsyncPaged<>(
        nextLink ->
            context
                .pipeline()
                .callAsync(resources.page(collection, filter, nextLink).map(Page::of)));
  }

  private ResourceId resourceId(I id) {
    return resourceId.apply(Objects.requireNonNull(id, "id"));
  }
}

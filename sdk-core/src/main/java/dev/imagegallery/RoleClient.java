package dev.imagegallery;

import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.ResourceId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What the blocking clients of access have in common: all is done at once. */
abstract class RoleClient<I, T> {

  private final ClientContext context;
  private final Resources<T> resources;
  private final Function<I, ResourceId> resourceId;

  RoleClient(ClientContext context, Resources<T> resources, Function<I, ResourceId> resourceId) {
    this.context = context;
    this.resources = resources;
    this.resourceId = resourceId;
  }

  final ClientContext context() {
    return context;
  }

  /**
   * Reads it.
   *
   * @throws ResourceNotFoundException if there is none
   * @throws ServiceException if the service refuses otherwise
   */
  public T get(I id) {
    return context.pipeline().call(resources.get(resourceId(id)));
  }

  /**
   * Reads it; empty if there is none.
   *
   * @throws ServiceException if the service refuses otherwise
   */
  public Optional<T> find(I id) {
    return context.pipeline().call(resources.find(resourceId(id)));
  }

  /**
   * Deletes it. It is no error if there is none.
   *
   * @throws ServiceException if the service refuses
   */
  public void delete(I id) {
    context.pipeline().call(resources.remove(resourceId(id)));
  }

  final T put(I id, T model) {
    return context.pipeline().call(resources.put(resourceId(id), model));
  }

  final Paged<T> listAt(ResourceId scope, String type, String filter) {
    String collection = Objects.requireNonNull(scope, "scope") + "/providers/" + type;
    return new Paged<>(
        nextLink ->
            context.pipeline().call(resources.page(collection, filter, nextLink).map(Page::of)));
  }

  private ResourceId resourceId(I id) {
    return resourceId.apply(Objects.requireNonNull(id, "id"));
  }
}

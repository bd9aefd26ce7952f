package dev.imagegallery;

import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.internal.polling.LongRunning;
import dev.imagegallery.internal.polling.ResumeToken;
import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.transport.TransportResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the blocking clients have in common. */
abstract class ResourceClient<I, T> {

  private final ClientContext context;
  private final Resources<T> resources;
  private final Function<I, ResourceId> resourceId;

  ResourceClient(
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

  /**
   * Reads the resource.
   *
   * @throws ResourceNotFoundException if there is none
   * @throws ServiceException if the service refuses otherwise
   */
  public T get(I id) {
    return context.pipeline().call(resources.get(resourceId(id)));
  }

  /**
   * Reads the resource; empty if there is none, or its parent is not there either.
   *
   * @throws ServiceException if the service refuses otherwise, for example because there is no such
   *     subscription
   */
  public Optional<T> find(I id) {
    return context.pipeline().call(resources.find(resourceId(id)));
  }

  /**
   * Deletes the resource. It is no error if there is none (R240).
   *
   * @throws ServiceException if the service refuses, for example because of children (R238)
   */
  public Poller<@Nullable Void> beginDelete(I id) {
    return context.pollers().begin(resources.delete(resourceId(id)));
  }

  /**
   * Goes on waiting for a deletion that began elsewhere; no request.
   *
   * @param resumeToken of a poller of {@code beginDelete}
   * @throws IllegalArgumentException if it is none, or of another host
   */
  public Poller<@Nullable Void> resumeDelete(String resumeToken) {
    ResumeToken token = ResumeToken.parse(resumeToken, resources.operationName("Delete"));
    return context
        .pollers()
        .resume(resources.deletionUnderWay(token.resource(), token.apiVersion()), token);
  }

  /**
   * Goes on waiting for a creation or update that somebody else began, or that left no token; no
   * request. It ends as the resource's provisioning state does: for a resource in state Creating or
   * Updating when that has changed, for one on which nothing runs with the first look.
   */
  public Poller<T> adopt(I id) {
    return resume(adoptionToken(id, null), "CreateOrUpdate");
  }

  /**
   * Goes on waiting for a creation or update by the URL of its operation; no request.
   *
   * @param operationUrl what the service said in the header {@code Azure-AsyncOperation}
   * @throws IllegalArgumentException if it leads to another host than the client's
   */
  public Poller<T> adopt(I id, String operationUrl) {
    return resume(
        adoptionToken(id, Objects.requireNonNull(operationUrl, "operationUrl")), "CreateOrUpdate");
  }

  /** Waits until a resource that somebody else deletes is gone; no request. */
  public Poller<@Nullable Void> adoptDelete(I id) {
    return resumeDelete(context.pollers().adopt(deletion(id), null));
  }

  /**
   * Goes on waiting for a deletion by the URL of its operation; no request.
   *
   * @param operationUrl what the service said in the header {@code Azure-AsyncOperation}
   * @throws IllegalArgumentException if it leads to another host than the client's
   */
  public Poller<@Nullable Void> adoptDelete(I id, String operationUrl) {
    Objects.requireNonNull(operationUrl, "operationUrl");
    return resumeDelete(context.pollers().adopt(deletion(id), operationUrl));
  }

  private LongRunning<@Nullable Void> deletion(I id) {
    return resources.deletionUnderWay(resourceId(id));
  }

  final String adoptionToken(I id, @Nullable String operationUrl) {
    return context.pollers().adopt(resources.underWay(resourceId(id)), operationUrl);
  }

  final Poller<T> resume(String resumeToken, String operation) {
    ResumeToken token = ResumeToken.parse(resumeToken, resources.operationName(operation));
    return context
        .pollers()
        .resume(resources.underWay(operation, token.resource(), token.apiVersion()), token);
  }

  final Poller<@Nullable Void> resumeAction(String resumeToken, String operation) {
    return this.<@Nullable Void>resumeAction(resumeToken, operation, null);
  }

  final <X extends @Nullable Object> Poller<X> resumeAction(
      String resumeToken, String operation, @Nullable Function<TransportResponse, X> outcome) {
    ResumeToken token = ResumeToken.parse(resumeToken, resources.operationName(operation));
    return context
        .pollers()
        .resume(
            resources.actionUnderWay(operation, token.resource(), token.apiVersion(), outcome),
            token);
  }

  final Paged<T> listAt(String collectionPath) {
    return new Paged<>(
        nextLink ->
            context.pipeline().call(resources.page(collectionPath, nextLink).map(Page::of)));
  }

  final <X> Paged<X> listAt(String collectionPath, Schema<X> schema) {
    return new Paged<>(
        nextLink ->
            context
                .pipeline()
                .call(resources.page(collectionPath, schema, nextLink).map(Page::of)));
  }
}

package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.deletion.DeletionReport;
import dev.imagegallery.error.IncompleteDeletionException;
import dev.imagegallery.internal.deletion.Kind;
import dev.imagegallery.internal.deletion.TreeDeletion;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageDefinitionUpdate;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.operation.Poller;

/**
 * Image definitions: creates, reads, changes, lists and deletes them.
 *
 * <p>Service API 2018-06-01 and later. Thread-safe.
 */
public final class ImageDefinitionClient
    extends ResourceClient<ImageDefinitionId, ImageDefinition> {

  ImageDefinitionClient(ClientContext context) {
    super(context, context.imageDefinitions(), ImageDefinitionId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk} hands out all. */
  public static ClientBuilder<ImageDefinitionClient> builder() {
    return new ClientBuilder<>(ImageDefinitionClient::new);
  }

  /** Creates the definition, or replaces what can be changed of it (PUT). */
  public Poller<ImageDefinition> beginCreate(ImageDefinitionId id, ImageDefinition definition) {
    return context()
        .pollers()
        .begin(resources().create(resourceId(id), requireNonNull(definition, "definition")));
  }

  /**
   * Changes what {@code update} carries and nothing else (PATCH, R160). Service API 2019-07-01 and
   * later.
   *
   * @throws IllegalStateException if the client's API version has no PATCH
   */
  public Poller<ImageDefinition> beginUpdate(ImageDefinitionId id, ImageDefinitionUpdate update) {
    return context()
        .pollers()
        .begin(
            resources()
                .update(
                    resourceId(id),
                    ImageDefinitionUpdate.SCHEMA,
                    requireNonNull(update, "update")));
  }

  /** Goes on waiting for a creation that began elsewhere; no request. */
  public Poller<ImageDefinition> resumeCreate(String resumeToken) {
    return resume(resumeToken, "CreateOrUpdate");
  }

  /** Goes on waiting for an update that began elsewhere; no request. */
  public Poller<ImageDefinition> resumeUpdate(String resumeToken) {
    return resume(resumeToken, "Update");
  }

  /** Lists the definitions of a gallery. */
  public Paged<ImageDefinition> list(GalleryId gallery) {
    return listAt(requireNonNull(gallery, "gallery") + "/images");
  }

  /**
   * Deletes the definition with all that is in it, children first (R238), and waits until it is
   * gone. A parent that still refuses although its children are gone, because the platform's cache
   * lags (R240c), is asked again for up to two minutes. Nothing is forced: what a lock, an end of
   * life that has not come (R240a), sharing or kept deleted versions protect stays, and so does
   * what it is in; all else is deleted. It is no error if there is no such definition: when it is
   * not found, it is looked for once more after 5 seconds, since the service may not show
   * everywhere yet what was just made; then there is nothing to delete.
   *
   * @return what was deleted
   * @throws IncompleteDeletionException if something remains; its report says what, and why
   */
  public DeletionReport deleteTree(ImageDefinitionId id) {
    ResourceId root = resourceId(id);
    return context()
        .procedures()
        .run(
            steps ->
                TreeDeletion.run(
                    steps, resources(), context().versions().galleries(), Kind.IMAGE, root));
  }
}

package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.deletion.DeletionReport;
import dev.imagegallery.deployment.DeploymentTemplate;
import dev.imagegallery.error.IncompleteDeletionException;
import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.internal.deletion.Kind;
import dev.imagegallery.internal.deletion.TreeDeletion;
import dev.imagegallery.internal.export.GalleryExport;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.GalleryUpdate;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.SharingUpdate;
import dev.imagegallery.operation.Poller;
import org.jspecify.annotations.Nullable;

/**
 * Galleries: creates, reads, changes, lists and deletes them.
 *
 * <p>Service API 2018-06-01 and later. Thread-safe.
 */
public final class GalleryClient extends ResourceClient<GalleryId, Gallery> {

  GalleryClient(ClientContext context) {
    super(context, context.galleries(), GalleryId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk} hands out all. */
  public static ClientBuilder<GalleryClient> builder() {
    return new ClientBuilder<>(GalleryClient::new);
  }

  /**
   * Reads a gallery of the client's subscription.
   *
   * @throws ResourceNotFoundException if there is none
   * @throws IllegalStateException if the client was built without a subscription
   */
  public Gallery get(String resourceGroup, String galleryName) {
    return get(new GalleryId(context().requireSubscription(), resourceGroup, galleryName));
  }

  /** Creates the gallery, or replaces what can be changed of it (PUT). */
  public Poller<Gallery> beginCreate(GalleryId id, Gallery gallery) {
    return context()
        .pollers()
        .begin(resources().create(resourceId(id), requireNonNull(gallery, "gallery")));
  }

  /**
   * Changes what {@code update} carries and nothing else (PATCH, R160). Service API 2019-07-01 and
   * later.
   *
   * @throws IllegalStateException if the client's API version has no PATCH
   */
  public Poller<Gallery> beginUpdate(GalleryId id, GalleryUpdate update) {
    return context()
        .pollers()
        .begin(
            resources()
                .update(resourceId(id), GalleryUpdate.SCHEMA, requireNonNull(update, "update")));
  }

  /**
   * Changes with whom the gallery is shared: adds or removes subscriptions and tenants, opens it to
   * the community, or ends all sharing (R144). Service API 2020-09-30 and later.
   */
  public Poller<@Nullable Void> beginShare(GalleryId id, SharingUpdate update) {
    return context()
        .pollers()
        .begin(resources().action(resourceId(id), "Share", "share", sharing(update)));
  }

  private byte[] sharing(SharingUpdate update) {
    return resources().body(SharingUpdate.SCHEMA, requireNonNull(update, "update"));
  }

  /** Goes on waiting for a change of sharing that began elsewhere; no request. */
  public Poller<@Nullable Void> resumeShare(String resumeToken) {
    return resumeAction(resumeToken, "Share");
  }

  /** Goes on waiting for a creation that began elsewhere; no request. */
  public Poller<Gallery> resumeCreate(String resumeToken) {
    return resume(resumeToken, "CreateOrUpdate");
  }

  /** Goes on waiting for an update that began elsewhere; no request. */
  public Poller<Gallery> resumeUpdate(String resumeToken) {
    return resume(resumeToken, "Update");
  }

  /**
   * Writes the gallery, its definitions and their versions as a template that recreates them, with
   * the gallery's name and region as parameters {@code galleryName} and {@code location}. It holds
   * what a caller may write and nothing that the service alone sets; groups a gallery is shared
   * with, applications, and what is being deleted, are not in it. The sources of versions are named
   * by their ids, so they must be there when it is deployed; versions of the same gallery are
   * referred to and wait for each other.
   *
   * @throws ResourceNotFoundException if there is no such gallery
   */
  public DeploymentTemplate exportTemplate(GalleryId id) {
    GalleryExport export = context().galleryExport();
    requireNonNull(id, "id");
    return context().procedures().run(steps -> export.run(steps, id));
  }

  /** Lists the galleries of the client's subscription. */
  public Paged<Gallery> list() {
    return listAt(
        "/subscriptions/"
            + context().requireSubscription()
            + "/providers/Microsoft.Compute/galleries");
  }

  /** Lists the galleries of a resource group of the client's subscription. */
  public Paged<Gallery> listByResourceGroup(String resourceGroup) {
    ResourceGroupId group = new ResourceGroupId(context().requireSubscription(), resourceGroup);
    return listAt(group + "/providers/Microsoft.Compute/galleries");
  }

  /**
   * Deletes the gallery with all that is in it, children first (R238), and waits until it is gone.
   * A parent that still refuses although its children are gone, because the platform's cache lags
   * (R240c), is asked again for up to two minutes. Nothing is forced: what a lock, an end of life
   * that has not come (R240a), sharing or kept deleted versions protect stays, and so does what it
   * is in; all else is deleted. It is no error if there is no such gallery: when it is not found,
   * it is looked for once more after 5 seconds, since the service may not show everywhere yet what
   * was just made; then there is nothing to delete.
   *
   * @return what was deleted
   * @throws IncompleteDeletionException if something remains; its report says what, and why
   */
  public DeletionReport deleteTree(GalleryId id) {
    ResourceId root = resourceId(id);
    return context()
        .procedures()
        .run(
            steps ->
                TreeDeletion.run(
                    steps, resources(), context().versions().galleries(), Kind.GALLERY, root));
  }
}

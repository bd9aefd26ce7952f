package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.deletion.DeletionReport;
import dev.imagegallery.deployment.DeploymentTemplate;
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
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Galleries: creates, reads, changes, lists and deletes them without holding a thread.
 *
 * <p>Service API 2018-06-01 and later. Thread-safe.
 */
public final class AsyncGalleryClient extends AsyncResourceClient<GalleryId, Gallery> {

  AsyncGalleryClient(ClientContext context) {
    super(context, context.galleries(), GalleryId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk#async} hands out all. */
  public static ClientBuilder<AsyncGalleryClient> builder() {
    return new ClientBuilder<>(AsyncGalleryClient::new);
  }

  /** Reads a gallery of the client's subscription. */
  public CompletableFuture<Gallery> get(String resourceGroup, String galleryName) {
    return get(new GalleryId(context().requireSubscription(), resourceGroup, galleryName));
  }

  /** Creates the gallery, or replaces what can be changed of it (PUT). */
  public CompletableFuture<Poller<Gallery>> beginCreate(GalleryId id, Gallery gallery) {
    return context()
        .pollers()
        .beginAsync(resources().create(resourceId(id), requireNonNull(gallery, "gallery")));
  }

  /**
   * Changes what {@code update} carries and nothing else (PATCH, R160). Service API 2019-07-01 and
   * later.
   *
   * @throws IllegalStateException if the client's API version has no PATCH
   */
  public CompletableFuture<Poller<Gallery>> beginUpdate(GalleryId id, GalleryUpdate update) {
    return context()
        .pollers()
        .beginAsync(
            resources()
                .update(resourceId(id), GalleryUpdate.SCHEMA, requireNonNull(update, "update")));
  }

  /** Writes the gallery and all in it as a template, as {@link GalleryClient#exportTemplate}. */
  public CompletableFuture<DeploymentTemplate> exportTemplate(GalleryId id) {
    GalleryExport export = context().galleryExport();
    requireNonNull(id, "id");
    return context().procedures().runAsync(steps -> export.run(steps, id));
  }

  /**
   * Changes with whom the gallery is shared: adds or removes subscriptions and tenants, opens it to
   * the community, or ends all sharing (R144). Service API 2020-09-30 and later.
   */
  public CompletableFuture<Poller<@Nullable Void>> beginShare(GalleryId id, SharingUpdate update) {
    byte[] body = resources().body(SharingUpdate.SCHEMA, requireNonNull(update, "update"));
    return context()
        .pollers()
        .beginAsync(resources().action(resourceId(id), "Share", "share", body));
  }

  /** Lists the galleries of the client's subscription. */
  public AsyncPaged<Gallery> list() {
    return listAt(
        "/subscriptions/"
            + context().requireSubscription()
            + "/providers/Microsoft.Compute/galleries");
  }

  /** Lists the galleries of a resource group of the client's subscription. */
  public AsyncPaged<Gallery> listByResourceGroup(String resourceGroup) {
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
   */
  public CompletableFuture<DeletionReport> deleteTree(GalleryId id) {
    ResourceId root = resourceId(id);
    return context()
        .procedures()
        .runAsync(
            steps ->
                TreeDeletion.run(
                    steps, resources(), context().versions().galleries(), Kind.GALLERY, root));
  }
}

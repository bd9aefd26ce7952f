package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.TagsUpdate;
import dev.imagegallery.operation.Poller;
import java.util.concurrent.CompletableFuture;

/**
 * Managed images: creates, reads, lists and deletes them without holding a thread.
 *
 * <p>Service API 2018-06-01 and later. Thread-safe.
 */
public final class AsyncManagedImageClient
    extends AsyncResourceClient<ManagedImageId, ManagedImage> {

  AsyncManagedImageClient(ClientContext context) {
    super(context, context.managedImages(), ManagedImageId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk#async} hands out all. */
  public static ClientBuilder<AsyncManagedImageClient> builder() {
    return new ClientBuilder<>(AsyncManagedImageClient::new);
  }

  /** Reads a managed image of the client's subscription. */
  public CompletableFuture<ManagedImage> get(String resourceGroup, String imageName) {
    return get(new ManagedImageId(context().requireSubscription(), resourceGroup, imageName));
  }

  /** Creates the managed image, or replaces what can be changed of it (PUT). */
  public CompletableFuture<Poller<ManagedImage>> beginCreate(
      ManagedImageId id, ManagedImage image) {
    return context()
        .pollers()
        .beginAsync(resources().create(resourceId(id), requireNonNull(image, "image")));
  }

  /** Changes the tags and nothing else (PATCH). */
  public CompletableFuture<Poller<ManagedImage>> beginUpdate(ManagedImageId id, TagsUpdate update) {
    return context()
        .pollers()
        .beginAsync(
            resources()
                .update(resourceId(id), TagsUpdate.SCHEMA, requireNonNull(update, "update")));
  }

  /** Lists the managed images of the client's subscription. */
  public AsyncPaged<ManagedImage> list() {
    return listAt(
        "/subscriptions/"
            + context().requireSubscription()
            + "/providers/Microsoft.Compute/images");
  }

  /** Lists the managed images of a resource group of the client's subscription. */
  public AsyncPaged<ManagedImage> listByResourceGroup(String resourceGroup) {
    ResourceGroupId group = new ResourceGroupId(context().requireSubscription(), resourceGroup);
    return listAt(group + "/providers/Microsoft.Compute/images");
  }
}

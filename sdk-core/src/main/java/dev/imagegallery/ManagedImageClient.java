package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.TagsUpdate;
import dev.imagegallery.operation.Poller;

/**
 * Managed images: creates, reads, lists and deletes them.
 *
 * <p>Service API 2018-06-01 and later. Thread-safe.
 */
public final class ManagedImageClient extends ResourceClient<ManagedImageId, ManagedImage> {

  ManagedImageClient(ClientContext context) {
    super(context, context.managedImages(), ManagedImageId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk} hands out all. */
  public static ClientBuilder<ManagedImageClient> builder() {
    return new ClientBuilder<>(ManagedImageClient::new);
  }

  /**
   * Reads a managed image of the client's subscription.
   *
   * @throws ResourceNotFoundException if there is none
   * @throws IllegalStateException if the client was built without a subscription
   */
  public ManagedImage get(String resourceGroup, String imageName) {
    return get(new ManagedImageId(context().requireSubscription(), resourceGroup, imageName));
  }

  /** Creates the managed image, or replaces what can be changed of it (PUT). */
  public Poller<ManagedImage> beginCreate(ManagedImageId id, ManagedImage image) {
    return context()
        .pollers()
        .begin(resources().create(resourceId(id), requireNonNull(image, "image")));
  }

  /** Goes on waiting for a creation that began elsewhere; no request. */
  public Poller<ManagedImage> resumeCreate(String resumeToken) {
    return resume(resumeToken, "CreateOrUpdate");
  }

  /** Changes the tags and nothing else (PATCH). */
  public Poller<ManagedImage> beginUpdate(ManagedImageId id, TagsUpdate update) {
    return context()
        .pollers()
        .begin(
            resources()
                .update(resourceId(id), TagsUpdate.SCHEMA, requireNonNull(update, "update")));
  }

  /** Goes on waiting for an update that began elsewhere; no request. */
  public Poller<ManagedImage> resumeUpdate(String resumeToken) {
    return resume(resumeToken, "Update");
  }

  /** Lists the managed images of the client's subscription. */
  public Paged<ManagedImage> list() {
    return listAt(
        "/subscriptions/"
            + context().requireSubscription()
            + "/providers/Microsoft.Compute/images");
  }

  /** Lists the managed images of a resource group of the client's subscription. */
  public Paged<ManagedImage> listByResourceGroup(String resourceGroup) {
    ResourceGroupId group = new ResourceGroupId(context().requireSubscription(), resourceGroup);
    return listAt(group + "/providers/Microsoft.Compute/images");
  }
}

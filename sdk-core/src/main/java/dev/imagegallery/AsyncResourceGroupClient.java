package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.TagsUpdate;
import java.util.concurrent.CompletableFuture;

/**
 * Resource groups: creates, reads, lists and deletes them without holding a thread.
 *
 * <p>Service API 2022-09-01. Thread-safe.
 */
public final class AsyncResourceGroupClient
    extends AsyncResourceClient<ResourceGroupId, ResourceGroup> {

  AsyncResourceGroupClient(ClientContext context) {
    super(context, context.resourceGroups(), ResourceGroupId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk#async} hands out all. */
  public static ClientBuilder<AsyncResourceGroupClient> builder() {
    return new ClientBuilder<>(AsyncResourceGroupClient::new);
  }

  /** Reads a resource group of the client's subscription. */
  public CompletableFuture<ResourceGroup> get(String resourceGroup) {
    return get(new ResourceGroupId(context().requireSubscription(), resourceGroup));
  }

  /** Creates the resource group, or replaces its tags (PUT). */
  public CompletableFuture<ResourceGroup> create(ResourceGroupId id, ResourceGroup group) {
    return context()
        .pipeline()
        .callAsync(resources().put(resourceId(id), requireNonNull(group, "group")));
  }

  /** Changes the tags and nothing else (PATCH). */
  public CompletableFuture<ResourceGroup> update(ResourceGroupId id, TagsUpdate update) {
    return context()
        .pipeline()
        .callAsync(
            resources().patch(resourceId(id), TagsUpdate.SCHEMA, requireNonNull(update, "update")));
  }

  /** Lists the resource groups of the client's subscription. */
  public AsyncPaged<ResourceGroup> list() {
    return listAt("/subscriptions/" + context().requireSubscription() + "/resourcegroups");
  }
}

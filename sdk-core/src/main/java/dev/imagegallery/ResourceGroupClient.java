package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.TagsUpdate;

/**
 * Resource groups: creates, reads, lists and deletes them.
 *
 * <p>Service API 2022-09-01. Thread-safe.
 */
public final class ResourceGroupClient extends ResourceClient<ResourceGroupId, ResourceGroup> {

  ResourceGroupClient(ClientContext context) {
    super(context, context.resourceGroups(), ResourceGroupId::resourceId);
  }

  /** Builds this client alone; {@link ImageGallerySdk} hands out all. */
  public static ClientBuilder<ResourceGroupClient> builder() {
    return new ClientBuilder<>(ResourceGroupClient::new);
  }

  /** Reads a resource group of the client's subscription. */
  public ResourceGroup get(String resourceGroup) {
    return get(new ResourceGroupId(context().requireSubscription(), resourceGroup));
  }

  /** Creates the resource group, or replaces its tags (PUT). */
  public ResourceGroup create(ResourceGroupId id, ResourceGroup group) {
    return context()
        .pipeline()
        .call(resources().put(resourceId(id), requireNonNull(group, "group")));
  }

  /** Changes the tags and nothing else (PATCH). */
  public ResourceGroup update(ResourceGroupId id, TagsUpdate update) {
    return context()
        .pipeline()
        .call(
            resources().patch(resourceId(id), TagsUpdate.SCHEMA, requireNonNull(update, "update")));
  }

  /** Lists the resource groups of the client's subscription. */
  public Paged<ResourceGroup> list() {
    return listAt("/subscriptions/" + context().requireSubscription() + "/resourcegroups");
  }
}

package dev.imagegallery;

import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.QuotaUsage;
import dev.imagegallery.models.Region;

/**
 * Quotas, listed without holding a thread: how many galleries, definitions, versions and machines
 * there are in a region, and how many there may be (R174).
 *
 * <p>Service API 2024-07-01 unless {@link ClientBuilder#computeApiVersion} says otherwise.
 * Thread-safe.
 */
public final class AsyncUsageClient {

  private final ClientContext context;
  private final Resources<QuotaUsage> resources;

  AsyncUsageClient(ClientContext context) {
    this.context = context;
    this.resources = context.usages();
  }

  /** Builds this client alone; {@link ImageGallerySdk#async} hands out all. */
  public static ClientBuilder<AsyncUsageClient> builder() {
    return new ClientBuilder<>(AsyncUsageClient::new);
  }

  /**
   * Lists the quotas of the client's subscription in a region ({@code Usage_List}).
   *
   * @throws IllegalStateException if no subscription was set
   */
  public AsyncPaged<QuotaUsage> list(Region region) {
    return list(context.requireSubscription(), region);
  }

  /** Lists the quotas of a subscription in a region ({@code Usage_List}). */
  public AsyncPaged<QuotaUsage> list(String subscriptionId, Region region) {
    String path = UsageClient.path(subscriptionId, region);
    return new AsyncPaged<>(
        nextLink -> context.pipeline().callAsync(resources.page(path, nextLink).map(Page::of)));
  }
}

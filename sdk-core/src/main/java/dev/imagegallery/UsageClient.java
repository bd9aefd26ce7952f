package dev.imagegallery;

import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.QuotaUsage;
import dev.imagegallery.models.Region;
import java.util.Objects;

/**
 * Quotas: how many galleries, definitions, versions and machines there are in a region, and how
 * many there may be (R174).
 *
 * <p>Service API 2024-07-01 unless {@link ClientBuilder#computeApiVersion} says otherwise.
 * Thread-safe.
 */
public final class UsageClient {

  private final ClientContext context;
  private final Resources<QuotaUsage> resources;

  UsageClient(ClientContext context) {
    this.context = context;
    this.resources = context.usages();
  }

  /** Builds this client alone; {@link ImageGallerySdk} hands out all. */
  public static ClientBuilder<UsageClient> builder() {
    return new ClientBuilder<>(UsageClient::new);
  }

  /**
   * Lists the quotas of the client's subscription in a region ({@code Usage_List}).
   *
   * @throws IllegalStateException if no subscription was set
   */
  public Paged<QuotaUsage> list(Region region) {
    return list(context.requireSubscription(), region);
  }

  /** Lists the quotas of a subscription in a region ({@code Usage_List}). */
  public Paged<QuotaUsage> list(String subscriptionId, Region region) {
    String path = path(subscriptionId, region);
    return new Paged<>(
        nextLink -> Page.of(context.pipeline().call(resources.page(path, nextLink))));
  }

  static String path(String subscriptionId, Region region) {
    Objects.requireNonNull(region, "region");
    return ClientContext.subscriptionId(subscriptionId)
        + "/providers/Microsoft.Compute/locations/"
        + region.name()
        + "/usages";
  }
}

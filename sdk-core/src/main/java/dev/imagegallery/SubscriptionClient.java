package dev.imagegallery;

import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.Subscription;

/**
 * Subscriptions: reads and lists those that the caller has access to.
 *
 * <p>Service API 2022-12-01. Thread-safe.
 */
public final class SubscriptionClient {

  private final ClientContext context;
  private final Resources<Subscription> resources;

  SubscriptionClient(ClientContext context) {
    this.context = context;
    this.resources = context.subscriptions();
  }

  /** Builds this client alone; {@link ImageGallerySdk} hands out all. */
  public static ClientBuilder<SubscriptionClient> builder() {
    return new ClientBuilder<>(SubscriptionClient::new);
  }

  /**
   * Reads a subscription.
   *
   * @throws ResourceNotFoundException if the caller sees no such subscription
   */
  public Subscription get(String subscriptionId) {
    return context.pipeline().call(resources.get(ClientContext.subscriptionId(subscriptionId)));
  }

  /** Lists the subscriptions that the caller has access to. */
  public Paged<Subscription> list() {
    return new Paged<>(
        link ->
            context
                .pipeline()
                .call(resources.page(ClientContext.SUBSCRIPTIONS, link).map(Page::of)));
  }
}

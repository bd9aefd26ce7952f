package dev.imagegallery;

import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.Subscription;
import java.util.concurrent.CompletableFuture;

/**
 * Subscriptions: reads and lists those that the caller has access to, without holding a thread.
 *
 * <p>Service API 2022-12-01. Thread-safe.
 */
public final class AsyncSubscriptionClient {

  private final ClientContext context;
  private final Resources<Subscription> resources;

  AsyncSubscriptionClient(ClientContext context) {
    this.context = context;
    this.resources = context.subscriptions();
  }

  /** Builds this client alone; {@link ImageGallerySdk#async} hands out all. */
  public static ClientBuilder<AsyncSubscriptionClient> builder() {
    return new ClientBuilder<>(AsyncSubscriptionClient::new);
  }

  /**
   * Reads a subscription; fails with {@link ResourceNotFoundException} if the caller sees no such
   * subscription.
   */
  public CompletableFuture<Subscription> get(String subscriptionId) {
    return context
        .pipeline()
        .callAsync(resources.get(ClientContext.subscriptionId(subscriptionId)));
  }

  /** Lists the subscriptions that the caller has access to. */
  public AsyncPaged<Subscription> list() {
    return new AsyncPaged<>(
        link ->
            context
                .pipeline()
                .callAsync(resources.page(ClientContext.SUBSCRIPTIONS, link).map(Page::of)));
  }
}

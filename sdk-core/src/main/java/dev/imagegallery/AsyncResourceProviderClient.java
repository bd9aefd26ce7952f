package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.ResourceProvider;
import dev.imagegallery.models.ResourceProviderId;
import java.util.concurrent.CompletableFuture;

/**
 * Resource providers of a subscription: reads, lists, registers and unregisters them without
 * holding a thread (R206, R208).
 *
 * <p>Service API 2022-09-01. Thread-safe.
 */
public final class AsyncResourceProviderClient {

  private final ClientContext context;
  private final Resources<ResourceProvider> providers;

  AsyncResourceProviderClient(ClientContext context) {
    this.context = context;
    this.providers = context.resourceProviders();
  }

  /** Builds this client alone; {@link ImageGallerySdk#async} hands out all. */
  public static ClientBuilder<AsyncResourceProviderClient> builder() {
    return new ClientBuilder<>(AsyncResourceProviderClient::new);
  }

  /** Reads a provider and how far its registration is. */
  public CompletableFuture<ResourceProvider> get(ResourceProviderId id) {
    return context.pipeline().callAsync(providers.get(requireNonNull(id, "id").resourceId()));
  }

  /** Lists the providers of the client's subscription. */
  public AsyncPaged<ResourceProvider> list() {
    String path = "/subscriptions/" + context.requireSubscription() + "/providers";
    return new AsyncPaged<>(
        nextLink -> context.pipeline().callAsync(providers.page(path, nextLink).map(Page::of)));
  }

  /** Registers a provider, or has a registered one take its features over (R206). */
  public CompletableFuture<ResourceProvider> register(ResourceProviderId id) {
    return context
        .pipeline()
        .callAsync(providers.act(requireNonNull(id, "id").resourceId(), "register"));
  }

  /** Takes a registration back. */
  public CompletableFuture<ResourceProvider> unregister(ResourceProviderId id) {
    return context
        .pipeline()
        .callAsync(providers.act(requireNonNull(id, "id").resourceId(), "unregister"));
  }
}

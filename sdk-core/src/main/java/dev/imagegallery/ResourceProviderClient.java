package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.ResourceProvider;
import dev.imagegallery.models.ResourceProviderId;

/**
 * Resource providers of a subscription: reads, lists, registers and unregisters them (R206, R208).
 *
 * <p>Service API 2022-09-01. Thread-safe.
 */
public final class ResourceProviderClient {

  private final ClientContext context;
  private final Resources<ResourceProvider> providers;

  ResourceProviderClient(ClientContext context) {
    this.context = context;
    this.providers = context.resourceProviders();
  }

  /** Builds this client alone; {@link ImageGallerySdk} hands out all. */
  public static ClientBuilder<ResourceProviderClient> builder() {
    return new ClientBuilder<>(ResourceProviderClient::new);
  }

  /** Reads a provider and how far its registration is. */
  public ResourceProvider get(ResourceProviderId id) {
    return context.pipeline().call(providers.get(requireNonNull(id, "id").resourceId()));
  }

  /** Lists the providers of the client's subscription. */
  public Paged<ResourceProvider> list() {
    String path = "/subscriptions/" + context.requireSubscription() + "/providers";
    return new Paged<>(
        nextLink -> context.pipeline().call(providers.page(path, nextLink).map(Page::of)));
  }

  /** Registers a provider, or has a registered one take its features over (R206). */
  public ResourceProvider register(ResourceProviderId id) {
    return context
        .pipeline()
        .call(providers.act(requireNonNull(id, "id").resourceId(), "register"));
  }

  /** Takes a registration back. */
  public ResourceProvider unregister(ResourceProviderId id) {
    return context
        .pipeline()
        .call(providers.act(requireNonNull(id, "id").resourceId(), "unregister"));
  }
}

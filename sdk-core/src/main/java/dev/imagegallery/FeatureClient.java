package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.Feature;
import dev.imagegallery.models.FeatureId;
import dev.imagegallery.models.ResourceProviderId;

/**
 * Preview features of a subscription: reads, lists, registers and unregisters them (R205 to R207).
 * After a registration the provider must be registered again: {@link
 * ResourceProviderClient#register}.
 *
 * <p>Service API 2021-07-01. Thread-safe.
 */
public final class FeatureClient {

  private final ClientContext context;
  private final Resources<Feature> features;

  FeatureClient(ClientContext context) {
    this.context = context;
    this.features = context.features();
  }

  /** Builds this client alone; {@link ImageGallerySdk} hands out all. */
  public static ClientBuilder<FeatureClient> builder() {
    return new ClientBuilder<>(FeatureClient::new);
  }

  /** Reads a feature and how far its registration is. */
  public Feature get(FeatureId id) {
    return context.pipeline().call(features.get(requireNonNull(id, "id").resourceId()));
  }

  /** Lists the features of a provider. */
  public Paged<Feature> list(ResourceProviderId provider) {
    String subscription = requireNonNull(provider, "provider").subscriptionId();
    String path =
        "/subscriptions/"
            + subscription
            + "/providers/Microsoft.Features/providers/"
            + provider.namespace()
            + "/features";
    return new Paged<>(
        nextLink -> context.pipeline().call(features.page(path, nextLink).map(Page::of)));
  }

  /** Asks for a feature; it is in force some minutes later, when its state is Registered. */
  public Feature register(FeatureId id) {
    return context.pipeline().call(features.act(requireNonNull(id, "id").resourceId(), "register"));
  }

  /** Takes a registration back. */
  public Feature unregister(FeatureId id) {
    return context
        .pipeline()
        .call(features.act(requireNonNull(id, "id").resourceId(), "unregister"));
  }
}

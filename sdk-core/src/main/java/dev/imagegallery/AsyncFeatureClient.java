package dev.imagegallery;

import static java.util.Objects.requireNonNull;

import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.Feature;
import dev.imagegallery.models.FeatureId;
import dev.imagegallery.models.ResourceProviderId;
import java.util.concurrent.CompletableFuture;

/**
 * Preview features of a subscription: reads, lists, registers and unregisters them without holding
 * a thread (R205 to R207). After a registration the provider must be registered again: {@link
 * AsyncResourceProviderClient#register}.
 *
 * <p>Service API 2021-07-01. Thread-safe.
 */
public final class AsyncFeatureClient {

  private final ClientContext context;
  private final Resources<Feature> features;

  AsyncFeatureClient(ClientContext context) {
    this.context = context;
    this.features = context.features();
  }

  /** Builds this client alone; {@link ImageGallerySdk#async} hands out all. */
  public static ClientBuilder<AsyncFeatureClient> builder() {
    return new ClientBuilder<>(AsyncFeatureClient::new);
  }

  /** Reads a feature and how far its registration is. */
  public CompletableFuture<Feature> get(FeatureId id) {
    return context.pipeline().callAsync(features.get(requireNonNull(id, "id").resourceId()));
  }

  /** Lists the features of a provider. */
  public AsyncPaged<Feature> list(ResourceProviderId provider) {
    String subscription = requireNonNull(provider, "provider").subscriptionId();
    String path =
        "/subscriptions/"
            + subscription
            + "/providers/Microsoft.Features/providers/"
            + provider.namespace()
            + "/features";
    return new AsyncPaged<>(
        nextLink -> context.pipeline().callAsync(features.page(path, nextLink).map(Page::of)));
  }

  /** Asks for a feature; it is in force some minutes later, when its state is Registered. */
  public CompletableFuture<Feature> register(FeatureId id) {
    return context
        .pipeline()
        .callAsync(features.act(requireNonNull(id, "id").resourceId(), "register"));
  }

  /** Takes a registration back. */
  public CompletableFuture<Feature> unregister(FeatureId id) {
    return context
        .pipeline()
        .callAsync(features.act(requireNonNull(id, "id").resourceId(), "unregister"));
  }
}

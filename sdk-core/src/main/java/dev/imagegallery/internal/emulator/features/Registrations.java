package dev.imagegallery.internal.emulator.features;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.imagegallery.internal.emulator.features.FeatureCatalog.Feature;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Operation;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.json.Json;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The states of features (R207) and providers (R208) in each subscription. What is not in the tree
 * is as in a new subscription: features not registered, providers registered.
 */
final class Registrations {

  static final String REGISTERED = "Registered";
  static final String REGISTERING = "Registering";
  static final String NOT_REGISTERED = "NotRegistered";
  static final String UNREGISTERED = "Unregistered";
  private static final String UNREGISTERING = "Unregistering";

  private static final String FEATURE_TYPE = "Microsoft.Resources/features";
  private static final String PROVIDER_TYPE = "Microsoft.Resources/providers";
  private static final String REGISTER = "register";
  private static final String UNREGISTER = "unregister";
  private static final Duration FEATURE_TAKES = Duration.ofMinutes(15);
  private static final Duration PROVIDER_TAKES = Duration.ofSeconds(30);

  private final Kernel kernel;

  Registrations(Kernel kernel) {
    this.kernel = kernel;
    kernel.operations().define(REGISTER, this::registered);
    kernel.operations().define(UNREGISTER, this::unregistered);
  }

  static String providerId(String subscriptionId, String namespace) {
    return "/subscriptions/" + subscriptionId + "/providers/" + namespace;
  }

  String feature(String subscriptionId, Feature feature) {
    return state(feature.id(subscriptionId), NOT_REGISTERED);
  }

  String provider(String subscriptionId, String namespace) {
    return state(providerId(subscriptionId, namespace), REGISTERED);
  }

  /** A feature counts once its provider was registered after it (R206). */
  boolean isInForce(String subscriptionId, Feature feature) {
    Resource provider = kernel.tree().find(providerId(subscriptionId, feature.namespace()));
    if (provider == null || !feature(subscriptionId, feature).equals(REGISTERED)) {
      return false;
    }
    for (JsonNode seen : provider.document().path("features")) {
      if (seen.asText().equals(feature.name())) {
        return true;
      }
    }
    return false;
  }

  /** Registering twice is harmless. */
  void registerFeature(String subscriptionId, Feature feature) {
    String state = feature(subscriptionId, feature);
    if (!state.equals(REGISTERED) && !state.equals(REGISTERING)) {
      begin(feature.id(subscriptionId), FEATURE_TYPE, REGISTERING, REGISTER, FEATURE_TAKES);
    }
  }

  void unregisterFeature(String subscriptionId, Feature feature) {
    String state = feature(subscriptionId, feature);
    if (state.equals(REGISTERED) || state.equals(REGISTERING)) {
      begin(feature.id(subscriptionId), FEATURE_TYPE, UNREGISTERING, UNREGISTER, FEATURE_TAKES);
    }
  }

  /** One that is registered stays so, and sees at once what features there are by now. */
  void registerProvider(String subscriptionId, String namespace) {
    String id = providerId(subscriptionId, namespace);
    String state = provider(subscriptionId, namespace);
    if (state.equals(REGISTERED)) {
      put(id, PROVIDER_TYPE, REGISTERED);
    } else if (!state.equals(REGISTERING)) {
      begin(id, PROVIDER_TYPE, REGISTERING, REGISTER, PROVIDER_TAKES);
    }
  }

  void unregisterProvider(String subscriptionId, String namespace) {
    String state = provider(subscriptionId, namespace);
    if (state.equals(REGISTERED) || state.equals(REGISTERING)) {
      String id = providerId(subscriptionId, namespace);
      begin(id, PROVIDER_TYPE, UNREGISTERING, UNREGISTER, PROVIDER_TAKES);
    }
  }

  private String state(String id, String initial) {
    Resource known = kernel.tree().find(id);
    return known == null ? initial : Docs.text(known.document(), "state");
  }

  private void begin(String id, String type, String state, String work, Duration takes) {
    put(id, type, state);
    kernel.operations().start(Operation.Kind.GROUP, id, work, takes);
  }

  private void put(String id, String type, String state) {
    ObjectNode document = Json.object().put("state", state);
    if (type.equals(PROVIDER_TYPE)) {
      document.set("features", state.equals(REGISTERED) ? featuresSeen(id) : Json.array());
    }
    kernel.tree().put(new Resource(id, type, "", document, Json.object()));
  }

  private ArrayNode featuresSeen(String providerId) {
    Resource provider = new Resource(providerId, PROVIDER_TYPE, "", Json.object(), Json.object());
    ArrayNode seen = Json.array();
    for (Feature feature : FeatureCatalog.in(provider.name())) {
      if (feature(provider.subscriptionId(), feature).equals(REGISTERED)) {
        seen.add(TextNode.valueOf(feature.name()));
      }
    }
    return seen;
  }

  private @Nullable ObjectNode registered(Operation operation) {
    return end(operation, REGISTERED, REGISTERED);
  }

  private @Nullable ObjectNode unregistered(Operation operation) {
    return end(operation, UNREGISTERED, NOT_REGISTERED);
  }

  private @Nullable ObjectNode end(Operation operation, String feature, String provider) {
    Resource known = kernel.tree().find(operation.resourceId());
    if (known != null && kernel.operations().isLatest(operation)) {
      put(known.id(), known.type(), known.type().equals(FEATURE_TYPE) ? feature : provider);
    }
    return null;
  }
}

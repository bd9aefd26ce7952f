package dev.imagegallery.internal.emulator.features;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.features.FeatureCatalog.Feature;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.json.Json;
import java.util.List;
import java.util.function.BiFunction;

/** Preview features, in both forms in which they can be asked for. */
final class FeatureHandlers {

  /**
   * Where the names stand in {@code …/Microsoft.Features/providers/{namespace}/features/{name}}.
   */
  private static final int NAMESPACE = 5;

  private static final int NAME = 7;

  private final Registrations registrations;

  FeatureHandlers(Registrations registrations) {
    this.registrations = registrations;
  }

  Answer get(Request request) {
    return Answer.of(200, document(request.subscriptionId(), feature(request)));
  }

  Answer list(Request request) {
    return list(request, FeatureCatalog.in(request.segment(NAMESPACE)), this::document);
  }

  Answer listAll(Request request) {
    return list(request, FeatureCatalog.all(), this::document);
  }

  Answer register(Request request) {
    registrations.registerFeature(request.subscriptionId(), feature(request));
    return get(request);
  }

  Answer unregister(Request request) {
    registrations.unregisterFeature(request.subscriptionId(), feature(request));
    return get(request);
  }

  Answer putRegistration(Request request) {
    registrations.registerFeature(request.subscriptionId(), feature(request));
    return getRegistration(request);
  }

  Answer getRegistration(Request request) {
    return Answer.of(200, registration(request.subscriptionId(), feature(request)));
  }

  Answer deleteRegistration(Request request) {
    Feature feature = feature(request);
    if (isUnregistered(registrations.feature(request.subscriptionId(), feature))) {
      return Answer.empty(204);
    }
    registrations.unregisterFeature(request.subscriptionId(), feature);
    return Answer.empty(200);
  }

  Answer listRegistrations(Request request) {
    return list(
        request,
        registered(request, FeatureCatalog.in(request.segment(NAMESPACE))),
        this::registration);
  }

  Answer listAllRegistrations(Request request) {
    return list(request, registered(request, FeatureCatalog.all()), this::registration);
  }

  private List<Feature> registered(Request request, List<Feature> features) {
    String subscription = request.subscriptionId();
    return features.stream()
        .filter(feature -> !isUnregistered(registrations.feature(subscription, feature)))
        .toList();
  }

  private static boolean isUnregistered(String state) {
    return state.equals(Registrations.NOT_REGISTERED) || state.equals(Registrations.UNREGISTERED);
  }

  private static Answer list(
      Request request, List<Feature> features, BiFunction<String, Feature, ObjectNode> shown) {
    ArrayNode value = Json.array();
    features.forEach(feature -> value.add(shown.apply(request.subscriptionId(), feature)));
    return Answer.of(200, Json.object().set("value", value));
  }

  private static Feature feature(Request request) {
    String namespace = request.segment(NAMESPACE);
    String name = request.segment(NAME);
    return FeatureCatalog.find(namespace, name)
        .orElseThrow(() -> PlatformFaults.featureNotFound(name));
  }

  private ObjectNode document(String subscriptionId, Feature feature) {
    ObjectNode document = Json.object();
    document.putObject("properties").put("state", registrations.feature(subscriptionId, feature));
    return document
        .put("id", feature.id(subscriptionId))
        .put("type", "Microsoft.Features/providers/features")
        .put("name", feature.namespace() + "/" + feature.name());
  }

  private ObjectNode registration(String subscriptionId, Feature feature) {
    String provider = "/subscriptions/" + subscriptionId + "/providers/Microsoft.Features";
    String type = "featureProviders/" + feature.namespace() + "/subscriptionFeatureRegistrations";
    ObjectNode document = Json.object();
    document
        .putObject("properties")
        .put("subscriptionId", subscriptionId)
        .put("featureName", feature.name())
        .put("providerNamespace", feature.namespace())
        .put("approvalType", "AutoApproval")
        .put("state", registrations.feature(subscriptionId, feature));
    return document
        .put("id", provider + "/" + type + "/" + feature.name())
        .put("type", "Microsoft.Features/featureProviders/subscriptionFeatureRegistrations")
        .put("name", feature.name());
  }
}

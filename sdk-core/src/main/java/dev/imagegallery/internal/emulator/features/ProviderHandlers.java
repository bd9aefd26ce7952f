package dev.imagegallery.internal.emulator.features;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.generic.KnownTypes;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.json.Json;
import java.util.Collection;

/** The resource providers of the cloud: what types they have, and whether one is registered. */
final class ProviderHandlers {

  private static final int NAMESPACE = 3;

  private final Kernel kernel;
  private final Registrations registrations;

  ProviderHandlers(Kernel kernel, Registrations registrations) {
    this.kernel = kernel;
    this.registrations = registrations;
  }

  Answer list(Request request) {
    ArrayNode value = Json.array();
    for (String namespace : KnownTypes.namespaces()) {
      value.add(document(request.subscriptionId(), namespace));
    }
    return Answer.of(200, Json.object().set("value", value));
  }

  Answer get(Request request) {
    return Answer.of(200, document(request.subscriptionId(), namespace(request)));
  }

  Answer register(Request request) {
    registrations.registerProvider(request.subscriptionId(), namespace(request));
    return get(request);
  }

  Answer unregister(Request request) {
    registrations.unregisterProvider(request.subscriptionId(), namespace(request));
    return get(request);
  }

  private static String namespace(Request request) {
    String asked = request.segment(NAMESPACE);
    return KnownTypes.canonical(asked)
        .orElseThrow(() -> PlatformFaults.resourceNamespaceInvalid(asked));
  }

  private ObjectNode document(String subscriptionId, String namespace) {
    ObjectNode document =
        Json.object()
            .put("id", Registrations.providerId(subscriptionId, namespace))
            .put("namespace", namespace);
    ArrayNode types = document.putArray("resourceTypes");
    ProviderTypes.of(kernel, namespace)
        .forEach((type, versions) -> types.add(type(type, versions)));
    return document
        .put("registrationState", registrations.provider(subscriptionId, namespace))
        .put("registrationPolicy", "RegistrationRequired");
  }

  private ObjectNode type(String name, Collection<String> versions) {
    return ProviderTypes.document(kernel, name, versions)
        .put("capabilities", "CrossResourceGroupResourceMove, SupportsTags");
  }
}

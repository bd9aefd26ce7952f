package dev.imagegallery.internal.emulator.features;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Gate;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Asks whether the subscription is registered: for the provider of what is addressed (R208), and in
 * the preview for its feature, to create galleries and all in them and to deploy from them (R205).
 */
final class RegistrationGate implements Gate {

  private static final Set<String> ALWAYS_REGISTERED =
      Set.of("microsoft.authorization", "microsoft.features", "microsoft.resources");
  private static final Set<String> DEPLOYED = Set.of("virtualmachines", "virtualmachinescalesets");

  private final Kernel kernel;
  private final Registrations registrations;

  RegistrationGate(Kernel kernel, Registrations registrations) {
    this.kernel = kernel;
    this.registrations = registrations;
  }

  @Override
  public void check(Request request) {
    int namespace = namespace(request);
    if (namespace < 0 || kernel.subscriptions().find(request.subscriptionId()) == null) {
      return;
    }
    requireProvider(request, request.segment(namespace));
    if (kernel.settings().preview2019()
        && request.method().equals("PUT")
        && request.segment(namespace).equalsIgnoreCase(FeatureCatalog.COMPUTE)
        && needsFeature(request, request.segment(namespace + 1).toLowerCase(Locale.ROOT))) {
      requireFeature(request.subscriptionId());
    }
  }

  /** Where the namespace stands in the path of a provider's resource, or -1. */
  private static int namespace(Request request) {
    for (int at = 2; at <= 4 && at + 2 < request.length(); at += 2) {
      if (request.segment(at).equalsIgnoreCase("providers")) {
        boolean registers = at == 2 && request.length() == 5 && request.method().equals("POST");
        return registers ? -1 : at + 1;
      }
    }
    return -1;
  }

  private void requireProvider(Request request, String namespace) {
    if (!ALWAYS_REGISTERED.contains(namespace.toLowerCase(Locale.ROOT))
        && registrations
            .provider(request.subscriptionId(), namespace)
            .equals(Registrations.NOT_REGISTERED)) {
      throw PlatformFaults.providerNotRegistered(namespace);
    }
  }

  private void requireFeature(String subscriptionId) {
    Optional<FeatureCatalog.Feature> preview =
        FeatureCatalog.find(FeatureCatalog.COMPUTE, FeatureCatalog.GALLERY_PREVIEW);
    if (preview.isPresent() && !registrations.isInForce(subscriptionId, preview.get())) {
      throw PlatformFaults.featureNotRegistered(
          subscriptionId, FeatureCatalog.COMPUTE, FeatureCatalog.GALLERY_PREVIEW);
    }
  }

  private static boolean needsFeature(Request request, String type) {
    return type.equals("galleries") || (DEPLOYED.contains(type) && deploysVersion(request));
  }

  /** A body that cannot be read is for the handler to refuse. */
  private static boolean deploysVersion(Request request) {
    try {
      JsonNode properties = request.body().path("properties");
      return namesVersion(properties) || namesVersion(properties.path("virtualMachineProfile"));
    } catch (ServiceFault unreadable) {
      return false;
    }
  }

  private static boolean namesVersion(JsonNode profile) {
    String image = Docs.text(profile, "storageProfile", "imageReference", "id");
    return image.toLowerCase(Locale.ROOT).contains("/galleries/");
  }
}

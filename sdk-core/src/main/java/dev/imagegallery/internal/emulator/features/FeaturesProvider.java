package dev.imagegallery.internal.emulator.features;

import dev.imagegallery.internal.emulator.generic.KnownTypes;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Router;
import dev.imagegallery.internal.emulator.kernel.VersionGate;

/** The routes of Microsoft.Features, and of registering resource providers. */
public final class FeaturesProvider {

  private static final String PROVIDERS = "subscriptions/*/providers";
  private static final String FEATURES = PROVIDERS + "/Microsoft.Features";

  private FeaturesProvider() {}

  /** Adds the routes, and the gate that asks for registrations. */
  public static void register(Kernel kernel) {
    Registrations registrations = new Registrations(kernel);
    features(kernel.router(), new FeatureHandlers(registrations));
    providers(kernel.router(), new ProviderHandlers(kernel, registrations));
    kernel.guard(new RegistrationGate(kernel, registrations));
  }

  private static void features(Router router, FeatureHandlers handlers) {
    String feature = FEATURES + "/providers/*/features";
    router.at(FEATURES + "/features", VersionGate.ANY).on("GET", handlers::listAll);
    router.at(feature, VersionGate.ANY).on("GET", handlers::list);
    router.at(feature + "/*", VersionGate.ANY).on("GET", handlers::get);
    router.at(feature + "/*/register", VersionGate.ANY).on("POST", handlers::register);
    router.at(feature + "/*/unregister", VersionGate.ANY).on("POST", handlers::unregister);
    String registrations = "/subscriptionFeatureRegistrations";
    router.at(FEATURES + registrations, VersionGate.ANY).on("GET", handlers::listAllRegistrations);
    String ofProvider = FEATURES + "/featureProviders/*" + registrations;
    router.at(ofProvider, VersionGate.ANY).on("GET", handlers::listRegistrations);
    router
        .at(ofProvider + "/*", VersionGate.ANY)
        .on("PUT", handlers::putRegistration)
        .on("GET", handlers::getRegistration)
        .on("DELETE", handlers::deleteRegistration);
  }

  /** Each namespace by its name: the table has branches of most of them, which win over a star. */
  private static void providers(Router router, ProviderHandlers handlers) {
    router.at(PROVIDERS, VersionGate.ANY).on("GET", handlers::list);
    for (String namespace : KnownTypes.namespaces()) {
      String provider = PROVIDERS + "/" + namespace;
      router.at(provider, VersionGate.ANY).on("GET", handlers::get);
      router.at(provider + "/register", VersionGate.ANY).on("POST", handlers::register);
      router.at(provider + "/unregister", VersionGate.ANY).on("POST", handlers::unregister);
    }
  }
}

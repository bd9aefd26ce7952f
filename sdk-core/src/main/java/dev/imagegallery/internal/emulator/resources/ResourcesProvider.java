package dev.imagegallery.internal.emulator.resources;

import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Router;
import dev.imagegallery.internal.emulator.kernel.VersionGate;
import java.util.List;

/** The routes of Microsoft.Resources. */
public final class ResourcesProvider {

  private ResourcesProvider() {}

  /** Adds the routes. */
  public static void register(Kernel kernel) {
    Router router = kernel.router();
    SubscriptionHandlers subscriptions = new SubscriptionHandlers(kernel);
    router.at("subscriptions", VersionGate.ANY).on("GET", subscriptions::list);
    router.at("subscriptions/*", VersionGate.ANY).on("GET", subscriptions::get);
    router.at("tenants", VersionGate.ANY).on("GET", subscriptions::tenants);
    router.at("subscriptions/*/locations", VersionGate.ANY).on("GET", subscriptions::locations);

    ResourceGroupHandlers groups = new ResourceGroupHandlers(kernel);
    router.at("subscriptions/*/resourceGroups", VersionGate.ANY).on("GET", groups::list);
    router
        .at("subscriptions/*/resourceGroups/*", VersionGate.ANY)
        .on("PUT", groups::put)
        .on("PATCH", groups::patch)
        .on("GET", groups::get)
        .on("HEAD", groups::head)
        .on("DELETE", groups::delete);

    MoveHandlers moves = new MoveHandlers(kernel);
    for (String action : List.of("moveResources", "validateMoveResources")) {
      router
          .at("subscriptions/*/resourceGroups/*/" + action, VersionGate.ANY)
          .on("POST", moves::post);
    }

    ResourceLists lists = new ResourceLists(kernel);
    router.at("subscriptions/*/resources", VersionGate.ANY).on("GET", lists::ofSubscription);
    router
        .at("subscriptions/*/resourceGroups/*/resources", VersionGate.ANY)
        .on("GET", lists::ofGroup);
  }
}

package dev.imagegallery.internal.emulator.image;

import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Router;
import dev.imagegallery.internal.emulator.kernel.VersionGate;
import dev.imagegallery.internal.emulator.storage.Blobs;

/** The routes of managed images. */
public final class ImageProvider {

  private ImageProvider() {}

  /** Adds the routes. */
  public static void register(Kernel kernel, Blobs blobs) {
    ImageHandlers handlers = new ImageHandlers(kernel, blobs);
    Router router = kernel.router();
    router
        .at("subscriptions/*/providers/Microsoft.Compute/images", VersionGate.ANY)
        .on("GET", handlers::listInSubscription);
    String group = "subscriptions/*/resourceGroups/*/providers/Microsoft.Compute/images";
    router.at(group, VersionGate.ANY).on("GET", handlers::listInGroup);
    router
        .at(group + "/*", VersionGate.ANY)
        .on("PUT", handlers::put)
        .on("PATCH", handlers::patch)
        .on("GET", handlers::get)
        .on("DELETE", handlers::delete);
  }
}

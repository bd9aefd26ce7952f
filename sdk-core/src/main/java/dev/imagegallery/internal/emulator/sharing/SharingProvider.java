package dev.imagegallery.internal.emulator.sharing;

import dev.imagegallery.internal.emulator.audience.Audience;
import dev.imagegallery.internal.emulator.gallery.GalleryProvider;
import dev.imagegallery.internal.emulator.gallery.VersionReplication;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.RatePolicy;
import dev.imagegallery.internal.emulator.kernel.Router;
import dev.imagegallery.internal.emulator.kernel.VersionGate;
import dev.imagegallery.models.GalleryId;

/** The routes of sharing. */
public final class SharingProvider {

  private static final String LOCATION = "subscriptions/*/providers/Microsoft.Compute/locations/*/";
  private static final String GALLERY =
      "subscriptions/*/resourceGroups/*/providers/Microsoft.Compute/galleries/*/";

  private SharingProvider() {}

  /** Adds the routes. */
  public static void register(Kernel kernel, VersionReplication replication) {
    Router router = kernel.router();
    router
        .at(GALLERY + "share", GalleryProvider.gate(kernel, GalleryId.TYPE))
        .on(
            "POST",
            new RatePolicy("PostShareGallery", 10, 60),
            GalleryProvider.since("2020-09-30", new ShareHandlers(kernel)::post));
    for (Audience audience : Audience.values()) {
      Replicas replicas = new Replicas(kernel, replication, audience);
      views(kernel, audience, new ViewHandlers(kernel, audience, replicas));
    }
  }

  private static void views(Kernel kernel, Audience audience, ViewHandlers handlers) {
    String type = "Microsoft.Compute/locations/" + audience.segment();
    Router router = kernel.router();
    VersionGate gate = GalleryProvider.gate(kernel, type);
    RatePolicy list = new RatePolicy("ListGallery", 150, 1_000);
    RatePolicy images = new RatePolicy("ListGalleryArtifact", 200, 200);
    RatePolicy image = new RatePolicy("GetGalleryArtifact", 600, 3_000);
    RatePolicy versions = new RatePolicy("ListGalleryArtifactVersion", 800, 4_000);
    RatePolicy version = new RatePolicy("GetGalleryArtifactVersion", 2_000, 10_000);
    String galleries = LOCATION + audience.segment();
    if (audience == Audience.GROUPS) { // The community's galleries have no list.
      router.at(galleries, gate).on("GET", list, handlers::galleries);
    }
    router
        .at(galleries + "/*", gate)
        .on("GET", new RatePolicy("GetGallery", 350, 2_500), handlers::gallery);
    router.at(galleries + "/*/images", gate).on("GET", images, handlers::images);
    router.at(galleries + "/*/images/*", gate).on("GET", image, handlers::image);
    router.at(galleries + "/*/images/*/versions", gate).on("GET", versions, handlers::versions);
    router.at(galleries + "/*/images/*/versions/*", gate).on("GET", version, handlers::version);
  }
}

package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.error.DeploymentFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.Subscriptions;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import java.util.List;

/**
 * The names under which shared and community galleries are known to others, such as {@code
 * /SharedGalleries/{uniqueName}/Images/{definition}/Versions/{version}} (R147, R149).
 */
final class GalleryAliases {

  /** The members of an image reference that hold such a name. */
  static final List<String> MEMBERS = List.of("sharedGalleryImageId", "communityGalleryImageId");

  private final Kernel kernel;

  GalleryAliases(Kernel kernel) {
    this.kernel = kernel;
  }

  /** The id of the definition or version itself. */
  ResourceId resolve(ResourceId alias, Region region) {
    List<String> segments = alias.segments();
    if (segments.size() != 4 && segments.size() != 6) {
      throw DeploymentFaults.imageReferenceInvalid();
    }
    for (Subscriptions.Entry subscription : kernel.subscriptions().all()) {
      for (Resource gallery : kernel.tree().inSubscription(subscription.id(), GalleryId.TYPE)) {
        if (isKnownAs(gallery, segments.get(1))) {
          String definition = gallery.id() + "/images/" + segments.get(3);
          boolean latest = segments.size() == 4 || segments.get(5).equalsIgnoreCase("latest");
          return new ResourceId(latest ? definition : definition + "/versions/" + segments.get(5));
        }
      }
    }
    throw DeploymentFaults.notAvailableInRegion(alias, region);
  }

  /** A community gallery is known by its public names, while it is enabled (R148, R150). */
  private static boolean isKnownAs(Resource gallery, String name) {
    if (Docs.text(gallery.properties(), "identifier", "uniqueName").equalsIgnoreCase(name)) {
      return true;
    }
    JsonNode info = Docs.at(gallery.properties(), "sharingProfile", "communityGalleryInfo");
    boolean known = false;
    for (JsonNode published : info.path("publicNames")) {
      known |= published.asText().equalsIgnoreCase(name);
    }
    return known && info.path("communityGalleryEnabled").booleanValue();
  }
}

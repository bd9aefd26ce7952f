package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.schema.ApiVersion;
import java.util.Locale;
import java.util.Optional;

/** Tells, before a VM or a scale set is made, whether there is an image for it (R198). */
public final class ImageLookup {

  private static final String[] MEMBERS = {"id", "sharedGalleryImageId", "communityGalleryImageId"};

  private final ImageReferences images;

  ImageLookup(ImageReferences images) {
    this.images = images;
  }

  /** The id of the gallery image that a reference names; {@code ""} if it names none. */
  public static String galleryImage(JsonNode reference) {
    for (String member : MEMBERS) {
      String id = Docs.text(reference, member);
      if (!member.equals("id") && !id.isEmpty()) {
        return id;
      }
      if (id.startsWith("[") || id.toLowerCase(Locale.ROOT).contains("/galleries/")) {
        return id;
      }
    }
    return "";
  }

  /**
   * The gallery image that a reference names, if nothing can be deployed from it in a region of a
   * subscription.
   */
  public Optional<ResourceId> missing(
      JsonNode reference, String subscriptionId, Region region, String apiVersion) {
    try {
      images.find(reference, subscriptionId, region, new ApiVersion(apiVersion), null);
      return Optional.empty();
    } catch (ServiceFault fault) {
      return fault.status() == 404
          ? Optional.of(ResourceId.parse(galleryImage(reference)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // An id or a version that only the VM's own request is refused for.
    }
  }
}

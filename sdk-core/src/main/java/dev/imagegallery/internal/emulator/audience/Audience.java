package dev.imagegallery.internal.emulator.audience;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.Subscriptions;

/** To whom galleries are open, and under which name they know a gallery. */
public enum Audience {
  /** Subscriptions and tenants that the owner names (R147). */
  GROUPS("sharedGalleries", "SharedGalleries"),
  /** Everyone (R149). */
  COMMUNITY("communityGalleries", "CommunityGalleries");

  private final String segment;
  private final String root;

  Audience(String segment, String root) {
    this.segment = segment;
    this.root = root;
  }

  /** The segment of paths below a location. */
  public String segment() {
    return segment;
  }

  /** The first segment of unique ids. */
  public String root() {
    return root;
  }

  /** The name a gallery has here; {@code ""} if it has none. */
  public String nameOf(Resource gallery) {
    return this == GROUPS
        ? Docs.text(gallery.properties(), "identifier", "uniqueName")
        : info(gallery).path("publicNames").path(0).asText("");
  }

  /** Whether a gallery is open to a subscription. */
  public boolean includes(Resource gallery, Subscriptions.Entry reader) {
    if (gallery.provisioningState().equals("Deleting")) {
      return false;
    }
    return this == COMMUNITY
        ? info(gallery).path("communityGalleryEnabled").booleanValue()
        : isNamed(gallery, Groups.SUBSCRIPTIONS, reader.id())
            || isNamed(gallery, Groups.TENANTS, reader.tenantId());
  }

  /** Whether a gallery's owner has named a subscription or tenant. */
  public static boolean isNamed(Resource gallery, String type, String id) {
    JsonNode profile = gallery.properties().path("sharingProfile");
    return Groups.of(profile).contains(type, id);
  }

  /** What the publisher of a community gallery says. */
  public static JsonNode info(Resource gallery) {
    return Docs.at(gallery.properties(), "sharingProfile", "communityGalleryInfo");
  }
}

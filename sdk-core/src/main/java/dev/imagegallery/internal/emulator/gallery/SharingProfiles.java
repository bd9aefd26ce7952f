package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.GalleryFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.region.Cloud;
import dev.imagegallery.internal.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** With whom a gallery is shared: what PUT says about it (R143, R145, R148). */
final class SharingProfiles {

  private static final List<String> PERMISSIONS = List.of("Private", "Groups", "Community");
  private static final String PATH = "gallery.properties.sharingProfile.";
  private static final int MIN_PREFIX = 5;
  private static final int MAX_PREFIX = 16;

  private SharingProfiles() {}

  static void create(Kernel kernel, JsonNode sent, ObjectNode properties) {
    String permissions = permissions(kernel, sent);
    if (permissions != null) {
      properties.set("sharingProfile", profile(kernel, sent, permissions));
    }
  }

  /**
   * The permissions are chosen at creation; they may be chosen again, once, after a reset.
   *
   * @return what is hidden of the gallery from now on
   */
  static ObjectNode update(Kernel kernel, Resource before, JsonNode sent, ObjectNode properties) {
    String permissions = permissions(kernel, sent);
    if (permissions == null || permissions.equals(current(before))) {
      return before.hidden();
    }
    if (!before.hidden().path("sharingReset").booleanValue()) {
      throw GalleryFaults.sharingPermissionChange();
    }
    properties.set("sharingProfile", profile(kernel, sent, permissions));
    ObjectNode hidden = before.hidden().deepCopy();
    hidden.remove("sharingReset");
    return hidden;
  }

  /** Groups are shown only to who asks; to who asks for permissions private galleries say so. */
  static void show(Resource gallery, ObjectNode properties, boolean permissions, boolean groups) {
    if (permissions) {
      ObjectNode profile = properties.withObjectProperty("sharingProfile");
      profile.put("permissions", current(gallery));
    }
    if (!groups && properties.path("sharingProfile") instanceof ObjectNode profile) {
      profile.remove("groups");
    }
  }

  /** R240b. */
  static void requireNotInTheCommunity(Resource gallery) {
    JsonNode info = Docs.at(gallery.properties(), "sharingProfile", "communityGalleryInfo");
    if (info.path("communityGalleryEnabled").booleanValue()) {
      throw GalleryFaults.sharedDelete(gallery.name());
    }
  }

  private static String current(Resource gallery) {
    String permissions = Docs.text(gallery.properties(), "sharingProfile", "permissions");
    return permissions.isEmpty() ? "Private" : permissions;
  }

  private static @Nullable String permissions(Kernel kernel, JsonNode sent) {
    return Fields.choice(
        Fields.object(sent, "sharingProfile"),
        "permissions",
        PATH + "permissions",
        permissions(kernel.regions().cloud()));
  }

  /** Groups are for the public cloud (R146), the community for all but the government's (R150). */
  private static List<String> permissions(Cloud cloud) {
    return switch (cloud) {
      case PUBLIC -> PERMISSIONS;
      case CHINA, GERMANY -> List.of("Private", "Community");
      case US_GOVERNMENT -> List.of("Private");
    };
  }

  private static ObjectNode profile(Kernel kernel, JsonNode sent, String permissions) {
    ObjectNode profile = Json.object().put("permissions", permissions);
    if (permissions.equals("Community")) {
      JsonNode info = Fields.object(Fields.object(sent, "sharingProfile"), "communityGalleryInfo");
      profile.set("communityGalleryInfo", community(kernel, info));
    }
    return profile;
  }

  private static ObjectNode community(Kernel kernel, JsonNode info) {
    ObjectNode community = Json.object();
    for (String name : List.of("publisherUri", "publisherContact", "eula", "publicNamePrefix")) {
      String path = PATH + "communityGalleryInfo." + name;
      community.put(name, Fields.required(info, name, path));
    }
    String prefix = community.path("publicNamePrefix").textValue();
    requirePrefix(prefix);
    community.put("communityGalleryEnabled", false);
    community.putArray("publicNames").add(prefix + "-" + kernel.ids().next());
    return community;
  }

  /** R34. */
  private static void requirePrefix(String prefix) {
    boolean alnum = prefix.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    if (!alnum || prefix.length() < MIN_PREFIX || prefix.length() > MAX_PREFIX) {
      throw GalleryFaults.communityNamePrefix(prefix);
    }
  }
}

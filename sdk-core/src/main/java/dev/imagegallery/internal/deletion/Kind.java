package dev.imagegallery.internal.deletion;

import dev.imagegallery.models.schema.ApiVersion;
import java.util.List;

/**
 * What can be in a gallery, and a gallery.
 *
 * @param contract the contract's name of its operations
 * @param collection where it is in its parent
 * @param since the first API version that knows it
 * @param children what can be in it
 */
public record Kind(String contract, String collection, ApiVersion since, List<Kind> children) {

  /** An image definition. */
  public static final Kind IMAGE =
      versioned("GalleryImages", "images", "GalleryImageVersions", "2018-06-01");

  private static final Kind APPLICATION =
      versioned("GalleryApplications", "applications", "GalleryApplicationVersions", "2019-03-01");

  private static final Kind PROFILE =
      versioned(
          "GalleryInVMAccessControlProfiles",
          "inVMAccessControlProfiles",
          "GalleryInVMAccessControlProfileVersions",
          "2024-03-03");

  private static final Kind SCRIPT =
      versioned("GalleryScripts", "scripts", "GalleryScriptVersions", "2025-03-03");

  /** A gallery. */
  public static final Kind GALLERY =
      new Kind(
          "Galleries",
          "galleries",
          ApiVersion.V2018_06_01,
          List.of(IMAGE, APPLICATION, PROFILE, SCRIPT));

  /** Copies the list. */
  public Kind {
    children = List.copyOf(children);
  }

  private static Kind versioned(
      String contract, String collection, String versions, String sinceText) {
    ApiVersion since = new ApiVersion(sinceText);
    Kind version = new Kind(versions, "versions", since, List.of());
    return new Kind(contract, collection, since, List.of(version));
  }

  String deletion() {
    return contract + "_Delete";
  }

  /** What can be in it, as far as an API version knows it. */
  List<Kind> children(ApiVersion version) {
    return children.stream().filter(kind -> version.isAtLeast(kind.since)).toList();
  }
}

package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.models.schema.ApiVersion;
import java.time.Instant;
import java.util.Locale;

/** How galleries look in each api-version. */
final class GalleryView {

  /** Until then the answer to an update said Succeeded at once, though the operation still ran. */
  private static final Instant UPDATING_SINCE = Instant.parse("2023-07-01T00:00:00Z");

  private final Kernel kernel;

  GalleryView(Kernel kernel) {
    this.kernel = kernel;
  }

  /** As GET answers it. */
  ObjectNode shown(Resource gallery, Request request) {
    ApiVersion version = request.apiVersion();
    boolean permissions = "Permissions".equalsIgnoreCase(request.query("$select"));
    boolean groups =
        permissions || "SharingProfile/Groups".equalsIgnoreCase(request.query("$expand"));
    if (version.isAtLeast(ApiVersion.V2024_03_03)
        && !permissions
        && !hasGroups(gallery)
        && !SoftDeletePolicies.hasPeriods(gallery.properties())) {
      return FirstService.answer(kernel, gallery.document());
    }
    ObjectNode document = gallery.document().deepCopy();
    ObjectNode properties = document.withObjectProperty("properties");
    SharingProfiles.show(gallery, properties, permissions, groups);
    SoftDeletePolicies.show(properties, version);
    return FirstService.answer(kernel, Contract.GALLERY.restrict(document, version));
  }

  /** As PUT and PATCH answer it. */
  ObjectNode written(Resource gallery, Request request) {
    ObjectNode shown = shown(gallery, request);
    boolean early = kernel.now().isBefore(UPDATING_SINCE);
    if (!early
        || !gallery.provisioningState().equals("Updating")
        || request.apiVersion().equals(ApiVersion.V2018_06_01)) {
      return shown;
    }
    ObjectNode document = shown.deepCopy();
    document.withObjectProperty("properties").put("provisioningState", "Succeeded");
    return document;
  }

  /** As lists show it: with the resource group in upper case. */
  ObjectNode listed(Resource gallery, Request request) {
    ObjectNode document = shown(gallery, request).deepCopy();
    String group = "/resourceGroups/" + gallery.resourceGroup() + "/";
    String upper = "/resourceGroups/" + gallery.resourceGroup().toUpperCase(Locale.ROOT) + "/";
    return document.put("id", gallery.id().replace(group, upper));
  }

  private static boolean hasGroups(Resource gallery) {
    return gallery.properties().path("sharingProfile").has("groups");
  }
}

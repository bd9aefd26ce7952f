package dev.imagegallery.internal.emulator.audience;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of an open gallery its readers get (R16, R146, R150): those that are not encrypted
 * and in the gallery's region; the community none that derive from the marketplace, and only of
 * definitions in the gallery's region.
 */
public record Offer(Kernel kernel, Audience audience) {

  /** Whether a version is offered, wherever it has replicas. */
  public boolean has(Resource gallery, Resource version) {
    return version.region().equals(gallery.region())
        && !isEncrypted(version)
        && (audience == Audience.GROUPS || isOpenToAll(gallery, version));
  }

  private boolean isOpenToAll(Resource gallery, Resource version) {
    @Nullable Resource definition = kernel.tree().find(ResourcePath.parent(version.id()));
    return definition != null
        && definition.region().equals(gallery.region())
        && !Docs.has(definition.properties(), "purchasePlan");
  }

  private static boolean isEncrypted(Resource version) {
    for (JsonNode target : Docs.at(version.properties(), "publishingProfile", "targetRegions")) {
      if (Docs.has(target, "encryption")) {
        return true;
      }
    }
    return false;
  }
}

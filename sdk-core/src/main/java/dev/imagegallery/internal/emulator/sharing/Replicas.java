package dev.imagegallery.internal.emulator.sharing;

import dev.imagegallery.internal.emulator.gallery.VersionReplication;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.models.Region;
import java.util.ArrayList;
import java.util.List;

/** What a gallery offers in a region: only what has a finished replica there (R147). */
final class Replicas {

  private final Kernel kernel;
  private final VersionReplication replication;

  Replicas(Kernel kernel, VersionReplication replication) {
    this.kernel = kernel;
    this.replication = replication;
  }

  /** The versions of a definition. */
  List<Resource> versions(String definitionId, Region region) {
    List<Resource> versions = new ArrayList<>(kernel.tree().in(definitionId + "/versions"));
    versions.removeIf(version -> !replication.isUsableIn(version.id(), region));
    return versions;
  }

  /** The definitions of a gallery that have versions. */
  List<Resource> definitions(String galleryId, Region region) {
    List<Resource> definitions = new ArrayList<>(kernel.tree().in(galleryId + "/images"));
    definitions.removeIf(definition -> versions(definition.id(), region).isEmpty());
    return definitions;
  }
}

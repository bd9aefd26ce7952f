package dev.imagegallery.internal.emulator.sharing;

import dev.imagegallery.internal.emulator.audience.Audience;
import dev.imagegallery.internal.emulator.audience.Offer;
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
  private final Offer offer;

  Replicas(Kernel kernel, VersionReplication replication, Audience audience) {
    this.kernel = kernel;
    this.replication = replication;
    this.offer = new Offer(kernel, audience);
  }

  /** The versions of a definition. */
  List<Resource> versions(Resource gallery, String definitionId, Region region) {
    List<Resource> versions = new ArrayList<>(kernel.tree().in(definitionId + "/versions"));
    versions.removeIf(
        version -> !offer.has(gallery, version) || !replication.isUsableIn(version.id(), region));
    return versions;
  }

  /** The definitions of a gallery that have versions. */
  List<Resource> definitions(Resource gallery, Region region) {
    List<Resource> definitions = new ArrayList<>(kernel.tree().in(gallery.id() + "/images"));
    definitions.removeIf(definition -> versions(gallery, definition.id(), region).isEmpty());
    return definitions;
  }
}

package dev.imagegallery.internal.emulator.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.error.VersionFaults;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.models.Region;
import java.util.HashSet;
import java.util.Set;

/** Checks the places an artifact shall be at; their names are answered as they were sent. */
final class TargetLocations {

  private TargetLocations() {}

  static void require(Locations locations, JsonNode properties) {
    Set<Region> known = new HashSet<>();
    for (JsonNode target : Fields.items(properties, "targetLocations")) {
      String name = Fields.required(target, "name", "properties.targetLocations.name");
      if (!known.add(locations.require(name, "Microsoft.Compute/galleries"))) {
        throw VersionFaults.duplicateRegions();
      }
    }
  }
}

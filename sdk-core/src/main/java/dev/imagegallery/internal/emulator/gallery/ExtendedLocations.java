package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import java.util.List;
import java.util.Optional;

/** The edge zones of a version: kept and answered (R89). */
final class ExtendedLocations {

  private static final String PATH =
      "galleryImageVersion.properties.publishingProfile.targetExtendedLocations.storageAccountType";
  private static final List<String> STORAGE_TYPES =
      List.of("Standard_LRS", "Standard_ZRS", "Premium_LRS", "StandardSSD_LRS");

  private ExtendedLocations() {}

  static void copy(JsonNode sent, ObjectNode asked) {
    for (JsonNode location : Fields.items(sent, "targetExtendedLocations")) {
      ObjectNode one = asked.withArrayProperty("targetExtendedLocations").addObject();
      String name = Fields.text(location, "name");
      if (name != null) {
        Optional<RegionFacts> facts = Locations.find(name);
        one.put("name", facts.isPresent() ? facts.get().displayName() : name);
      }
      Docs.copy(location, one, "extendedLocation");
      Integer count = TargetRegions.replicas(location, "extendedLocationReplicaCount");
      one.put("extendedLocationReplicaCount", count == null ? 1 : count);
      String type = Fields.choice(location, "storageAccountType", PATH, STORAGE_TYPES);
      one.put("storageAccountType", type == null ? "StandardSSD_LRS" : type);
      Docs.copy(location, one, "encryption");
    }
  }
}

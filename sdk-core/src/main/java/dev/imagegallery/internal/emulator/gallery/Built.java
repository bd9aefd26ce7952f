package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.json.Json;

/** What a version is like at the end of its replication (R68, R108). */
final class Built {

  private Built() {}

  static Resource version(Resource version, boolean success) {
    ObjectNode document = version.document().deepCopy();
    ObjectNode properties = document.withObjectProperty("properties");
    properties.put("provisioningState", success ? "Succeeded" : "Failed");
    if (version.hidden().path("disks") instanceof ObjectNode disks) {
      addDisks(properties.withObjectProperty("storageProfile"), disks);
    }
    return version.withDocument(document);
  }

  /** A source given as a whole leaves an empty one at the disk, as recorded. */
  private static void addDisks(ObjectNode storage, ObjectNode disks) {
    boolean whole = storage.has("source");
    ObjectNode os = storage.withObjectProperty("osDiskImage");
    merge(os, disks.path("osDiskImage"));
    if (whole) {
      os.set("source", Json.object());
    }
    if (disks.path("dataDiskImages").isArray()) {
      ArrayNode images = storage.withArrayProperty("dataDiskImages");
      for (int i = 0; i < disks.path("dataDiskImages").size(); i++) {
        ObjectNode image = i < images.size() ? (ObjectNode) images.get(i) : images.addObject();
        merge(image, disks.path("dataDiskImages").get(i));
      }
    }
  }

  private static void merge(ObjectNode to, JsonNode from) {
    JsonNode source = to.remove("source");
    from.properties().forEach(member -> to.set(member.getKey(), member.getValue()));
    if (source != null) {
      to.set("source", source);
    }
  }
}

package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.error.SourceFaults;
import dev.imagegallery.internal.emulator.error.VersionFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The storage profile of a request, in one shape for all contracts (R62). */
final class StorageProfile {

  private static final List<String> CACHING = List.of("None", "ReadOnly", "ReadWrite");

  private final ObjectNode document;

  private StorageProfile(ObjectNode document) {
    this.document = document;
  }

  /** Reads the properties of a version; the first contracts name a managed image elsewhere. */
  static StorageProfile of(JsonNode properties) {
    ObjectNode document = Json.object();
    JsonNode sent = Fields.object(properties, "storageProfile");
    ObjectNode source = Fields.object(sent, "source");
    String early = Docs.textOrNull(properties, "publishingProfile", "source", "managedImage", "id");
    if (early != null && source.isEmpty()) {
      source = Json.object().put("id", early);
    }
    if (!source.isEmpty()) {
      document.set("source", knownSource(source));
    }
    if (Docs.has(sent, "osDiskImage")) {
      document.set("osDiskImage", disk(Fields.object(sent, "osDiskImage"), "osDiskImage"));
    }
    for (JsonNode image : Fields.items(sent, "dataDiskImages")) {
      ObjectNode disk = disk(image, "dataDiskImages");
      document.withArrayProperty("dataDiskImages").add(disk.put("lun", requireLun(image)));
    }
    return new StorageProfile(document);
  }

  private static ObjectNode knownSource(JsonNode source) {
    ObjectNode known = Json.object();
    for (String name :
        List.of("id", "virtualMachineId", "communityGalleryImageId", "storageAccountId", "uri")) {
      String value = Fields.text(source, name);
      if (value != null && !value.isEmpty()) {
        known.put(name, value);
      }
    }
    return known;
  }

  private static ObjectNode disk(JsonNode image, String path) {
    ObjectNode disk = Json.object();
    String caching = Fields.choice(image, "hostCaching", path + ".hostCaching", CACHING);
    if (caching != null) {
      disk.put("hostCaching", caching);
    }
    ObjectNode source = knownSource(Fields.object(image, "source"));
    if (!source.isEmpty()) {
      disk.set("source", source);
    }
    return disk;
  }

  private static int requireLun(JsonNode image) {
    Integer lun = Fields.integer(image, "lun");
    if (lun == null) {
      throw ParameterFaults.requiredProperty(
          "galleryImageVersion.properties.storageProfile.dataDiskImages.lun");
    }
    return lun;
  }

  /** R62: a source, and one kind of it. */
  void requireOneKind() {
    boolean whole = wholeId() != null;
    boolean os = Docs.has(osDisk(), "source");
    boolean data = false;
    boolean allData = true;
    for (JsonNode image : dataDisks()) {
      data |= Docs.has(image, "source");
      allData &= Docs.has(image, "source");
    }
    if (whole == (os || data) || (!whole && (!os || !allData))) {
      throw SourceFaults.oneKind();
    }
  }

  /** The source given as a whole, or {@code null}. */
  @Nullable String wholeId() {
    String id = Docs.textOrNull(document, "source", "id");
    if (id != null) {
      return id;
    }
    String shared = Docs.textOrNull(document, "source", "communityGalleryImageId");
    return shared != null ? shared : Docs.textOrNull(document, "source", "virtualMachineId");
  }

  JsonNode osDisk() {
    return document.path("osDiskImage");
  }

  Iterable<JsonNode> dataDisks() {
    return document.path("dataDiskImages");
  }

  static int lun(JsonNode image) {
    return image.path("lun").intValue();
  }

  /** What tells two sources of disks apart. */
  static String sourceKey(JsonNode image) {
    String uri = Docs.textOrNull(image, "source", "uri");
    return uri != null ? uri : Docs.text(image, "source", "id").toLowerCase(Locale.ROOT);
  }

  /** What a new version shows until it is built. */
  ObjectNode begun() {
    ObjectNode begun = document.deepCopy();
    if (wholeId() != null) {
      begun.remove(List.of("osDiskImage", "dataDiskImages"));
      return begun;
    }
    if (begun.path("osDiskImage") instanceof ObjectNode os && !os.has("hostCaching")) {
      os.put("hostCaching", "ReadWrite");
    }
    for (JsonNode image : begun.path("dataDiskImages")) {
      if (image instanceof ObjectNode disk && !disk.has("hostCaching")) {
        disk.put("hostCaching", "ReadOnly");
      }
    }
    return begun;
  }

  /** R158, R159: what is left out is no change. */
  void requireUnchanged(JsonNode before, boolean early) {
    requireSameSource(
        before.path("source"),
        document.path("source"),
        VersionFaults.propertyChange(
            early ? "publishingProfile.source.managedImage.id" : "storageProfile.source.id"));
    requireSameSource(
        before.path("osDiskImage").path("source"),
        osDisk().path("source"),
        VersionFaults.sourceChange("osDiskImage"));
    requireSameCaching(before.path("osDiskImage"), osDisk(), "osDiskImage");
    Map<Integer, JsonNode> known = byLun(before.path("dataDiskImages"));
    for (JsonNode image : dataDisks()) {
      JsonNode disk = known.get(lun(image));
      if (disk == null) {
        throw VersionFaults.dataDisksChange();
      }
      requireSameSource(
          disk.path("source"), image.path("source"), VersionFaults.sourceChange("dataDiskImages"));
      requireSameCaching(disk, image, "dataDiskImages");
    }
  }

  private static void requireSameSource(JsonNode before, JsonNode sent, ServiceFault fault) {
    for (Map.Entry<String, JsonNode> member : sent.properties()) {
      String was = Docs.text(before, member.getKey());
      if (!was.equalsIgnoreCase(member.getValue().asText())) {
        throw fault;
      }
    }
  }

  private static void requireSameCaching(JsonNode before, JsonNode sent, String disk) {
    String was = Docs.text(before, "hostCaching");
    String now = Docs.text(sent, "hostCaching");
    if (!was.isEmpty() && !now.isEmpty() && !was.equals(now)) {
      throw VersionFaults.propertyChange("storageProfile." + disk + ".hostCaching");
    }
  }

  private static Map<Integer, JsonNode> byLun(JsonNode images) {
    Map<Integer, JsonNode> byLun = new TreeMap<>();
    images.forEach(image -> byLun.put(lun(image), image));
    return byLun;
  }
}

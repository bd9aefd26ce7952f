package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.DefinitionFaults;
import dev.imagegallery.internal.emulator.error.DeploymentFaults;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.error.SourceFaults;
import dev.imagegallery.internal.emulator.error.VersionFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.storage.Blob;
import dev.imagegallery.internal.emulator.storage.Blobs;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.VirtualMachineId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a managed image is made from: a VM, or disks, snapshots and blobs (R50 to R58). */
final class ImageSources {

  private static final String PATH = "image.properties.";
  private static final List<String> OS_TYPES = List.of("Windows", "Linux");
  private static final List<String> OS_STATES = List.of("Generalized");
  private static final List<String> CACHING = List.of("None", "ReadOnly", "ReadWrite");

  private final Kernel kernel;
  private final Blobs blobs;

  ImageSources(Kernel kernel, Blobs blobs) {
    this.kernel = kernel;
    this.blobs = blobs;
  }

  /**
   * What an image becomes.
   *
   * @param properties of its document
   * @param generation of the hypervisor
   * @param hidden the sizes of its disks, and how much of them holds data
   */
  record Source(ObjectNode properties, String generation, ObjectNode hidden) {}

  Source find(JsonNode sent, Region location) {
    String generation =
        Fields.choice(sent, "hyperVGeneration", PATH + "hyperVGeneration", List.of("V1", "V2"));
    String machine = Docs.textOrNull(sent, "sourceVirtualMachine", "id");
    return machine == null
        ? disks(sent, generation == null ? "V1" : generation, location)
        : machine(machine, generation, location);
  }

  private Source machine(String text, @Nullable String asked, Region location) {
    Resource machine = require(text, VirtualMachineId.TYPE, location);
    if (!machine.hidden().path("generalized").booleanValue()) {
      throw DeploymentFaults.imageSourceNotGeneralized(machine.name());
    }
    if (PowerState.of(machine) == PowerState.RUNNING) {
      throw DeploymentFaults.imageSourceRunning(machine.name());
    }
    JsonNode disks = machine.properties().path("storageProfile");
    ObjectNode properties = Json.object();
    properties.putObject("sourceVirtualMachine").put("id", text);
    ObjectNode storage = properties.putObject("storageProfile");
    ObjectNode sizes = Json.object();
    storage.set("osDisk", captured(disks.path("osDisk"), "os", sizes));
    ArrayNode data = storage.putArray("dataDisks");
    for (JsonNode disk : disks.path("dataDisks")) {
      String lun = String.valueOf(disk.path("lun").intValue());
      data.add(captured(disk, lun, sizes));
    }
    String generation = Docs.text(machine.hidden(), "hyperVGeneration");
    ObjectNode hidden = Json.object();
    hidden.set("sizes", sizes);
    hidden.set("occupied", machine.hidden().path("occupied").deepCopy());
    return new Source(properties, asked != null ? asked : generation, hidden);
  }

  private static ObjectNode captured(JsonNode disk, String key, ObjectNode sizes) {
    ObjectNode captured = Json.object();
    if (key.equals("os")) {
      captured.put("osType", Docs.text(disk, "osType")).put("osState", "Generalized");
    } else {
      captured.put("lun", disk.path("lun").intValue());
    }
    if (Docs.has(disk, "managedDisk", "id")) {
      captured.putObject("managedDisk").put("id", Docs.text(disk, "managedDisk", "id"));
    }
    captured.put("caching", Docs.text(disk, "caching"));
    captured.put("storageAccountType", DiskFacts.account(disk));
    sizes.put(key, disk.path("diskSizeGB").intValue());
    return captured;
  }

  private Source disks(JsonNode sent, String generation, Region location) {
    JsonNode storage = Fields.object(sent, "storageProfile");
    JsonNode os = Fields.object(storage, "osDisk");
    String osType = Fields.choice(os, "osType", PATH + "storageProfile.osDisk.osType", OS_TYPES);
    if (osType == null) {
      throw ParameterFaults.requiredProperty(PATH + "storageProfile.osDisk.osType");
    }
    ObjectNode hidden = Json.object();
    ObjectNode properties = Json.object();
    ObjectNode profile = properties.putObject("storageProfile");
    ObjectNode osDisk = profile.putObject("osDisk").put("osType", osType);
    osDisk.put("osState", osState(os));
    copyDisk(os, osDisk, "os", osType, location, hidden);
    ArrayNode data = profile.putArray("dataDisks");
    Set<Integer> luns = new HashSet<>();
    for (JsonNode disk : Fields.items(storage, "dataDisks")) {
      Integer lun = Fields.integer(disk, "lun");
      if (lun == null) {
        throw ParameterFaults.requiredProperty(PATH + "storageProfile.dataDisks.lun");
      }
      if (!luns.add(lun)) {
        throw VersionFaults.duplicateLun();
      }
      copyDisk(disk, data.addObject().put("lun", lun), lun.toString(), null, location, hidden);
    }
    Boolean zoned = Fields.bool(storage, "zoneResilient");
    if (zoned != null) {
      profile.put("zoneResilient", zoned);
    }
    return new Source(properties, generation, hidden);
  }

  /** R58, R60: what is not generalized is no managed image. */
  private String osState(JsonNode os) {
    String text = Fields.text(os, "osState");
    if (kernel.settings().preview2019() && "Specialized".equalsIgnoreCase(text)) {
      throw DefinitionFaults.specializedNotSupported();
    }
    Fields.choice(os, "osState", PATH + "storageProfile.osDisk.osState", OS_STATES);
    return "Generalized";
  }

  private void copyDisk(
      JsonNode sent,
      ObjectNode disk,
      String key,
      @Nullable String osType,
      Region location,
      ObjectNode hidden) {
    Integer size = Fields.integer(sent, "diskSizeGB");
    if (size != null) {
      disk.put("diskSizeGB", size);
    }
    Docs.copy(sent, disk, "diskEncryptionSet");
    Content content = content(sent, disk, osType, location);
    String caching = Fields.choice(sent, "caching", PATH + "storageProfile.caching", CACHING);
    disk.put("caching", caching == null ? "None" : caching);
    String account = Fields.text(sent, "storageAccountType");
    disk.put("storageAccountType", account == null ? "Standard_LRS" : account);
    hidden.withObjectProperty("sizes").put(key, size == null ? content.sizeInGb : size);
    hidden.withObjectProperty("occupied").put(key, content.bytes);
    if (content.digest != null) {
      hidden.withObjectProperty("digests").put(key, content.digest);
    }
  }

  private Content content(
      JsonNode sent, ObjectNode disk, @Nullable String osType, Region location) {
    String uri = Docs.textOrNull(sent, "blobUri");
    if (uri != null) {
      disk.put("blobUri", uri);
      Blob blob = blobs.require(uri, osType);
      return new Content(blob.sizeInGb(), blob.occupiedBytes(), blobs.digest(uri));
    }
    for (String kind : List.of("managedDisk", "snapshot")) {
      String id = Docs.textOrNull(sent, kind, "id");
      if (id != null) {
        disk.putObject(kind).put("id", id);
        String type = kind.equals("snapshot") ? ManagedDisks.SNAPSHOT : ManagedDisks.DISK;
        Resource source = require(id, type, location);
        int size = source.properties().path("diskSizeGB").asInt(1);
        return new Content(
            size,
            source.hidden().path("occupied").asLong((long) size << 30),
            Docs.textOrNull(source.hidden(), "digest"));
      }
    }
    throw ParameterFaults.requiredProperty(PATH + "storageProfile.osDisk.managedDisk");
  }

  private Resource require(String text, String type, Region location) {
    ResourceId id = parse(text);
    Resource found = kernel.tree().find(text);
    if (found == null || !found.type().equalsIgnoreCase(type)) {
      throw SourceFaults.notFound(id);
    }
    if (!found.region().equals(location.name())) {
      throw SourceFaults.notFoundInRegion(id);
    }
    return found;
  }

  private static ResourceId parse(String text) {
    try {
      return ResourceId.parse(text);
    } catch (IllegalArgumentException e) {
      throw SourceFaults.idFormat(text, "osDisk");
    }
  }

  /** The image with the sizes of its disks. */
  static Resource withSizes(Resource image) {
    ObjectNode document = image.document().deepCopy();
    JsonNode sizes = image.hidden().path("sizes");
    JsonNode storage = document.path("properties").path("storageProfile");
    putSize(storage.path("osDisk"), sizes.path("os"));
    for (JsonNode disk : storage.path("dataDisks")) {
      putSize(disk, sizes.path(String.valueOf(disk.path("lun").intValue())));
    }
    return image.withDocument(document);
  }

  private static void putSize(JsonNode disk, JsonNode size) {
    if (disk instanceof ObjectNode object && !size.isMissingNode()) {
      object.set("diskSizeGB", size);
    }
  }

  private record Content(int sizeInGb, long bytes, @Nullable String digest) {}
}

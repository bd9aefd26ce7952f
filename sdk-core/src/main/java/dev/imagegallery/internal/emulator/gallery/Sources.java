package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.audience.SharedImages;
import dev.imagegallery.internal.emulator.error.DefinitionFaults;
import dev.imagegallery.internal.emulator.error.SourceFaults;
import dev.imagegallery.internal.emulator.error.VersionFaults;
import dev.imagegallery.internal.emulator.gallery.SourceFacts.SourceDisk;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.internal.emulator.storage.Blob;
import dev.imagegallery.internal.emulator.storage.Blobs;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the source of a version and says what it is like (R57, R61 to R66). */
final class Sources {

  private static final String IMAGE = "Microsoft.Compute/images";
  private static final String DISK = "Microsoft.Compute/disks";
  private static final String SNAPSHOT = "Microsoft.Compute/snapshots";

  /** How many new versions can be made of a source at once; the service does not tell. */
  private static final int MOST_COPIES = 20;

  private static final String OS_CACHING = "ReadWrite";
  private static final String DATA_CACHING = "ReadOnly";

  private final Kernel kernel;
  private final Blobs blobs;
  private final VersionReplication replication;

  Sources(Kernel kernel, Blobs blobs, VersionReplication replication) {
    this.kernel = kernel;
    this.blobs = blobs;
    this.replication = replication;
  }

  /** The source of a storage profile, for a version in a region. */
  SourceFacts find(StorageProfile profile, Resource definition, Region region) {
    profile.requireOneKind();
    String whole = profile.wholeId();
    return whole != null
        ? whole(whole, definition.subscriptionId(), region)
        : disks(profile, definition, region);
  }

  /** A managed image serves one new version at a time (R59), others not many (R176). */
  void requireFree(SourceFacts source) {
    int copies = replication.copiesOf(source.id());
    if (copies > 0 && isManagedImage(source.id())) {
      throw SourceFaults.inUse(ResourceId.parse(source.id()));
    }
    if (copies >= MOST_COPIES) {
      throw SourceFaults.throttled(source.id()).retryAfter(VersionHandlers.RETRY_AFTER);
    }
  }

  private SourceFacts whole(String text, String subscriptionId, Region region) {
    ResourceId id = parse(text, "osDiskImage");
    String type = id.type().orElse("");
    if (kernel.settings().preview2019() && !type.equalsIgnoreCase(IMAGE)) {
      throw DefinitionFaults.specializedNotSupported();
    }
    if (SharedImages.isName(id)) {
      return shared(id, subscriptionId, region);
    }
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "microsoft.compute/images" -> image(require(id, region));
      case "microsoft.compute/virtualmachines" -> machine(id, require(id, region));
      case "microsoft.compute/galleries/images/versions" -> version(id, region);
      default -> throw SourceFaults.kindOfWhole(id);
    };
  }

  /** A version that is open to the subscription, under the name it has there. */
  private SourceFacts shared(ResourceId name, String subscriptionId, Region region) {
    SharedImages.Shared shared = new SharedImages(kernel).find(name, subscriptionId);
    if (shared != null && !shared.id().isOfType(ImageVersionId.TYPE)) {
      throw SourceFaults.kindOfWhole(name);
    }
    Resource version = shared == null ? null : kernel.tree().find(shared.id().text());
    if (shared == null || version == null || !shared.offered().test(version)) {
      throw SourceFaults.notFound(name);
    }
    return version(shared.id(), region);
  }

  private SourceFacts image(Resource image) {
    JsonNode storage = image.properties().path("storageProfile");
    JsonNode os = storage.path("osDisk");
    return new SourceFacts(
        image.id(),
        image.id(),
        Docs.textOrNull(os, "osType"),
        Docs.textOrNull(os, "osState"),
        Docs.textOrNull(image.properties(), "hyperVGeneration"),
        null,
        imageDisk(-1, os, image),
        imageDisks(storage, image));
  }

  private SourceFacts machine(ResourceId id, Resource machine) {
    JsonNode storage = machine.properties().path("storageProfile");
    JsonNode os = storage.path("osDisk");
    requireCopyable(id, storage);
    boolean generalized = machine.hidden().path("generalized").booleanValue();
    return new SourceFacts(
        machine.id(),
        machine.id(),
        Docs.textOrNull(os, "osType"),
        generalized ? "Generalized" : "Specialized",
        Docs.textOrNull(machine.hidden(), "hyperVGeneration"),
        machine.document().path("plan").isObject()
            ? machine.document().path("plan")
            : Json.object(),
        imageDisk(-1, os, machine),
        imageDisks(storage, machine));
  }

  /** R64. */
  private static void requireCopyable(ResourceId id, JsonNode storage) {
    JsonNode os = storage.path("osDisk");
    if (Docs.has(os, "vhd")) {
      throw SourceFaults.unmanagedDisks(id);
    }
    if (Docs.has(os, "diffDiskSettings")) {
      throw SourceFaults.ephemeralDisk(id);
    }
    for (JsonNode disk : storage.path("dataDisks")) {
      String account = Docs.text(disk, "managedDisk", "storageAccountType");
      if (account.equalsIgnoreCase("UltraSSD_LRS")) {
        String diskId = Docs.text(disk, "managedDisk", "id");
        throw SourceFaults.ultraDisk(id, new ResourceId(diskId.isEmpty() ? id.text() : diskId));
      }
    }
  }

  private SourceFacts version(ResourceId id, Region region) {
    Resource version = kernel.tree().find(id.text());
    if (version == null) {
      throw SourceFaults.notFound(id);
    }
    if (!replication.isUsableIn(version.id(), region)) {
      throw SourceFaults.notFoundInRegion(id);
    }
    Resource definition = kernel.tree().find(ResourcePath.parent(version.id()));
    JsonNode described = definition == null ? Json.object() : definition.properties();
    JsonNode storage = version.properties().path("storageProfile");
    JsonNode plan = described.path("purchasePlan");
    return new SourceFacts(
        version.id(),
        version.id(),
        Docs.textOrNull(described, "osType"),
        Docs.textOrNull(described, "osState"),
        Docs.textOrNull(described, "hyperVGeneration"),
        plan.isObject() ? plan : Json.object(),
        versionDisk(-1, storage.path("osDiskImage"), version),
        versionDisks(storage, version));
  }

  private SourceFacts disks(StorageProfile profile, Resource definition, Region region) {
    if (kernel.settings().preview2019()) {
      throw DefinitionFaults.specializedNotSupported();
    }
    requireDistinct(profile);
    String osType = Docs.text(definition.properties(), "osType");
    DiskSource os = disk(profile.osDisk(), "osDiskImage", osType, region);
    String osCaching = SourceDisk.caching(profile.osDisk(), "hostCaching", OS_CACHING);
    List<SourceDisk> data = new ArrayList<>();
    for (JsonNode image : profile.dataDisks()) {
      DiskSource source = disk(image, "dataDiskImages", null, region);
      String caching = SourceDisk.caching(image, "hostCaching", DATA_CACHING);
      data.add(new SourceDisk(StorageProfile.lun(image), source.sizeInGb, caching, source.bytes));
    }
    return new SourceFacts(
        os.id,
        null,
        os.osType,
        null,
        os.generation,
        null,
        new SourceDisk(-1, os.sizeInGb, osCaching, os.bytes),
        data);
  }

  private DiskSource disk(JsonNode image, String member, @Nullable String osType, Region region) {
    String uri = Docs.textOrNull(image, "source", "uri");
    if (uri != null) {
      return blob(uri, osType);
    }
    ResourceId id = parse(Docs.text(image, "source", "id"), member);
    String type = id.type().orElse("");
    if (!type.equalsIgnoreCase(DISK) && !type.equalsIgnoreCase(SNAPSHOT)) {
      throw SourceFaults.kindOfDisk(id);
    }
    Resource disk = require(id, region);
    JsonNode properties = disk.properties();
    int size = properties.path("diskSizeGB").asInt(1);
    return new DiskSource(
        disk.id(),
        Docs.textOrNull(properties, "osType"),
        Docs.textOrNull(properties, "hyperVGeneration"),
        size,
        disk.hidden().path("occupied").asLong((long) size << 30));
  }

  private DiskSource blob(String uri, @Nullable String osType) {
    Blob blob = blobs.require(uri, osType);
    return new DiskSource(uri, blob.osType(), null, blob.sizeInGb(), blob.occupiedBytes());
  }

  /** R66. */
  private static void requireDistinct(StorageProfile profile) {
    Set<Integer> luns = new HashSet<>();
    Set<String> sources = new HashSet<>();
    String os = StorageProfile.sourceKey(profile.osDisk());
    sources.add(os);
    for (JsonNode image : profile.dataDisks()) {
      if (!luns.add(StorageProfile.lun(image))) {
        throw VersionFaults.duplicateLun();
      }
      String key = StorageProfile.sourceKey(image);
      if (key.equals(os) && Docs.has(image, "source", "uri")) {
        throw SourceFaults.sameBlob(Docs.text(image, "source", "uri"));
      }
      if (!sources.add(key)) {
        throw SourceFaults.duplicateIds();
      }
    }
  }

  /** R57, R63. */
  private Resource require(ResourceId id, Region region) {
    Resource found = kernel.tree().find(id.text());
    if (found == null) {
      throw SourceFaults.notFound(id);
    }
    if (!found.region().equals(region.name())) {
      throw SourceFaults.notFoundInRegion(id);
    }
    return found;
  }

  private static ResourceId parse(String text, String member) {
    try {
      ResourceId id = ResourceId.parse(text);
      boolean resource = id.subscriptionId().isPresent() || text.startsWith("/providers/");
      if (resource || SharedImages.isName(id)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      // Not an id at all: answered below.
    }
    throw SourceFaults.idFormat(text, member);
  }

  private static List<SourceDisk> imageDisks(JsonNode storage, Resource owner) {
    List<SourceDisk> disks = new ArrayList<>();
    for (JsonNode disk : storage.path("dataDisks")) {
      disks.add(imageDisk(disk.path("lun").asInt(), disk, owner));
    }
    return disks;
  }

  /** The sizes of an image that is still being made are kept beside it. */
  private static SourceDisk imageDisk(int lun, JsonNode disk, Resource owner) {
    String caching = SourceDisk.caching(disk, "caching", "None");
    JsonNode beside = owner.hidden().path("sizes").path(lun < 0 ? "os" : String.valueOf(lun));
    int size = beside.asInt(disk.path("diskSizeGB").asInt(1));
    return SourceDisk.of(lun, size, caching, owner.hidden().path("occupied"));
  }

  private static List<SourceDisk> versionDisks(JsonNode storage, Resource version) {
    List<SourceDisk> disks = new ArrayList<>();
    for (JsonNode disk : storage.path("dataDiskImages")) {
      disks.add(versionDisk(disk.path("lun").asInt(), disk, version));
    }
    return disks;
  }

  private static SourceDisk versionDisk(int lun, JsonNode disk, Resource version) {
    String caching = SourceDisk.caching(disk, "hostCaching", "None");
    int size = disk.path("sizeInGB").asInt(1);
    return SourceDisk.of(lun, size, caching, version.hidden().path("occupied"));
  }

  /** Whether an id names a managed image, which serves one version at a time (R59). */
  private static boolean isManagedImage(String id) {
    return id.toLowerCase(Locale.ROOT)
        .contains("/providers/" + IMAGE.toLowerCase(Locale.ROOT) + "/");
  }

  private record DiskSource(
      String id, @Nullable String osType, @Nullable String generation, int sizeInGb, long bytes) {}
}

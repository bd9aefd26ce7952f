package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.audience.SharedImages;
import dev.imagegallery.internal.emulator.error.DeploymentFaults;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.storage.Blob;
import dev.imagegallery.internal.emulator.storage.Blobs;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a new disk or snapshot is made from: its {@code creationData} (R197). */
final class DiskContents {

  static final int MAX_GB = 65_536;

  private static final String PATH = "disk.properties.creationData.";
  private static final List<String> OPTIONS =
      List.of(
          "Empty",
          "Attach",
          "FromImage",
          "Import",
          "ImportSecure",
          "Copy",
          "CopyStart",
          "Restore",
          "Upload",
          "UploadPreparedSecure");
  private static final List<String> OS_TYPES = List.of("Windows", "Linux");
  private static final List<String> GENERATIONS = List.of("V1", "V2");
  private static final long GIB = 1L << 30;

  private final ManagedDisks disks;
  private final ImageReferences images;
  private final Blobs blobs;

  DiskContents(ManagedDisks disks, ImageReferences images, Blobs blobs) {
    this.disks = disks;
    this.images = images;
    this.blobs = blobs;
  }

  /** What the properties of a request ask for. */
  DiskContent find(JsonNode sent, String subscriptionId, Region region) {
    ObjectNode creation = Fields.object(sent, "creationData").deepCopy();
    String option = Fields.choice(creation, "createOption", PATH + "createOption", OPTIONS);
    if (option == null) {
      throw ParameterFaults.requiredProperty(PATH + "createOption");
    }
    String osType = Fields.choice(sent, "osType", "disk.properties.osType", OS_TYPES);
    creation.put("createOption", option);
    DiskContent content =
        switch (option) {
          case "FromImage" -> image(creation, subscriptionId, region);
          case "Import", "ImportSecure" -> blob(creation, osType);
          case "Copy", "CopyStart", "Restore" -> copy(creation, region);
          case "Upload", "UploadPreparedSecure" -> upload(creation);
          default -> empty(creation, sent);
        };
    String generation =
        Fields.choice(sent, "hyperVGeneration", "disk.properties.hyperVGeneration", GENERATIONS);
    return sized(content, sent).withSystem(osType, generation);
  }

  private static DiskContent empty(ObjectNode creation, JsonNode sent) {
    Integer size = Fields.integer(sent, "diskSizeGB");
    if (size == null) {
      throw ParameterFaults.requiredProperty("disk.diskSizeGB");
    }
    return new DiskContent(creation, size, 0, null, null);
  }

  private DiskContent image(ObjectNode creation, String subscriptionId, Region region) {
    JsonNode gallery = Fields.object(creation, "galleryImageReference");
    JsonNode platform = Fields.object(creation, "imageReference");
    if (gallery.isEmpty()) {
      String id = Fields.required(platform, "id", PATH + "imageReference.id");
      return content(creation, PlatformImages.ofPath(id), null);
    }
    DeployableImage image = images.findInGalleries(gallery, subscriptionId, region);
    creation.putObject("imageReference").put("id", idOf(gallery));
    image.encryption().requireUsableIn(subscriptionId);
    Integer lun = Fields.integer(gallery, "lun");
    int disk = lun == null ? DiskFacts.OS : lun;
    return content(creation, image, lun).encryptedBy(image.encryption().byLun().get(disk));
  }

  private static String idOf(JsonNode gallery) {
    for (String member : SharedImages.MEMBERS) {
      String alias = Docs.text(gallery, member);
      if (!alias.isEmpty()) {
        return alias;
      }
    }
    return Docs.text(gallery, "id");
  }

  private static DiskContent content(
      ObjectNode creation, DeployableImage image, @Nullable Integer lun) {
    if (lun == null) {
      DiskFacts os = image.osDisk();
      return new DiskContent(
          creation, os.sizeInGb(), os.occupiedBytes(), image.osType(), image.hyperVGeneration());
    }
    DiskFacts disk = image.dataDisk(lun);
    if (disk == null) {
      throw DeploymentFaults.imageReferenceInvalid();
    }
    return new DiskContent(creation, disk.sizeInGb(), disk.occupiedBytes(), null, null);
  }

  private DiskContent blob(ObjectNode creation, @Nullable String osType) {
    String uri = Fields.required(creation, "sourceUri", PATH + "sourceUri");
    Blob blob = blobs.require(uri, osType);
    String system = osType == null ? blob.osType() : osType;
    String generation = system == null ? null : "V1";
    return new DiskContent(creation, blob.sizeInGb(), blob.occupiedBytes(), system, generation);
  }

  /** The source may be given as a URI; it is always answered as an id. */
  private DiskContent copy(ObjectNode creation, Region region) {
    JsonNode uri = creation.remove("sourceUri");
    if (uri != null && !creation.hasNonNull("sourceResourceId")) {
      creation.set("sourceResourceId", uri);
    }
    String text = Fields.required(creation, "sourceResourceId", PATH + "sourceResourceId");
    Resource source = disks.require(parse(text), region);
    creation.put("sourceUniqueId", Docs.text(source.properties(), "uniqueId"));
    DiskFacts facts = ManagedDisks.facts(source);
    return new DiskContent(
        creation,
        facts.sizeInGb(),
        facts.occupiedBytes(),
        Docs.textOrNull(source.properties(), "osType"),
        Docs.textOrNull(source.properties(), "hyperVGeneration"));
  }

  private static DiskContent upload(ObjectNode creation) {
    long bytes = creation.path("uploadSizeBytes").asLong();
    if (bytes <= 0) {
      throw ParameterFaults.requiredProperty(PATH + "uploadSizeBytes");
    }
    return new DiskContent(creation, (int) Math.max(1, bytes / GIB), bytes, null, null);
  }

  /** What is copied may get a larger disk, but no smaller one. */
  private static DiskContent sized(DiskContent content, JsonNode sent) {
    Integer size = Fields.integer(sent, "diskSizeGB");
    if (size == null) {
      return content;
    }
    boolean exact = content.creationData().has("sourceResourceId");
    int least = exact ? content.sizeInGb() : 1;
    if (size < least || size > MAX_GB) {
      throw ParameterFaults.valueOutOfRange(size, "disk.diskSizeGB", least, MAX_GB);
    }
    return content.withSize(size);
  }

  private static ResourceId parse(String text) {
    try {
      return ResourceId.parse(text);
    } catch (IllegalArgumentException e) {
      throw PlatformFaults.requestContentInvalid(PATH + "sourceResourceId is not a resource id");
    }
  }
}

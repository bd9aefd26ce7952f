package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.Times;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Managed disks and snapshots as documents, and which VM a disk is attached to. */
final class ManagedDisks {

  static final String DISK = "Microsoft.Compute/disks";
  static final String SNAPSHOT = "Microsoft.Compute/snapshots";

  private static final int LARGE_SECTOR = 4096;

  private final Kernel kernel;

  ManagedDisks(Kernel kernel) {
    this.kernel = kernel;
  }

  /** A disk or snapshot that is finished and belongs to nobody. */
  Resource made(String id, String type, Region region, String sku, DiskContent content) {
    ObjectNode document = Json.object().put("name", id.substring(id.lastIndexOf('/') + 1));
    document.put("id", id).put("type", type).put("location", region.name());
    putSku(document, sku);
    String state = DiskState.first(Docs.text(content.creationData(), "createOption"));
    ObjectNode properties = document.putObject("properties");
    putText(properties, "osType", content.osType());
    putText(properties, "hyperVGeneration", content.hyperVGeneration());
    properties.set("creationData", completed(content.creationData(), sku));
    putSize(properties, content.sizeInGb());
    properties.set("encryption", encryption(content.encryptionSet()));
    properties.put("networkAccessPolicy", "AllowAll").put("publicNetworkAccess", "Enabled");
    properties.put("timeCreated", Times.print(kernel.now()));
    properties.put("provisioningState", "Succeeded").put("diskState", state);
    properties.put("uniqueId", kernel.ids().next());
    if (type.equals(SNAPSHOT)) {
      properties.put("incremental", false);
    }
    ObjectNode hidden = Json.object().put("occupied", content.occupiedBytes());
    return new Resource(id, type, region.name(), document, hidden);
  }

  private static ObjectNode encryption(@Nullable String set) {
    return set == null
        ? Json.object().put("type", "EncryptionAtRestWithPlatformKey")
        : Json.object()
            .put("type", "EncryptionAtRestWithCustomerKey")
            .put("diskEncryptionSetId", set);
  }

  /** The disks that may have small sectors say which they have. */
  private static ObjectNode completed(ObjectNode creation, String sku) {
    boolean chosen = creation.has("logicalSectorSize");
    return chosen || !Set.of("UltraSSD_LRS", "PremiumV2_LRS").contains(sku)
        ? creation
        : creation.deepCopy().put("logicalSectorSize", LARGE_SECTOR);
  }

  static void putSku(ObjectNode document, String name) {
    String family = name.substring(0, name.indexOf('_') < 0 ? name.length() : name.indexOf('_'));
    String tier =
        switch (family) {
          case "UltraSSD" -> "Ultra";
          case "StandardSSD" -> "Standard";
          case "PremiumV2" -> "Premium";
          default -> family;
        };
    document.putObject("sku").put("name", name).put("tier", tier);
  }

  static void putSize(ObjectNode properties, int sizeInGb) {
    properties.put("diskSizeGB", sizeInGb).put("diskSizeBytes", DiskFacts.bytes(sizeInGb));
  }

  /** What is known of a disk or snapshot. */
  static DiskFacts facts(Resource disk) {
    int size = disk.properties().path("diskSizeGB").asInt(1);
    long occupied = disk.hidden().path("occupied").asLong(DiskFacts.bytes(size));
    String sku = Docs.text(disk.document(), "sku", "name");
    return new DiskFacts(DiskFacts.OS, size, occupied, DiskFacts.NO_CACHING, sku, disk.id());
  }

  /** The disk or snapshot of an id, which must be there and in the region. */
  Resource require(ResourceId id, Region region) {
    Resource found = kernel.tree().find(id.text());
    if (found == null || found.provisioningState().equals("Deleting")) {
      throw ResourceFaults.notFound(
          id.type().orElse(DISK), id.name(), id.resourceGroup().orElse(""));
    }
    if (!found.region().equals(region.name())) {
      throw ServiceFault.scripted(
          400,
          "InvalidParameter",
          "Resource '%s' is in location '%s' and cannot be used in location '%s'."
              .formatted(id, found.region(), region));
    }
    return found;
  }

  /** The disk of an id, which must not be attached to anything. */
  Resource requireFree(ResourceId id, Region region) {
    Resource disk = require(id, region);
    requireUnattached(disk, "attached to another VM");
    DiskState.requireClosed(disk);
    return disk;
  }

  static void requireUnattached(Resource disk, String purpose) {
    String owner = Docs.text(disk.document(), "managedBy");
    if (!owner.isEmpty()) {
      throw ServiceFault.scripted(
          409,
          "OperationNotAllowed",
          "Disk %s is attached to VM %s and cannot be %s.".formatted(disk.name(), owner, purpose));
    }
  }

  /** The same disk, attached to a VM. */
  static Resource attached(Resource disk, String machineId) {
    ObjectNode document = disk.document().deepCopy();
    document.put("managedBy", machineId);
    document.withObjectProperty("properties").put("diskState", DiskState.ATTACHED);
    return disk.withDocument(document);
  }

  /** The same disk, free again. */
  static Resource detached(Resource disk) {
    ObjectNode document = disk.document().deepCopy();
    document.remove("managedBy");
    document.withObjectProperty("properties").put("diskState", DiskState.UNATTACHED);
    return disk.withDocument(document);
  }

  /** Lets go of a disk of a VM's storage profile: it is deleted with the VM, or stays. */
  void release(JsonNode disk) {
    Resource found = kernel.tree().find(Docs.text(disk, "managedDisk", "id"));
    if (found == null) {
      return;
    }
    if (Docs.text(disk, "deleteOption").equalsIgnoreCase("Delete")) {
      kernel.tree().remove(found.id());
    } else {
      kernel.tree().put(detached(found));
    }
  }

  private static void putText(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}

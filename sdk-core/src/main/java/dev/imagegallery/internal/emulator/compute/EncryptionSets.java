package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.error.DeploymentFaults;
import dev.imagegallery.internal.emulator.error.EncryptionFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The disk encryption sets by which the disks of an image are encrypted in a region (R194).
 *
 * @param versionId the version
 * @param byLun the set of each data disk, and of the operating system disk under {@link
 *     DiskFacts#OS}
 */
record EncryptionSets(String versionId, Map<Integer, String> byLun) {

  /** Of an image whose disks are encrypted by the platform. */
  static final EncryptionSets NONE = new EncryptionSets("", Map.of());

  EncryptionSets {
    byLun = Map.copyOf(byLun);
  }

  /** What a version says of a region. */
  static EncryptionSets of(@Nullable Resource version, Region region) {
    if (version == null) {
      return NONE;
    }
    for (JsonNode target : Docs.at(version.hidden(), "asked", "targetRegions")) {
      if (Region.of(Docs.text(target, "name")).equals(region)) {
        return new EncryptionSets(version.id(), byLun(target.path("encryption")));
      }
    }
    return NONE;
  }

  private static Map<Integer, String> byLun(JsonNode encryption) {
    Map<Integer, String> sets = new TreeMap<>();
    keep(sets, DiskFacts.OS, encryption.path("osDiskImage"));
    for (JsonNode disk : encryption.path("dataDiskImages")) {
      keep(sets, disk.path("lun").asInt(), disk);
    }
    return sets;
  }

  private static void keep(Map<Integer, String> sets, int lun, JsonNode disk) {
    String set = Docs.text(disk, "diskEncryptionSetId");
    if (!set.isEmpty()) {
      sets.put(lun, set);
    }
  }

  /** A set encrypts what is in its own subscription alone. */
  void requireUsableIn(String subscriptionId) {
    for (String set : byLun.values()) {
      ResourceId id = parse(set);
      String owner = id.subscriptionId().orElse("");
      if (!owner.equalsIgnoreCase(subscriptionId)) {
        throw EncryptionFaults.imageSetOfAnotherSubscription(
            id, new ResourceId(versionId), owner, subscriptionId);
      }
    }
  }

  private static ResourceId parse(String set) {
    try {
      return ResourceId.parse(set);
    } catch (IllegalArgumentException e) {
      throw DeploymentFaults.imageReferenceInvalid();
    }
  }

  /** The set of a disk as a VM's disk names it: its own choice before the image's. */
  @Nullable String choose(int lun, JsonNode managedDisk) {
    String sent = Docs.text(managedDisk, "diskEncryptionSet", "id");
    return sent.isEmpty() ? byLun.get(lun) : sent;
  }
}

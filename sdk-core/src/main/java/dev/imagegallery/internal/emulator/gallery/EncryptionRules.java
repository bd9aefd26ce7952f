package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.error.EncryptionFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Which encryption a version may ask for in its target regions (R86). */
final class EncryptionRules {

  private static final String SET = "Microsoft.Compute/diskEncryptionSets";
  private static final String SET_ID = "diskEncryptionSetId";

  private final Kernel kernel;
  private final EncryptedSources sources;

  EncryptionRules(Kernel kernel) {
    this.kernel = kernel;
    this.sources = new EncryptedSources(kernel);
  }

  /** Checks a new version's regions, and its source. */
  void requireCreated(
      String subscriptionId, JsonNode asked, StorageProfile storage, SourceFacts source) {
    List<JsonNode> regions = regions(asked);
    requireSets(subscriptionId, regions);
    requireLuns(regions, source.disks(), storage.wholeId() != null);
    requireEverywhere(regions);
    if (regions.stream().anyMatch(EncryptionRules::isEncrypted)) {
      sources.requireSupported(storage);
    }
    sources.requireOwnSubscription(subscriptionId, storage);
  }

  /** Checks an updated version's regions. */
  void requireUpdated(Resource before, JsonNode asked) {
    List<JsonNode> regions = regions(asked);
    requireSets(before.subscriptionId(), regions);
    requireNoNewLun(regions(before.hidden().path("asked")), regions);
    requireLuns(regions, before.hidden().path("disks"), false);
    requireEverywhere(regions);
  }

  private static List<JsonNode> regions(JsonNode asked) {
    List<JsonNode> regions = new ArrayList<>();
    asked.path("targetRegions").forEach(regions::add);
    return regions;
  }

  private static boolean isEncrypted(JsonNode region) {
    return region.path("encryption").findValue(SET_ID) != null;
  }

  private static Iterable<JsonNode> dataDisks(JsonNode region) {
    return region.path("encryption").path("dataDiskImages");
  }

  private static String osSet(JsonNode region) {
    return Docs.text(region, "encryption", "osDiskImage", SET_ID);
  }

  private static String dataSet(JsonNode region, int lun) {
    for (JsonNode disk : dataDisks(region)) {
      if (lun(disk) == lun) {
        return Docs.text(disk, SET_ID);
      }
    }
    return "";
  }

  private static int lun(JsonNode disk) {
    return disk.path("lun").asInt();
  }

  private static Region name(JsonNode region) {
    return Region.of(Docs.text(region, "name"));
  }

  private void requireSets(String subscriptionId, List<JsonNode> regions) {
    for (JsonNode region : regions) {
      if (Docs.has(region, "encryption", "osDiskImage", SET_ID)) {
        requireSet(subscriptionId, osSet(region), EncryptionFaults::osDiskSetIdInvalid);
      }
      for (JsonNode disk : dataDisks(region)) {
        if (Docs.has(disk, SET_ID)) {
          requireSet(
              subscriptionId, Docs.text(disk, SET_ID), EncryptionFaults::dataDiskSetIdInvalid);
        }
      }
    }
  }

  private void requireSet(String subscriptionId, String text, Supplier<ServiceFault> malformed) {
    ResourceId id;
    try {
      id = ResourceId.parse(text);
    } catch (IllegalArgumentException e) {
      throw malformed.get();
    }
    if (!id.isOfType(SET) || id.subscriptionId().isEmpty()) {
      throw malformed.get();
    }
    if (!id.subscriptionId().get().equalsIgnoreCase(subscriptionId)) {
      throw EncryptionFaults.setOfAnotherSubscription(id, subscriptionId);
    }
    if (kernel.tree().find(text) == null) {
      throw EncryptionFaults.setNotFound(id);
    }
  }

  /**
   * A LUN is named once, and is one of the image's. As recorded, one that is made of single disks
   * and has no data disk may name any.
   */
  private static void requireLuns(List<JsonNode> regions, JsonNode disks, boolean whole) {
    List<Integer> known = new ArrayList<>();
    disks.path("dataDiskImages").forEach(disk -> known.add(lun(disk)));
    for (JsonNode region : regions) {
      Set<Integer> named = new HashSet<>();
      for (JsonNode disk : dataDisks(region)) {
        if (!named.add(lun(disk))) {
          throw EncryptionFaults.lunDuplicate(lun(disk), name(region));
        }
        if (!known.contains(lun(disk)) && (whole || !known.isEmpty())) {
          throw EncryptionFaults.lunUnknown(lun(disk), known);
        }
      }
    }
  }

  /** What is encrypted in one region is encrypted in all. */
  private static void requireEverywhere(List<JsonNode> regions) {
    for (JsonNode encrypted : regions) {
      for (JsonNode region : regions) {
        requireSame(encrypted, region);
      }
    }
  }

  private static void requireSame(JsonNode encrypted, JsonNode region) {
    String os = osSet(encrypted);
    if (!os.isEmpty() && osSet(region).isEmpty()) {
      throw EncryptionFaults.osDiskSetRequired(name(region), ResourceId.parse(os), name(encrypted));
    }
    for (JsonNode disk : dataDisks(encrypted)) {
      String set = Docs.text(disk, SET_ID);
      if (!set.isEmpty() && dataSet(region, lun(disk)).isEmpty()) {
        throw EncryptionFaults.dataDiskSetRequired(
            lun(disk), name(region), ResourceId.parse(set), name(encrypted));
      }
    }
  }

  private static void requireNoNewLun(List<JsonNode> before, List<JsonNode> regions) {
    for (JsonNode region : regions) {
      for (JsonNode disk : dataDisks(region)) {
        boolean known = before.stream().anyMatch(was -> !dataSet(was, lun(disk)).isEmpty());
        if (Docs.has(disk, SET_ID) && !known) {
          throw EncryptionFaults.newLun(lun(disk), name(region));
        }
      }
    }
  }
}

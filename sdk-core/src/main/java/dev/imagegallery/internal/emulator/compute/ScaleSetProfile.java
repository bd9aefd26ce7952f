package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.json.Json;
import org.jspecify.annotations.Nullable;

/** What the machines of a scale set are made like: its {@code virtualMachineProfile}. */
final class ScaleSetProfile {

  private ScaleSetProfile() {}

  /** The profile as it is answered: without secrets, and with the disks of its image. */
  static ObjectNode shown(JsonNode sent, @Nullable DeployableImage image) {
    ObjectNode profile = sent.deepCopy();
    if (Docs.has(sent, "osProfile")) {
      profile.set("osProfile", OsProfiles.shown(Fields.object(sent, "osProfile")));
    }
    if (image != null) {
      profile.set("storageProfile", storage(Fields.object(sent, "storageProfile"), image));
    }
    return profile;
  }

  /** As recorded, a scale set does not say which version its image stands for (R97). */
  private static ObjectNode storage(JsonNode sent, DeployableImage image) {
    ObjectNode storage = Json.object();
    ObjectNode reference = image.reference().deepCopy();
    reference.remove("exactVersion");
    ObjectNode osDisk = disk(Fields.object(sent, "osDisk"), image.osDisk(), image.sized());
    storage.set("osDisk", osDisk.put("osType", image.osType()));
    storage.set("imageReference", reference);
    ArrayNode dataDisks = storage.putArray("dataDisks");
    for (DiskFacts facts : image.dataDisks()) {
      dataDisks.add(disk(ofLun(sent, facts.lun()), facts, image.sized()).put("lun", facts.lun()));
    }
    for (JsonNode added : Fields.items(sent, "dataDisks")) {
      if (image.dataDisk(added.path("lun").asInt()) == null) {
        dataDisks.add(added.deepCopy());
      }
    }
    return storage;
  }

  private static JsonNode ofLun(JsonNode sent, int lun) {
    for (JsonNode disk : Fields.items(sent, "dataDisks")) {
      if (disk.path("lun").asInt() == lun) {
        return disk;
      }
    }
    return Json.object();
  }

  private static ObjectNode disk(JsonNode sent, DiskFacts facts, boolean known) {
    ObjectNode disk = Json.object().put("createOption", "FromImage");
    String caching = Fields.text(sent, "caching");
    disk.put("caching", caching == null ? facts.caching() : caching);
    disk.putObject("managedDisk").put("storageAccountType", DiskFacts.account(sent));
    String path = facts.lun() == DiskFacts.OS ? "osDisk" : "dataDisks";
    DiskFacts sized = MachineDisks.sized(facts, sent, path, known);
    return disk.put("diskSizeGB", sized.sizeInGb());
  }
}

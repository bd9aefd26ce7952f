package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.json.Json;
import java.util.List;
import java.util.Map;

/**
 * The disks of a VM that is updated: by LUN, old ones stay and may grow, new ones come, others are
 * detached.
 *
 * <p>A PUT that does not name the machine's own operating system disk describes a machine anew, as
 * a template does that is deployed again. It need not name the disks that came with the image, just
 * as the first one did not: they stay. A PUT that names it, and each PATCH, mean the disks as they
 * are, so that disks left out are detached.
 */
final class MachineDiskUpdate {

  private final Kernel kernel;
  private final MachineDisks own;
  private final boolean describesAnew;

  MachineDiskUpdate(Kernel kernel, MachineDisks own, boolean replace, JsonNode storage) {
    this.kernel = kernel;
    this.own = own;
    this.describesAnew = replace && !Docs.has(storage, "osDisk", "managedDisk", "id");
  }

  /** The operating system disk: it stays the one it is. */
  ObjectNode osDisk(JsonNode before, JsonNode storage) {
    return kept(before, Fields.object(storage, "osDisk"), "osDisk");
  }

  ArrayNode dataDisks(JsonNode before, JsonNode storage) {
    Map<Integer, JsonNode> sent = MachineDisks.byLun(storage);
    ArrayNode array = Json.array();
    for (JsonNode disk : before) {
      JsonNode now = sent.remove(disk.path("lun").intValue());
      boolean leaves = now == null ? !staysUnnamed(disk) : now.path("toBeDetached").asBoolean();
      if (leaves) {
        detach(disk);
      } else {
        array.add(kept(disk, now == null ? Json.object() : now, "dataDisk"));
      }
    }
    sent.forEach((lun, disk) -> array.add(own.dataDisk(lun, disk)));
    return array;
  }

  private boolean staysUnnamed(JsonNode disk) {
    return describesAnew && Docs.text(disk, "createOption").equals("FromImage");
  }

  private void detach(JsonNode disk) {
    Resource gone = kernel.tree().find(Docs.text(disk, "managedDisk", "id"));
    if (gone != null) {
      own.change(ManagedDisks.detached(gone));
    }
  }

  private ObjectNode kept(JsonNode before, JsonNode sent, String path) {
    requireSame(before, sent, path, "managedDisk", "id");
    requireSame(before, sent, path, "name");
    ObjectNode disk = before.deepCopy();
    for (String name : List.of("caching", "deleteOption", "writeAcceleratorEnabled")) {
      Docs.copy(sent, disk, name);
    }
    Integer size = Fields.integer(sent, "diskSizeGB");
    int now = before.path("diskSizeGB").asInt();
    if (size != null && size != now) {
      grow(disk, now, size);
    }
    return disk;
  }

  /** R193: enlarged, not reduced. */
  private void grow(ObjectNode disk, int before, int size) {
    if (size < before) {
      throw ServiceFault.scripted(
              409,
              "OperationNotAllowed",
              "Disk size reduction is not supported. Current size is %d bytes, requested size is %d bytes."
                  .formatted(DiskFacts.bytes(before), DiskFacts.bytes(size)))
          .target("diskSizeGB");
    }
    disk.put("diskSizeGB", size);
    Resource managed = kernel.tree().find(Docs.text(disk, "managedDisk", "id"));
    if (managed != null) {
      ObjectNode document = managed.document().deepCopy();
      ManagedDisks.putSize(document.withObjectProperty("properties"), size);
      own.change(managed.withDocument(document));
    }
  }

  private static void requireSame(JsonNode before, JsonNode sent, String path, String... member) {
    String value = Docs.text(sent, member);
    if (!value.isEmpty() && !value.equalsIgnoreCase(Docs.text(before, member))) {
      String name = path + "." + String.join(".", member);
      throw ServiceFault.scripted(
              409, "PropertyChangeNotAllowed", "Changing property '" + name + "' is not allowed.")
          .target(name);
    }
  }
}

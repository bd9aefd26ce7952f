package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.internal.emulator.kernel.Times;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.VirtualMachineId;
import java.util.List;

/**
 * A machine that a test says exists.
 *
 * @param id its id
 * @param region where it is
 * @param osType {@code Linux} or {@code Windows}
 * @param running or deallocated
 * @param generalized ready to become an image
 * @param generation {@code V1} or {@code V2}
 * @param os its operating system disk
 * @param data its data disks
 */
public record DeclaredMachine(
    VirtualMachineId id,
    Region region,
    String osType,
    boolean running,
    boolean generalized,
    String generation,
    Disk os,
    List<Disk> data) {

  /** Copies the list. */
  public DeclaredMachine {
    data = List.copyOf(data);
  }

  /**
   * A disk.
   *
   * @param lun of a data disk, else -1
   * @param sizeInGb its size
   * @param occupied how many bytes of it hold data
   */
  public record Disk(int lun, int sizeInGb, long occupied) {

    private DiskFacts facts() {
      return DiskFacts.loose(sizeInGb, occupied)
          .withLun(lun)
          .kept(lun == DiskFacts.OS ? "ReadWrite" : "None", null);
    }
  }

  /** Puts the machine, its disks and its resource group into the tree; with the lock held. */
  public void putInto(Kernel kernel) {
    if (kernel.subscriptions().find(id.subscriptionId()) == null) {
      throw new IllegalArgumentException("no such subscription: " + id.subscriptionId());
    }
    putGroup(kernel);
    forgetDisks(kernel);
    MachineDisks disks =
        new MachineDisks(kernel, new ManagedDisks(kernel), id.toString(), region, image());
    ObjectNode document = Json.object().put("name", id.name()).put("id", id.toString());
    document.put("type", VirtualMachineId.TYPE).put("location", region.name());
    ObjectNode properties = document.putObject("properties");
    properties.putObject("hardwareProfile").put("vmSize", "Standard_D2s_v3");
    ObjectNode storage = properties.putObject("storageProfile");
    storage.set("osDisk", disks.osDisk(Json.object()));
    storage.set("dataDisks", disks.dataDisks(Json.object()));
    properties.put("vmId", kernel.ids().next()).put("provisioningState", "Succeeded");
    properties.put("timeCreated", Times.print(kernel.now()));
    disks.put();
    kernel.tree().put(resource(document, disks));
  }

  /** It has disks as if it had been made from an image like it. */
  private DeployableImage image() {
    return new DeployableImage(
        Json.object(),
        Json.object(),
        osType,
        generalized ? "Generalized" : "Specialized",
        generation,
        os.facts(),
        data.stream().map(Disk::facts).toList(),
        true,
        EncryptionSets.NONE,
        null,
        null);
  }

  private Resource resource(ObjectNode document, MachineDisks disks) {
    ObjectNode hidden = Json.object().put("generalized", generalized);
    hidden.put("hyperVGeneration", generation);
    hidden.set("occupied", disks.occupied());
    (running ? PowerState.RUNNING : PowerState.DEALLOCATED).keep(hidden);
    return new Resource(id.toString(), VirtualMachineId.TYPE, region.name(), document, hidden);
  }

  /** The disks of a machine that is replaced go with it. */
  private void forgetDisks(Kernel kernel) {
    Resource before = kernel.tree().find(id.toString());
    if (before != null) {
      JsonNode storage = before.properties().path("storageProfile");
      forgetDisk(kernel, storage.path("osDisk"));
      storage.path("dataDisks").forEach(disk -> forgetDisk(kernel, disk));
    }
  }

  private static void forgetDisk(Kernel kernel, JsonNode disk) {
    String diskId = Docs.text(disk, "managedDisk", "id");
    if (!diskId.isEmpty()) {
      kernel.tree().remove(diskId);
    }
  }

  private void putGroup(Kernel kernel) {
    String group = ResourcePath.group(id.subscriptionId(), id.resourceGroup());
    if (kernel.tree().find(group) == null) {
      kernel.tree().put(Resource.group(group, region));
    }
  }
}

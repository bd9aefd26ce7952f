package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.DeploymentFaults;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.error.VersionFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The disks of one VM: new ones with ids of their own, copied from its image (R5, R193) or empty,
 * and existing ones that are attached. Collects first; {@link #put} changes the cloud.
 */
final class MachineDisks {

  private static final String PATH = "storageProfile.";
  private static final List<String> OPTIONS = List.of("FromImage", "Empty", "Attach");
  private static final List<String> CACHING = List.of("None", "ReadOnly", "ReadWrite");
  private static final List<String> KEPT =
      List.of("deleteOption", "writeAcceleratorEnabled", "diffDiskSettings", "encryptionSettings");
  private static final String PREMIUM = "Premium_LRS";

  private final Kernel kernel;
  private final ManagedDisks disks;
  private final String machineId;
  private final String machineName;
  private final Region region;
  private final @Nullable DeployableImage image;
  private final List<Resource> changed = new ArrayList<>();
  private final ObjectNode occupied = Json.object();
  private @Nullable String hyperVGeneration;

  /** Collects the disks of a VM, which has an image or attaches its system. */
  MachineDisks(
      Kernel kernel,
      ManagedDisks disks,
      String machineId,
      Region region,
      @Nullable DeployableImage image) {
    this(
        kernel,
        disks,
        machineId,
        machineId.substring(machineId.lastIndexOf('/') + 1),
        region,
        image);
  }

  /** The same; the names of new disks begin with {@code machineName}. */
  MachineDisks(
      Kernel kernel,
      ManagedDisks disks,
      String machineId,
      String machineName,
      Region region,
      @Nullable DeployableImage image) {
    this.kernel = kernel;
    this.disks = disks;
    this.machineId = machineId;
    this.machineName = machineName;
    this.region = region;
    this.image = image;
    this.hyperVGeneration = image == null ? null : image.hyperVGeneration();
  }

  /** The bytes that hold data, by disk. */
  ObjectNode occupied() {
    return occupied;
  }

  String hyperVGeneration() {
    return hyperVGeneration == null ? "V1" : hyperVGeneration;
  }

  /** Puts the new disks, and the attached ones as such, into the tree. */
  void put() {
    changed.forEach(kernel.tree()::put);
  }

  /** A disk that has changed, to be put with the others. */
  void change(Resource disk) {
    changed.add(disk);
  }

  /** The operating system disk as the VM shows it. */
  ObjectNode osDisk(JsonNode sent) {
    String option = option(sent, "osDisk", image == null ? "Attach" : "FromImage");
    if (option.equals("Attach")) {
      return attachedSystem(sent);
    }
    if (image == null) {
      throw ParameterFaults.requiredProperty("imageReference");
    }
    ObjectNode shown = Json.object().put("osType", image.osType());
    return fromImage(shown, sent, image.osDisk(), image.osType());
  }

  private ObjectNode attachedSystem(JsonNode sent) {
    Resource disk = attach(sent, "osDisk");
    String known = Docs.textOrNull(disk.properties(), "osType");
    String osType =
        Fields.choice(sent, "osType", PATH + "osDisk.osType", List.of("Windows", "Linux"));
    if (osType == null && known == null) {
      throw ParameterFaults.requiredProperty(PATH + "osDisk.osType");
    }
    hyperVGeneration = Docs.textOrNull(disk.properties(), "hyperVGeneration");
    DiskFacts facts = ManagedDisks.facts(disk).kept(caching(sent, "osDisk", "ReadWrite"), null);
    ObjectNode shown = Json.object().put("osType", osType == null ? known : osType);
    return shown(shown, sent, disk.name(), "Attach", facts);
  }

  /** The data disks as the VM shows them, by LUN: those of the image, and those sent beyond. */
  ArrayNode dataDisks(JsonNode storage) {
    Map<Integer, JsonNode> sent = byLun(storage);
    Map<Integer, ObjectNode> shown = new TreeMap<>();
    for (DiskFacts disk : image == null ? List.<DiskFacts>of() : image.dataDisks()) {
      shown.put(disk.lun(), imageDisk(disk, sent.remove(disk.lun())));
    }
    sent.forEach((lun, disk) -> shown.put(lun, dataDisk(lun, disk)));
    ArrayNode array = Json.array();
    shown.values().forEach(array::add);
    return array;
  }

  static Map<Integer, JsonNode> byLun(JsonNode storage) {
    Map<Integer, JsonNode> byLun = new TreeMap<>();
    for (JsonNode disk : Fields.items(storage, "dataDisks")) {
      Integer lun = Fields.integer(disk, "lun");
      if (lun == null) {
        throw ParameterFaults.requiredProperty(PATH + "dataDisks.lun");
      }
      if (byLun.put(lun, disk) != null) {
        throw VersionFaults.duplicateLun();
      }
    }
    return byLun;
  }

  private ObjectNode imageDisk(DiskFacts disk, @Nullable JsonNode sent) {
    JsonNode wishes = sent == null ? Json.object() : sent;
    if (!option(wishes, "dataDisks", "FromImage").equals("FromImage")) {
      throw invalid("The image already has a data disk at LUN " + disk.lun() + ".", "dataDisks");
    }
    return fromImage(Json.object().put("lun", disk.lun()), wishes, disk, null);
  }

  /** A data disk that the image does not have. */
  ObjectNode dataDisk(int lun, JsonNode sent) {
    ObjectNode shown = Json.object().put("lun", lun);
    return switch (option(sent, "dataDisks", "Empty")) {
      case "Attach" -> {
        Resource disk = attach(sent, "dataDisks");
        String caching = caching(sent, "dataDisks", DiskFacts.NO_CACHING);
        DiskFacts facts = ManagedDisks.facts(disk).withLun(lun).kept(caching, null);
        yield shown(shown, sent, disk.name(), "Attach", facts);
      }
      case "Empty" -> empty(shown, sent, lun);
      default -> throw DeploymentFaults.imageReferenceInvalid();
    };
  }

  private ObjectNode empty(ObjectNode shown, JsonNode sent, int lun) {
    Integer size = Fields.integer(sent, "diskSizeGB");
    if (size == null) {
      throw ParameterFaults.requiredProperty(PATH + "dataDisks.diskSizeGB");
    }
    String caching = caching(sent, "dataDisks", DiskFacts.NO_CACHING);
    DiskFacts facts = DiskFacts.loose(size, 0).withLun(lun).kept(caching, account(sent));
    String name = name(sent, "disk" + (lun + 2));
    ObjectNode creation = Json.object().put("createOption", "Empty");
    String set = EncryptionSets.NONE.choose(lun, sent.path("managedDisk"));
    DiskFacts made = make(name, facts, new DiskContent(creation, size, 0, null, null), set);
    return shown(shown, sent, name, "Empty", made);
  }

  private ObjectNode fromImage(
      ObjectNode shown, JsonNode sent, DiskFacts source, @Nullable String osType) {
    DeployableImage from = Objects.requireNonNull(image, "image");
    boolean system = source.lun() == DiskFacts.OS;
    String path = system ? "osDisk" : "dataDisks";
    DiskFacts facts =
        sized(source, sent, path, from.sized()).kept(caching(sent, path, null), account(sent));
    if (Docs.has(sent, "vhd")) {
      shown.set("vhd", sent.path("vhd").deepCopy());
      return shown(shown, sent, name(sent, "osdisk"), "FromImage", facts);
    }
    ObjectNode creation = Json.object().put("createOption", "FromImage");
    creation.setAll(from.source().deepCopy());
    if (!system) {
      creation.properties().forEach(member -> putLun(member.getValue(), source.lun()));
    }
    String name = name(sent, system ? "OsDisk_1" : "lun_" + source.lun() + "_2");
    DiskContent content =
        new DiskContent(
            creation,
            facts.sizeInGb(),
            facts.occupiedBytes(),
            osType,
            system ? from.hyperVGeneration() : null);
    String set = from.encryption().choose(source.lun(), sent.path("managedDisk"));
    ObjectNode disk = shown(shown, sent, name, "FromImage", make(name, facts, content, set));
    if (set != null) {
      disk.withObjectProperty("managedDisk").putObject("diskEncryptionSet").put("id", set);
    }
    return disk;
  }

  private static void putLun(JsonNode reference, int lun) {
    if (reference instanceof ObjectNode object) {
      object.put("lun", lun);
    }
  }

  private DiskFacts make(
      String name, DiskFacts facts, DiskContent content, @Nullable String encryptionSet) {
    String id =
        ResourcePath.group(ResourcePath.segment(machineId, 1), ResourcePath.segment(machineId, 3))
            + "/providers/"
            + ManagedDisks.DISK
            + "/"
            + name;
    if (kernel.tree().find(id) != null) {
      throw ServiceFault.scripted(
          409, "ConflictingUserInput", "Disk '" + name + "' already exists in the resource group.");
    }
    DiskContent made = content.encryptedBy(encryptionSet);
    Resource disk = disks.made(id, ManagedDisks.DISK, region, facts.storageAccountType(), made);
    changed.add(ManagedDisks.attached(disk, machineId));
    return facts.ofDisk(id);
  }

  private Resource attach(JsonNode sent, String path) {
    String parameter = PATH + path + ".managedDisk.id";
    String text = Fields.required(Fields.object(sent, "managedDisk"), "id", parameter);
    try {
      Resource disk = disks.requireFree(ResourceId.parse(text), region);
      changed.add(ManagedDisks.attached(disk, machineId));
      return disk;
    } catch (IllegalArgumentException e) {
      throw PlatformFaults.requestContentInvalid(parameter + " is not a resource id");
    }
  }

  private ObjectNode shown(
      ObjectNode shown, JsonNode sent, String name, String option, DiskFacts facts) {
    occupied.put(DiskFacts.key(facts.lun()), facts.occupiedBytes());
    shown.put("name", name).put("createOption", option).put("caching", facts.caching());
    if (facts.managedDiskId() != null) {
      ObjectNode managed = Fields.object(sent, "managedDisk").deepCopy();
      managed.put("storageAccountType", facts.storageAccountType());
      shown.set("managedDisk", managed.put("id", facts.managedDiskId()));
    }
    KEPT.forEach(member -> Docs.copy(sent, shown, member));
    if (!shown.has("deleteOption")) {
      shown.put("deleteOption", "Detach");
    }
    return shown.put("diskSizeGB", facts.sizeInGb());
  }

  /** R193: a disk may be larger than the image's, not smaller. */
  static DiskFacts sized(DiskFacts disk, JsonNode sent, String path, boolean known) {
    Integer size = Fields.integer(sent, "diskSizeGB");
    if (size == null) {
      return disk;
    }
    if (known && size < disk.sizeInGb()) {
      throw ServiceFault.scripted(
              409,
              "OperationNotAllowed",
              "The specified disk size %d GB is smaller than the size of the corresponding disk in the VM image: %d GB. This is not allowed. Please choose equal or greater size or do not specify an explicit size."
                  .formatted(size, disk.sizeInGb()))
          .target(path + ".diskSizeGB");
    }
    return disk.withSize(size);
  }

  private String name(JsonNode sent, String kind) {
    String name = Fields.text(sent, "name");
    if (name != null) {
      return name;
    }
    return machineName + "_" + kind + "_" + kernel.ids().next().replace("-", "");
  }

  private static String option(JsonNode sent, String path, String usual) {
    String option = Fields.choice(sent, "createOption", PATH + path + ".createOption", OPTIONS);
    return option == null ? usual : option;
  }

  private static @Nullable String caching(JsonNode sent, String path, @Nullable String usual) {
    String caching = Fields.choice(sent, "caching", PATH + path + ".caching", CACHING);
    return caching == null ? usual : caching;
  }

  private static String account(JsonNode sent) {
    String account = Fields.text(Fields.object(sent, "managedDisk"), "storageAccountType");
    return account == null ? PREMIUM : account;
  }

  private static ServiceFault invalid(String message, String target) {
    return ServiceFault.scripted(400, "InvalidParameter", message).target(target);
  }
}

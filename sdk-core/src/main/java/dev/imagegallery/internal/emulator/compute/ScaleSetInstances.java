package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.Times;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The machines of scale sets: each with a number, disks of its own, and the version that was the
 * right one when it was made (R5, R97). Those of a set with flexible orchestration look the same
 * here.
 */
final class ScaleSetInstances {

  static final String TYPE = ScaleSetHandlers.TYPE + "/virtualMachines";

  private static final String NEXT = "nextInstance";
  private static final String PROFILE = "virtualMachineProfile";

  private final Kernel kernel;
  private final ManagedDisks disks;

  ScaleSetInstances(Kernel kernel, ManagedDisks disks) {
    this.kernel = kernel;
    this.disks = disks;
  }

  /** An instance in the making: nothing is in the tree before {@link #put}. */
  record Made(Resource instance, MachineDisks disks) {}

  /** The instances of a set, by their numbers. */
  List<Resource> of(String setId) {
    List<Resource> all = new ArrayList<>(kernel.tree().in(setId + "/virtualMachines"));
    all.sort(Comparator.comparingInt(ScaleSetInstances::number));
    return all;
  }

  static int number(Resource instance) {
    return Integer.parseInt(Docs.text(instance.document(), "instanceId"));
  }

  /** New instances of a set as it will be; keeps in {@code hidden} which number is the next. */
  List<Made> make(Resource set, int count, @Nullable DeployableImage image, ObjectNode hidden) {
    List<Made> made = new ArrayList<>();
    int next = hidden.path(NEXT).asInt(0);
    for (int i = 0; i < count; i++) {
      made.add(make(set, next++, image));
    }
    hidden.put(NEXT, next);
    return made;
  }

  private Made make(Resource set, int number, @Nullable DeployableImage image) {
    String id = set.id() + "/virtualMachines/" + number;
    String name = set.name() + "_" + number;
    MachineDisks own = disks(set, id, image);
    ObjectNode document = Json.object().put("name", name).put("id", id).put("type", TYPE);
    document.put("location", set.region()).put("instanceId", Integer.toString(number));
    Docs.copy(set.document(), document, "tags");
    ObjectNode sku = Fields.object(set.document(), "sku").deepCopy();
    sku.remove("capacity");
    document.set("sku", sku);
    JsonNode zones = set.document().path("zones");
    if (!zones.isEmpty()) {
      document.putArray("zones").add(zones.get(number % zones.size()));
    }
    ObjectNode properties = document.putObject("properties");
    properties.put("latestModelApplied", true).put("vmId", kernel.ids().next());
    properties.set("storageProfile", storage(set, own, image));
    osProfile(set, number, properties);
    properties.put("provisioningState", "Creating").put("timeCreated", Times.print(kernel.now()));
    ObjectNode hidden = Json.object();
    PowerState.RUNNING.keep(hidden);
    return new Made(new Resource(id, TYPE, set.region(), document, hidden), own);
  }

  private MachineDisks disks(Resource set, String id, @Nullable DeployableImage image) {
    String number = id.substring(id.lastIndexOf('/') + 1);
    String name = set.name() + "_" + set.name() + "_" + number;
    return new MachineDisks(kernel, disks, id, name, Region.of(set.region()), image);
  }

  /** Disks go with their instance. */
  private static ObjectNode storage(
      Resource set, MachineDisks own, @Nullable DeployableImage image) {
    ObjectNode sent = Fields.object(set.properties().path(PROFILE), "storageProfile").deepCopy();
    if (image == null) {
      return sent;
    }
    forOneMachine(sent.path("osDisk"));
    sent.path("dataDisks").forEach(ScaleSetInstances::forOneMachine);
    ObjectNode storage = Json.object();
    storage.set("imageReference", image.reference());
    storage.set("osDisk", own.osDisk(sent.path("osDisk")));
    storage.set("dataDisks", own.dataDisks(sent));
    return storage;
  }

  private static void forOneMachine(JsonNode disk) {
    if (disk instanceof ObjectNode object) {
      object.remove("name");
      object.put("deleteOption", "Delete");
    }
  }

  private static void osProfile(Resource set, int number, ObjectNode properties) {
    JsonNode profile = Docs.at(set.properties(), PROFILE, "osProfile");
    if (profile.isObject()) {
      ObjectNode own = profile.deepCopy();
      String digits = Integer.toString(number, 36).toUpperCase(Locale.ROOT);
      String name = Docs.text(own, "computerNamePrefix") + "0".repeat(6 - digits.length()) + digits;
      own.remove("computerNamePrefix");
      properties.set("osProfile", own.put("computerName", name));
    }
  }

  /** The same instances, made anew from the set's image as it will be. */
  List<Made> remake(Resource set, List<Resource> instances, @Nullable DeployableImage image) {
    List<Made> made = new ArrayList<>();
    for (Resource instance : instances) {
      MachineDisks own = disks(set, instance.id(), image);
      ObjectNode document = instance.document().deepCopy();
      ObjectNode properties = document.withObjectProperty("properties");
      properties.set("storageProfile", storage(set, own, image));
      properties.put("latestModelApplied", true).put("provisioningState", "Updating");
      made.add(new Made(instance.withDocument(document), own));
    }
    return made;
  }

  /** Puts what was made into the tree; disks that an instance had before go. */
  void put(List<Made> made) {
    for (Made one : made) {
      releaseDisks(one.instance().id());
      one.disks().put();
      kernel.tree().put(one.instance());
    }
  }

  /** From now on these are to be deleted. */
  void markDeleting(List<Resource> instances) {
    instances.forEach(one -> kernel.tree().put(one.withProvisioningState("Deleting")));
  }

  /** From now on these are not as the set says. */
  void markOutdated(List<Resource> instances) {
    for (Resource instance : instances) {
      ObjectNode document = instance.document().deepCopy();
      document.withObjectProperty("properties").put("latestModelApplied", false);
      kernel.tree().put(instance.withDocument(document));
    }
  }

  /** At the end of an operation: what was begun with the instances is done. */
  void settle(String setId) {
    for (Resource instance : of(setId)) {
      if (instance.provisioningState().equals("Deleting")) {
        remove(instance.id());
      } else {
        kernel.tree().put(instance.withProvisioningState("Succeeded"));
      }
    }
  }

  void remove(String instanceId) {
    releaseDisks(instanceId);
    kernel.tree().remove(instanceId);
  }

  private void releaseDisks(String instanceId) {
    Resource instance = kernel.tree().find(instanceId);
    if (instance != null) {
      JsonNode storage = instance.properties().path("storageProfile");
      disks.release(storage.path("osDisk"));
      storage.path("dataDisks").forEach(disks::release);
    }
  }

  /** The instances of a request's {@code instanceIds}; {@code *} and none mean all. */
  List<Resource> chosen(String setId, JsonNode body) {
    List<String> wanted = new ArrayList<>();
    Fields.items(body, "instanceIds").forEach(id -> wanted.add(id.asText()));
    boolean all = wanted.isEmpty() || wanted.contains("*");
    return of(setId).stream()
        .filter(one -> all || wanted.contains(Docs.text(one.document(), "instanceId")))
        .toList();
  }
}

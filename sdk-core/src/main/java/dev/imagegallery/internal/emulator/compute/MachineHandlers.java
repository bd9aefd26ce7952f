package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.ComputeChange;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.kernel.Operation;
import dev.imagegallery.internal.emulator.kernel.Operations;
import dev.imagegallery.internal.emulator.kernel.Order;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.internal.emulator.kernel.Times;
import dev.imagegallery.internal.emulator.scaling.Deployment;
import dev.imagegallery.internal.emulator.scaling.ReplicaLoads;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.VirtualMachineId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Virtual machines. */
final class MachineHandlers {

  private static final String TYPE = VirtualMachineId.TYPE;
  private static final String DELETED = "machineDeleted";
  private static final Duration CREATION = Duration.ofSeconds(40);
  private static final Duration UPDATE = Duration.ofSeconds(10);
  private static final Duration DELETION = Duration.ofSeconds(30);

  /** What the service alone says, or what is handled by itself. */
  private static final Set<String> OWN =
      Set.of(
          "instanceView",
          "osProfile",
          "provisioningState",
          "storageProfile",
          "timeCreated",
          "userData",
          "vmId");

  private final Kernel kernel;
  private final ManagedDisks disks;
  private final ImageReferences images;
  private final ReplicaLoads loads;
  private final ComputeChange change;
  private final Locations locations;

  MachineHandlers(Kernel kernel, ManagedDisks disks, ImageReferences images, ReplicaLoads loads) {
    this.kernel = kernel;
    this.locations = Locations.of(kernel);
    this.disks = disks;
    this.images = images;
    this.loads = loads;
    this.change = new ComputeChange(kernel, Operation.Kind.COMPUTE);
    kernel.operations().define(DELETED, this::deleted);
  }

  Answer put(Request request) {
    ComputeNames.require(request, TYPE);
    ObjectNode body = request.body();
    Region location = locations.require(body, TYPE);
    Resource before = kernel.tree().find(ComputeChange.id(request, TYPE));
    if (before != null) {
      ComputeNames.requireChangeable(before, location);
      return update(request, before, body, true);
    }
    return create(request, body, location);
  }

  private Answer create(Request request, ObjectNode body, Region location) {
    JsonNode sent = Fields.object(body, "properties");
    JsonNode storage = Fields.object(sent, "storageProfile");
    DeployableImage image = image(request, storage, location);
    OsProfiles.require(sent, image != null && image.isGeneralized());
    if (image != null) {
      ImageReferences.requirePlan(image, Fields.object(body, "plan"));
      image.encryption().requireUsableIn(request.subscriptionId());
    }
    String id = ComputeChange.id(request, TYPE);
    MachineDisks own = new MachineDisks(kernel, disks, id, location, image);
    ObjectNode shownStorage = Json.object();
    if (image != null) {
      shownStorage.set("imageReference", image.reference());
    }
    shownStorage.set("osDisk", own.osDisk(Fields.object(storage, "osDisk")));
    shownStorage.set("dataDisks", own.dataDisks(storage));
    ObjectNode document = begun(id, body, location);
    document.withObjectProperty("properties").set("storageProfile", shownStorage);
    Duration takes = creation(id, image, location);
    own.put();
    Resource machine = new Resource(id, TYPE, location.name(), document, hidden(own));
    return write(request, 201, machine, takes);
  }

  /** A replica of the version serves it, if it is not too busy (R123, R124). */
  private Duration creation(String id, @Nullable DeployableImage image, Region location) {
    String version = image == null ? null : image.versionId();
    return version == null
        ? CREATION
        : loads.serve(new Deployment(id, version, location, 1, Deployment.Kind.MACHINES, CREATION));
  }

  private @Nullable DeployableImage image(Request request, JsonNode storage, Region location) {
    JsonNode reference = Fields.object(storage, "imageReference");
    if (reference.isEmpty()) {
      return null;
    }
    String osType = Fields.text(Fields.object(storage, "osDisk"), "osType");
    return images.find(reference, request.subscriptionId(), location, request.apiVersion(), osType);
  }

  private ObjectNode begun(String id, ObjectNode body, Region location) {
    ObjectNode document = Json.object().put("name", id.substring(id.lastIndexOf('/') + 1));
    document.put("id", id).put("type", TYPE).put("location", location.name());
    copyAround(body, document);
    JsonNode sent = Fields.object(body, "properties");
    ObjectNode properties = document.putObject("properties");
    copyInside(sent, properties);
    properties.put("provisioningState", "Creating").put("vmId", kernel.ids().next());
    if (Docs.has(sent, "osProfile")) {
      properties.set("osProfile", OsProfiles.shown(Fields.object(sent, "osProfile")));
    }
    return document.set("properties", properties.put("timeCreated", Times.print(kernel.now())));
  }

  private static ObjectNode hidden(MachineDisks own) {
    ObjectNode hidden = Json.object();
    hidden.put("hyperVGeneration", own.hyperVGeneration());
    hidden.set("occupied", own.occupied());
    PowerState.RUNNING.keep(hidden);
    return hidden;
  }

  Answer patch(Request request) {
    Resource before = change.require(request, TYPE);
    ComputeNames.requireChangeable(before, null);
    return update(request, before, request.body(), false);
  }

  /** Image and system disk are chosen once; data disks come and go. */
  private Answer update(Request request, Resource before, ObjectNode body, boolean replace) {
    JsonNode sent = Fields.object(body, "properties");
    JsonNode storage = Fields.object(sent, "storageProfile");
    requireSameImage(before, Fields.object(storage, "imageReference"));
    ObjectNode document = before.document().deepCopy();
    if (replace) {
      document.remove("tags");
    }
    copyAround(body, document);
    ObjectNode properties = document.withObjectProperty("properties");
    copyInside(sent, properties);
    properties.put("provisioningState", "Updating");
    MachineDisks own =
        new MachineDisks(kernel, disks, before.id(), Region.of(before.region()), null);
    ObjectNode hidden = before.hidden().deepCopy();
    MachineDiskUpdate disksNow = new MachineDiskUpdate(kernel, own, replace, storage);
    ObjectNode shown = properties.withObjectProperty("storageProfile");
    if (Docs.has(storage, "osDisk")) {
      shown.set("osDisk", disksNow.osDisk(shown.path("osDisk"), storage));
    }
    if (storage.has("dataDisks")) {
      shown.set("dataDisks", disksNow.dataDisks(shown.path("dataDisks"), storage));
      hidden.withObjectProperty("occupied").setAll(own.occupied());
    }
    own.put();
    return write(request, 200, before.withDocument(document).withHidden(hidden), UPDATE);
  }

  private static void requireSameImage(Resource before, JsonNode sent) {
    JsonNode known = Docs.at(before.properties(), "storageProfile", "imageReference");
    for (Map.Entry<String, JsonNode> member : sent.properties()) {
      String value = Docs.text(sent, member.getKey());
      if (!value.isEmpty() && !value.equalsIgnoreCase(Docs.text(known, member.getKey()))) {
        throw ServiceFault.scripted(
                409,
                "PropertyChangeNotAllowed",
                "Changing property 'imageReference' is not allowed.")
            .target("imageReference");
      }
    }
  }

  Answer get(Request request) {
    Resource machine = change.require(request, TYPE);
    ObjectNode shown = MachineView.shown(machine, request);
    if ("instanceView".equalsIgnoreCase(request.query("$expand"))) {
      shown = shown.deepCopy();
      shown.withObjectProperty("properties").set("instanceView", MachineView.instance(machine));
    }
    return Answer.of(200, shown);
  }

  Answer instanceView(Request request) {
    return Answer.of(200, MachineView.instance(change.require(request, TYPE)));
  }

  Answer delete(Request request) {
    return change.delete(request, TYPE, DELETED, DELETION);
  }

  /** The disks stay unless they were to be deleted with the VM (R51). */
  private @Nullable ObjectNode deleted(Operation operation) {
    Resource machine = kernel.tree().find(operation.resourceId());
    if (machine != null && kernel.operations().isLatest(operation)) {
      JsonNode storage = machine.properties().path("storageProfile");
      disks.release(storage.path("osDisk"));
      storage.path("dataDisks").forEach(disks::release);
      kernel.tree().remove(machine.id());
    }
    return null;
  }

  Answer listInGroup(Request request) {
    String group = ResourcePath.group(request.subscriptionId(), request.resourceGroup());
    return list(request, kernel.tree().in(group + "/providers/" + TYPE));
  }

  Answer listInSubscription(Request request) {
    return list(request, kernel.tree().inSubscription(request.subscriptionId(), TYPE));
  }

  private Answer list(Request request, List<Resource> all) {
    return kernel
        .pages()
        .answer(request, all, Order.BY_NAME, machine -> MachineView.shown(machine, request));
  }

  private Answer write(Request request, int status, Resource after, Duration takes) {
    ObjectNode shown = MachineView.shown(after, request);
    return change.write(request, status, after, shown, Operations.SUCCEED, takes);
  }

  private static void copyAround(ObjectNode body, ObjectNode document) {
    for (String name : List.of("tags", "plan", "zones", "identity", "extendedLocation")) {
      Docs.copy(body, document, name);
    }
  }

  private static void copyInside(JsonNode sent, ObjectNode properties) {
    for (Map.Entry<String, JsonNode> member : sent.properties()) {
      if (!OWN.contains(member.getKey())) {
        Docs.copy(sent, properties, member.getKey());
      }
    }
  }
}

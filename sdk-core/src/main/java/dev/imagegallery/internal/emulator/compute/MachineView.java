package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.schema.ApiVersion;
import java.util.Locale;

/** How VMs look in each api-version, and in their instance views. */
final class MachineView {

  /** R96: since then the version that was deployed is shown. */
  private static final ApiVersion EXACT_VERSION = new ApiVersion("2019-12-01");

  private MachineView() {}

  static ObjectNode shown(Resource machine, Request request) {
    if (request.apiVersion().isAtLeast(EXACT_VERSION)) {
      return machine.document();
    }
    ObjectNode document = machine.document().deepCopy();
    if (Docs.at(document, "properties", "storageProfile", "imageReference")
        instanceof ObjectNode reference) {
      reference.remove("exactVersion");
    }
    return document;
  }

  /** What the VM is doing. */
  static ObjectNode instance(Resource machine) {
    ObjectNode view = Json.object();
    JsonNode computer = Docs.at(machine.properties(), "osProfile", "computerName");
    if (computer.isTextual()) {
      view.set("computerName", computer);
    }
    ArrayNode disks = view.putArray("disks");
    JsonNode storage = machine.properties().path("storageProfile");
    addDisk(disks, storage.path("osDisk"));
    storage.path("dataDisks").forEach(disk -> addDisk(disks, disk));
    view.put("hyperVGeneration", Docs.text(machine.hidden(), "hyperVGeneration"));
    addStatuses(view.putArray("statuses"), machine);
    return view;
  }

  private static void addDisk(ArrayNode disks, JsonNode disk) {
    ObjectNode shown = disks.addObject().put("name", Docs.text(disk, "name"));
    addStatus(shown.putArray("statuses"), "ProvisioningState/succeeded", "Provisioning succeeded");
  }

  private static void addStatuses(ArrayNode statuses, Resource machine) {
    String state = machine.provisioningState().toLowerCase(Locale.ROOT);
    addStatus(statuses, "ProvisioningState/" + state, "Provisioning " + state);
    if (machine.hidden().path("generalized").booleanValue()) {
      addStatus(statuses, "OSState/generalized", "VM generalized");
    }
    PowerState power = PowerState.of(machine);
    addStatus(statuses, power.code(), power.displayed());
  }

  private static void addStatus(ArrayNode statuses, String code, String displayed) {
    statuses.addObject().put("code", code).put("level", "Info").put("displayStatus", displayed);
  }
}

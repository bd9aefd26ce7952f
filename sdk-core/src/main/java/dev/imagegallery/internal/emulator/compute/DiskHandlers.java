package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
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
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Managed disks, or snapshots. Writes answer 202 with a body: clients refuse 201 here. */
final class DiskHandlers {

  private static final Duration CREATION = Duration.ofMillis(800);
  private static final Duration DELETION = Duration.ofMillis(400);

  /** Before, answers to writes did not tell the id of what was written, in any api-version. */
  private static final Instant ANSWERS_ID = Instant.parse("2022-01-01T00:00:00Z");

  /** What the service alone says, or what is handled by itself. */
  private static final Set<String> OWN =
      Set.of(
          "creationData",
          "diskSizeGB",
          "diskSizeBytes",
          "diskState",
          "hyperVGeneration",
          "osType",
          "provisioningState",
          "timeCreated",
          "uniqueId");

  private final Kernel kernel;
  private final String type;
  private final ManagedDisks disks;
  private final DiskContents contents;
  private final ComputeChange change;
  private final Locations locations;

  DiskHandlers(Kernel kernel, String type, ManagedDisks disks, DiskContents contents) {
    this.kernel = kernel;
    this.locations = Locations.of(kernel);
    this.type = type;
    this.disks = disks;
    this.contents = contents;
    this.change = new ComputeChange(kernel, Operation.Kind.DISK);
  }

  Answer put(Request request) {
    ComputeNames.require(request, type);
    ObjectNode body = request.body();
    Region location = locations.require(body, type);
    String id = ComputeChange.id(request, type);
    Resource before = kernel.tree().find(id);
    if (before != null) {
      ComputeNames.requireChangeable(before, location);
      ObjectNode document = before.document().deepCopy();
      document.remove("tags");
      return write(request, body, updated(before.withDocument(document), body));
    }
    JsonNode sent = Fields.object(body, "properties");
    DiskContent content = contents.find(sent, request.subscriptionId(), location);
    String sku = Fields.text(Fields.object(body, "sku"), "name");
    Resource made = disks.made(id, type, location, sku == null ? DiskFacts.STANDARD : sku, content);
    return write(request, body, completed(made, body));
  }

  Answer patch(Request request) {
    Resource before = change.require(request, type);
    ComputeNames.requireChangeable(before, null);
    ObjectNode body = request.body();
    return write(request, body, updated(before, body));
  }

  Answer get(Request request) {
    return Answer.of(200, change.require(request, type).document());
  }

  Answer delete(Request request) {
    Resource before = kernel.tree().find(ComputeChange.id(request, type));
    if (before != null) {
      ManagedDisks.requireUnattached(before, "deleted");
      DiskState.requireClosed(before);
    }
    return change.delete(request, type, Operations.REMOVE, DELETION);
  }

  Answer listInGroup(Request request) {
    String group = ResourcePath.group(request.subscriptionId(), request.resourceGroup());
    return list(request, kernel.tree().in(group + "/providers/" + type));
  }

  Answer listInSubscription(Request request) {
    return list(request, kernel.tree().inSubscription(request.subscriptionId(), type));
  }

  private Answer list(Request request, List<Resource> all) {
    return kernel.pages().answer(request, all, Order.BY_NAME, Resource::document);
  }

  private Answer write(Request request, ObjectNode body, Resource after) {
    Resource updating = after.withProvisioningState("Updating");
    return change.write(request, 202, updating, echo(updating, body), Operations.SUCCEED, CREATION);
  }

  /** What a write answers: what was sent, and not yet what became of it. */
  private ObjectNode echo(Resource after, ObjectNode body) {
    ObjectNode echo = Json.object();
    boolean named = !kernel.now().isBefore(ANSWERS_ID);
    if (named || type.equals(ManagedDisks.DISK)) {
      echo.put("name", after.name());
    }
    if (named) {
      echo.put("id", after.id()).put("type", type);
    }
    echo.put("location", after.region());
    Docs.copy(after.document(), echo, "tags");
    Docs.copy(body, echo, "sku");
    ObjectNode properties = Fields.object(body, "properties").deepCopy();
    echo.set("properties", properties.put("provisioningState", "Updating"));
    return echo;
  }

  private static Resource completed(Resource disk, ObjectNode body) {
    ObjectNode document = disk.document().deepCopy();
    for (String name : List.of("tags", "zones", "extendedLocation")) {
      Docs.copy(body, document, name);
    }
    ObjectNode properties = document.withObjectProperty("properties");
    for (Map.Entry<String, JsonNode> member : Fields.object(body, "properties").properties()) {
      if (!OWN.contains(member.getKey())) {
        Docs.copy(Fields.object(body, "properties"), properties, member.getKey());
      }
    }
    return disk.withDocument(document);
  }

  /** A disk stays what it was made from, and grows only. */
  private static Resource updated(Resource before, ObjectNode body) {
    JsonNode sent = Fields.object(body, "properties");
    requireSameSource(before.properties().path("creationData"), sent.path("creationData"));
    ObjectNode document = completed(before, body).document().deepCopy();
    String sku = Fields.text(Fields.object(body, "sku"), "name");
    if (sku != null) {
      ManagedDisks.putSku(document, sku);
    }
    Integer size = Fields.integer(sent, "diskSizeGB");
    if (size != null) {
      int least = before.properties().path("diskSizeGB").intValue();
      if (size < least || size > DiskContents.MAX_GB) {
        throw ParameterFaults.valueOutOfRange(size, "disk.diskSizeGB", least, DiskContents.MAX_GB);
      }
      ManagedDisks.putSize(document.withObjectProperty("properties"), size);
    }
    return before.withDocument(document);
  }

  private static void requireSameSource(JsonNode before, JsonNode sent) {
    for (String name : List.of("createOption", "sourceResourceId")) {
      String value = Docs.text(sent, name);
      if (!value.isEmpty() && !value.equalsIgnoreCase(Docs.text(before, name))) {
        throw ServiceFault.scripted(
            409,
            "PropertyChangeNotAllowed",
            "Changing property 'creationData." + name + "' is not allowed.");
      }
    }
  }
}

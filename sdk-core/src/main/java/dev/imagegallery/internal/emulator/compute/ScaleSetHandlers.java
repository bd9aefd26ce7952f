package dev.imagegallery.internal.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.DeploymentFaults;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.ComputeChange;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.kernel.Operation;
import dev.imagegallery.internal.emulator.kernel.Order;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.internal.emulator.kernel.Times;
import dev.imagegallery.internal.emulator.scaling.Deployment;
import dev.imagegallery.internal.emulator.scaling.ReplicaLoads;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scale sets, as far as images go: which image, where, how many instances. When they grow, new
 * instances are made from the image as it is then (R97).
 */
final class ScaleSetHandlers {

  static final String TYPE = "Microsoft.Compute/virtualMachineScaleSets";

  /** The work at whose end what was begun with the instances is done. */
  static final String SETTLED = "scaleSetSettled";

  private static final String DELETED = "scaleSetDeleted";

  /** R126. */
  private static final int MOST_FROM_A_GALLERY = 1_000;

  private static final int MOST_FROM_A_MANAGED_IMAGE = 600;
  private static final Duration CREATION = Duration.ofSeconds(60);
  private static final Duration UPDATE = Duration.ofSeconds(20);
  private static final Duration DELETION = Duration.ofSeconds(30);
  private static final String PROFILE = "virtualMachineProfile";
  private static final Set<String> OWN =
      Set.of(PROFILE, "provisioningState", "uniqueId", "timeCreated");

  private final Kernel kernel;
  private final ImageReferences images;
  private final ScaleSetInstances instances;
  private final ReplicaLoads loads;
  private final ComputeChange change;
  private final Locations locations;

  ScaleSetHandlers(
      Kernel kernel, ImageReferences images, ScaleSetInstances instances, ReplicaLoads loads) {
    this.kernel = kernel;
    this.locations = Locations.of(kernel);
    this.images = images;
    this.instances = instances;
    this.loads = loads;
    kernel.operations().define(SETTLED, this::settled);
    kernel.operations().define(DELETED, this::deleted);
    this.change = new ComputeChange(kernel, Operation.Kind.COMPUTE);
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
    JsonNode profile = Fields.object(Fields.object(body, "properties"), PROFILE);
    DeployableImage image = image(images, request, profile, location);
    requireRoom(body, image);
    OsProfiles.requireForScaleSet(profile, image != null && image.isGeneralized());
    if (image != null) {
      ImageReferences.requirePlan(image, Fields.object(body, "plan"));
      image.encryption().requireUsableIn(request.subscriptionId());
    }
    String id = ComputeChange.id(request, TYPE);
    ObjectNode document = Json.object().put("name", request.segment(7)).put("id", id);
    document.put("type", TYPE).put("location", location.name());
    ObjectNode properties = copied(body, document);
    properties.set(PROFILE, ScaleSetProfile.shown(profile, image));
    properties.put("provisioningState", "Creating").put("uniqueId", kernel.ids().next());
    properties.put("timeCreated", Times.print(kernel.now()));
    ObjectNode hidden = hidden(image);
    Resource set = new Resource(id, TYPE, location.name(), document, hidden);
    List<ScaleSetInstances.Made> made =
        instances.make(set, (int) capacity(document), image, hidden);
    Duration takes = creation(loads, id, image, location, made.size(), CREATION);
    instances.put(made);
    return change.write(request, 201, set.withHidden(hidden), document, SETTLED, takes);
  }

  /** The replicas of the version serve new instances, if they are not too busy (R123, R124). */
  static Duration creation(
      ReplicaLoads loads,
      String id,
      @Nullable DeployableImage image,
      Region location,
      int count,
      Duration usual) {
    String version = image == null ? null : image.versionId();
    return version == null
        ? usual
        : loads.serve(
            new Deployment(id, version, location, count, Deployment.Kind.INSTANCES, usual));
  }

  static @Nullable DeployableImage image(
      ImageReferences images, Request request, JsonNode profile, Region location) {
    JsonNode storage = Fields.object(profile, "storageProfile");
    JsonNode reference = Fields.object(storage, "imageReference");
    if (reference.isEmpty()) {
      return null;
    }
    String osType = Fields.text(Fields.object(storage, "osDisk"), "osType");
    return images.find(reference, request.subscriptionId(), location, request.apiVersion(), osType);
  }

  private static void requireRoom(JsonNode set, @Nullable DeployableImage image) {
    long capacity = capacity(set);
    boolean managed = image != null && isManagedImage(image.reference().path("id").asText());
    int most = managed ? MOST_FROM_A_MANAGED_IMAGE : MOST_FROM_A_GALLERY;
    if (capacity < 0 || capacity > most) {
      throw ParameterFaults.valueOutOfRange(capacity, "sku.capacity", 0, most);
    }
  }

  private static boolean isManagedImage(String id) {
    return !id.isEmpty() && ResourceId.parse(id).isOfType(ManagedImageId.TYPE);
  }

  private static long capacity(JsonNode set) {
    Integer capacity = Fields.integer(Fields.object(set, "sku"), "capacity");
    return capacity == null ? 0 : capacity;
  }

  private static ObjectNode hidden(@Nullable DeployableImage image) {
    ObjectNode hidden = Json.object();
    if (image != null) {
      hidden.put("osState", image.osState()).put("osType", image.osType());
      hidden.put("hyperVGeneration", image.hyperVGeneration());
      hidden.put("dataDisks", luns(image));
    }
    return hidden;
  }

  /** Which data disks an image has, such as {@code [0, 2]}. */
  private static String luns(DeployableImage image) {
    return image.dataDisks().stream().map(DiskFacts::lun).sorted().toList().toString();
  }

  Answer patch(Request request) {
    Resource before = change.require(request, TYPE);
    ComputeNames.requireChangeable(before, null);
    return update(request, before, request.body(), false);
  }

  /** New instances need the image, old ones do not: scaling out looks it up again (R239). */
  private Answer update(Request request, Resource before, ObjectNode body, boolean replace) {
    ObjectNode document = before.document().deepCopy();
    if (replace) {
      document.remove("tags");
    }
    ObjectNode properties = copied(body, document);
    JsonNode sent = Fields.object(Fields.object(body, "properties"), PROFILE);
    ObjectNode profile = merged((ObjectNode) before.properties().path(PROFILE), sent);
    List<Resource> members = living(before);
    int wanted = (int) capacity(document);
    boolean imageSent = Docs.has(Fields.object(sent, "storageProfile"), "imageReference");
    boolean scaledOut = wanted > members.size();
    ObjectNode hidden = before.hidden().deepCopy();
    DeployableImage image = null;
    if (imageSent || scaledOut) {
      image = image(images, request, profile, Region.of(before.region()));
      requireRoom(document, image);
      requireAlike(before, image);
      profile = ScaleSetProfile.shown(profile, image);
      hidden.setAll(hidden(image));
    } else {
      requireRoom(document, null);
    }
    properties.set(PROFILE, profile);
    properties.put("provisioningState", "Updating");
    Resource after = before.withDocument(document);
    Duration takes = scale(before, after, members, image, hidden);
    return change.write(request, 200, after.withHidden(hidden), document, SETTLED, takes);
  }

  /** Instances come and go from the end; those that stay follow another image by the policy. */
  private Duration scale(
      Resource before,
      Resource after,
      List<Resource> members,
      @Nullable DeployableImage image,
      ObjectNode hidden) {
    int wanted = (int) capacity(after.document());
    List<Resource> staying = members.subList(0, Math.min(wanted, members.size()));
    boolean follows = isOtherImage(before, after) && !isManual(after);
    List<ScaleSetInstances.Made> made = new ArrayList<>();
    if (follows) {
      made.addAll(instances.remake(after, staying, image));
    }
    made.addAll(instances.make(after, wanted - staying.size(), image, hidden));
    Region region = Region.of(after.region());
    Duration takes =
        made.isEmpty() ? UPDATE : creation(loads, after.id(), image, region, made.size(), UPDATE);
    if (isOtherImage(before, after) && !follows) {
      instances.markOutdated(staying);
    }
    instances.markDeleting(members.subList(staying.size(), members.size()));
    instances.put(made);
    return takes;
  }

  private List<Resource> living(Resource set) {
    return instances.of(set.id()).stream()
        .filter(one -> !one.provisioningState().equals("Deleting"))
        .toList();
  }

  private static boolean isOtherImage(Resource before, Resource after) {
    String[] path = {PROFILE, "storageProfile", "imageReference"};
    JsonNode old = Docs.at(before.properties(), path);
    JsonNode now = Docs.at(after.properties(), path);
    return !Json.print(old).equalsIgnoreCase(Json.print(now));
  }

  private static boolean isManual(Resource set) {
    String mode = Docs.text(set.properties(), "upgradePolicy", "mode");
    return mode.isEmpty() || mode.equalsIgnoreCase("Manual");
  }

  private static ObjectNode merged(ObjectNode before, JsonNode sent) {
    ObjectNode profile = before.deepCopy();
    for (Map.Entry<String, JsonNode> member : sent.properties()) {
      if (member.getKey().equals("storageProfile") && member.getValue().isObject()) {
        ObjectNode storage = profile.withObjectProperty("storageProfile");
        storage.setAll((ObjectNode) member.getValue().deepCopy());
      } else if (!member.getKey().equals("osProfile")) {
        profile.set(member.getKey(), member.getValue().deepCopy());
      }
    }
    return profile;
  }

  /** R196: another image may come, but not another kind of system or layout of disks. */
  private static void requireAlike(Resource before, @Nullable DeployableImage image) {
    if (image == null || before.hidden().isEmpty()) {
      return;
    }
    if (!image.osState().equals(Docs.text(before.hidden(), "osState"))) {
      throw image.isGeneralized()
          ? becomesGeneralized(before.name())
          : DeploymentFaults.scaleSetOsStateChange(before.name());
    }
    requireSame(before, "osType", image.osType());
    requireSame(before, "hyperVGeneration", image.hyperVGeneration());
    requireSame(before, "dataDisks", luns(image));
  }

  /** The other way round than the documented message. */
  private static ServiceFault becomesGeneralized(String name) {
    return ServiceFault.scripted(
        409,
        "OperationNotAllowed",
        ("Cannot update Virtual Machine Scale Set %s as the current OS state of the VM Scale Set"
                + " is Specialized which is different from the updated gallery image OS state"
                + " which is Generalized.")
            .formatted(name));
  }

  private static void requireSame(Resource before, String name, String now) {
    if (!now.equals(Docs.text(before.hidden(), name))) {
      throw ServiceFault.scripted(
              409,
              "PropertyChangeNotAllowed",
              "Changing property 'imageReference' to an image with another "
                  + name
                  + " is not allowed.")
          .target("imageReference");
    }
  }

  private static ObjectNode copied(ObjectNode body, ObjectNode document) {
    if (Docs.has(body, "sku")) {
      document.withObjectProperty("sku").setAll(Fields.object(body, "sku").deepCopy());
    }
    for (String name : List.of("tags", "plan", "zones", "identity", "extendedLocation")) {
      Docs.copy(body, document, name);
    }
    JsonNode sent = Fields.object(body, "properties");
    ObjectNode properties = document.withObjectProperty("properties");
    for (Map.Entry<String, JsonNode> member : sent.properties()) {
      if (!OWN.contains(member.getKey())) {
        Docs.copy(sent, properties, member.getKey());
      }
    }
    return properties;
  }

  Answer get(Request request) {
    return Answer.of(200, change.require(request, TYPE).document());
  }

  Answer delete(Request request) {
    return change.delete(request, TYPE, DELETED, DELETION);
  }

  private @Nullable ObjectNode settled(Operation operation) {
    Resource set = kernel.tree().find(operation.resourceId());
    if (set != null && kernel.operations().isLatest(operation)) {
      kernel.tree().put(set.withProvisioningState("Succeeded"));
      instances.settle(set.id());
    }
    return null;
  }

  private @Nullable ObjectNode deleted(Operation operation) {
    if (kernel.operations().isLatest(operation)) {
      for (Resource instance : instances.of(operation.resourceId())) {
        instances.remove(instance.id());
      }
      kernel.tree().remove(operation.resourceId());
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
    return kernel.pages().answer(request, all, Order.BY_NAME, Resource::document);
  }
}

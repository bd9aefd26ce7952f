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
import dev.imagegallery.internal.emulator.kernel.Operations;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scale sets, as far as images go: which image, where, how many instances. Their instances are not
 * machines of their own here.
 */
final class ScaleSetHandlers {

  static final String TYPE = "Microsoft.Compute/virtualMachineScaleSets";

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
  private final ReplicaLoads loads;
  private final ComputeChange change;
  private final Locations locations;

  ScaleSetHandlers(Kernel kernel, ImageReferences images, ReplicaLoads loads) {
    this.kernel = kernel;
    this.locations = Locations.of(kernel);
    this.images = images;
    this.loads = loads;
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
    DeployableImage image = image(request, profile, location);
    requireRoom(body, image);
    OsProfiles.requireForScaleSet(profile, image != null && image.isGeneralized());
    if (image != null) {
      ImageReferences.requirePlan(image, Fields.object(body, "plan"));
    }
    String id = ComputeChange.id(request, TYPE);
    ObjectNode document = Json.object().put("name", request.segment(7)).put("id", id);
    document.put("type", TYPE).put("location", location.name());
    ObjectNode properties = copied(body, document);
    properties.set(PROFILE, ScaleSetProfile.shown(profile, image));
    properties.put("provisioningState", "Creating").put("uniqueId", kernel.ids().next());
    properties.put("timeCreated", Times.print(kernel.now()));
    Resource set = new Resource(id, TYPE, location.name(), document, hidden(image));
    Duration takes = creation(id, image, location, capacity(body), CREATION);
    return change.write(request, 201, set, document, Operations.SUCCEED, takes);
  }

  /** The replicas of the version serve new instances, if they are not too busy (R123, R124). */
  private Duration creation(
      String id, @Nullable DeployableImage image, Region location, long instances, Duration usual) {
    String version = image == null ? null : image.versionId();
    return version == null
        ? usual
        : loads.serve(
            new Deployment(
                id, version, location, (int) instances, Deployment.Kind.INSTANCES, usual));
  }

  private @Nullable DeployableImage image(Request request, JsonNode profile, Region location) {
    JsonNode storage = Fields.object(profile, "storageProfile");
    JsonNode reference = Fields.object(storage, "imageReference");
    if (reference.isEmpty()) {
      return null;
    }
    String osType = Fields.text(Fields.object(storage, "osDisk"), "osType");
    return images.find(reference, location, request.apiVersion(), osType);
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
    boolean otherImage = Docs.has(Fields.object(sent, "storageProfile"), "imageReference");
    long more = Math.max(0, capacity(document) - capacity(before.document()));
    ObjectNode hidden = before.hidden();
    Duration takes = UPDATE;
    if (otherImage || more > 0) {
      Region region = Region.of(before.region());
      DeployableImage image = image(request, profile, region);
      requireRoom(document, image);
      requireAlike(before, image);
      profile = ScaleSetProfile.shown(profile, image);
      hidden = hidden(image);
      takes = creation(before.id(), image, region, more, UPDATE);
    }
    properties.set(PROFILE, profile);
    properties.put("provisioningState", "Updating");
    Resource after = before.withDocument(document).withHidden(hidden);
    return change.write(request, 200, after, document, Operations.SUCCEED, takes);
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
      throw DeploymentFaults.scaleSetOsStateChange(before.name());
    }
    requireSame(before, "osType", image.osType());
    requireSame(before, "hyperVGeneration", image.hyperVGeneration());
    requireSame(before, "dataDisks", luns(image));
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
    for (String name : List.of("tags", "sku", "plan", "zones", "identity", "extendedLocation")) {
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
    return change.delete(request, TYPE, Operations.REMOVE, DELETION);
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

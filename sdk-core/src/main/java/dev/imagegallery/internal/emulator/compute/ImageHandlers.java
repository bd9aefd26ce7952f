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
import dev.imagegallery.internal.emulator.storage.Blobs;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.schema.ApiVersion;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Managed images. */
final class ImageHandlers {

  private static final String TYPE = ManagedImageId.TYPE;
  private static final String BUILT = "imageBuilt";
  private static final Duration CREATION = Duration.ofSeconds(10);
  private static final Duration UPDATE = Duration.ofSeconds(1);
  private static final Duration DELETION = Duration.ofSeconds(5);
  private static final ApiVersion GENERATION = new ApiVersion("2019-03-01");

  private final Kernel kernel;
  private final ImageSources sources;
  private final ComputeChange change;
  private final Locations locations;

  ImageHandlers(Kernel kernel, Blobs blobs) {
    this.kernel = kernel;
    this.locations = Locations.of(kernel);
    this.sources = new ImageSources(kernel, blobs);
    this.change = new ComputeChange(kernel, Operation.Kind.COMPUTE);
    kernel.operations().define(BUILT, this::built);
  }

  Answer put(Request request) {
    ComputeNames.require(request, TYPE);
    ObjectNode body = request.body();
    Region location = locations.require(body, TYPE);
    String id = ComputeChange.id(request, TYPE);
    Resource before = kernel.tree().find(id);
    if (before != null) {
      ComputeNames.requireChangeable(before, location);
      requireSameSource(before.properties(), Fields.object(body, "properties"));
      ObjectNode document = before.document().deepCopy();
      document.remove("tags");
      return update(request, before, body, document);
    }
    ImageSources.Source source = sources.find(Fields.object(body, "properties"), location);
    ObjectNode document = Json.object().put("name", request.name()).put("id", id);
    document.put("type", TYPE).put("location", location.name());
    Docs.copy(body, document, "tags");
    ObjectNode properties = document.putObject("properties");
    properties.setAll(source.properties());
    properties.put("provisioningState", "Creating");
    properties.put("hyperVGeneration", source.generation());
    Resource image = new Resource(id, TYPE, location.name(), document, source.hidden());
    return change.write(request, 201, image, shown(image, request), BUILT, CREATION);
  }

  Answer patch(Request request) {
    Resource before = change.require(request, TYPE);
    ComputeNames.requireChangeable(before, null);
    return update(request, before, request.body(), before.document().deepCopy());
  }

  /** Nothing but tags can change; an update may overtake the creation, and ends it then. */
  private Answer update(Request request, Resource before, ObjectNode body, ObjectNode document) {
    Docs.copy(body, document, "tags");
    Resource after = before.withDocument(document).withProvisioningState("Updating");
    return change.write(request, 200, after, shown(after, request), BUILT, UPDATE);
  }

  /** An image is made once. */
  private static void requireSameSource(JsonNode before, JsonNode sent) {
    requireSame(before, sent, "sourceVirtualMachine", "id");
    requireSame(before, sent, "storageProfile", "osDisk", "blobUri");
    requireSame(before, sent, "storageProfile", "osDisk", "managedDisk", "id");
    requireSame(before, sent, "storageProfile", "osDisk", "snapshot", "id");
  }

  private static void requireSame(JsonNode before, JsonNode sent, String... path) {
    String value = Docs.text(sent, path);
    if (!value.isEmpty() && !value.equalsIgnoreCase(Docs.text(before, path))) {
      String name = "image.properties." + String.join(".", path);
      throw ServiceFault.scripted(
              409, "PropertyChangeNotAllowed", "Changing property '" + name + "' is not allowed.")
          .target(name);
    }
  }

  Answer get(Request request) {
    return Answer.of(200, shown(change.require(request, TYPE), request));
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

  private Answer list(Request request, List<Resource> images) {
    return kernel.pages().answer(request, images, Order.BY_NAME, image -> shown(image, request));
  }

  private static ObjectNode shown(Resource image, Request request) {
    if (request.apiVersion().isAtLeast(GENERATION)) {
      return image.document();
    }
    ObjectNode document = image.document().deepCopy();
    document.withObjectProperty("properties").remove("hyperVGeneration");
    return document;
  }

  /** The sizes of the disks are shown once the image is there. */
  private @Nullable ObjectNode built(Operation operation) {
    Resource image = kernel.tree().find(operation.resourceId());
    if (image != null && kernel.operations().isLatest(operation)) {
      kernel.tree().put(ImageSources.withSizes(image).withProvisioningState("Succeeded"));
    }
    return null;
  }
}

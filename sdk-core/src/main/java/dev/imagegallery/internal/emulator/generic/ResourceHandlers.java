package dev.imagegallery.internal.emulator.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Single resources. They are ready at once. */
final class ResourceHandlers {

  private static final String GLOBAL = "global";

  /** Types whose clients take 201 for an error. */
  private static final Set<String> CREATED_WITH_200 =
      Set.of(
          "Microsoft.Compute/availabilitySets",
          "Microsoft.Compute/diskAccesses",
          "Microsoft.Compute/diskEncryptionSets",
          "Microsoft.Storage/storageAccounts");

  private static final List<String> OWN = List.of("id", "name", "type", "location");

  private final Kernel kernel;
  private final Completion completion;

  ResourceHandlers(Kernel kernel) {
    this.kernel = kernel;
    this.completion = new Completion(kernel);
  }

  Answer put(Request request) {
    GenericPath path = path(request);
    ObjectNode body = request.body();
    requireParent(path);
    Resource before = kernel.tree().find(path.id());
    String location = location(path, body, before);
    if (before != null && !before.region().isEmpty() && !before.region().equals(location)) {
      throw elsewhere(before, location);
    }
    Resource after = resource(path, before, location, body);
    kernel.tree().put(after);
    boolean created = before == null && !CREATED_WITH_200.contains(after.type());
    return Answer.of(created ? 201 : 200, completion.shown(after, request));
  }

  Answer patch(Request request) {
    GenericPath path = path(request);
    Resource before = require(path);
    ObjectNode merged = before.document().deepCopy();
    merge(merged, request.body());
    Resource after = resource(path, before, before.region(), merged);
    kernel.tree().put(after);
    return Answer.of(200, completion.shown(after, request));
  }

  Answer get(Request request) {
    return Answer.of(200, completion.shown(require(path(request)), request));
  }

  Answer head(Request request) {
    return Answer.empty(kernel.tree().find(path(request).id()) == null ? 404 : 204);
  }

  Answer delete(Request request) {
    String id = path(request).id();
    if (kernel.tree().find(id) == null) {
      return Answer.empty(204);
    }
    kernel.tree().remove(id);
    return Answer.empty(200);
  }

  private Resource require(GenericPath path) {
    Resource found = kernel.tree().find(path.id());
    if (found == null) {
      throw notFound(path);
    }
    return found;
  }

  static ServiceFault notFound(GenericPath path) {
    return ResourceFaults.notFound(path.fullType(), path.fullName(), path.resourceGroup());
  }

  /** A parent named default, such as a storage account's blob service, is there by itself. */
  private void requireParent(GenericPath path) {
    GenericPath parent = path.parent();
    while (parent != null && parent.name().equalsIgnoreCase("default")) {
      parent = parent.parent();
    }
    if (parent != null && kernel.tree().find(parent.id()) == null) {
      throw ResourceFaults.parentNotFound(parent.fullName());
    }
  }

  private Resource resource(
      GenericPath path, @Nullable Resource before, String location, ObjectNode body) {
    String id = before == null ? path.id() : before.id();
    ObjectNode document = Json.object().put("id", id);
    document.put("name", id.substring(id.lastIndexOf('/') + 1)).put("type", path.fullType());
    if (!location.isEmpty()) {
      document.put("location", location);
    }
    for (Map.Entry<String, JsonNode> member : body.properties()) {
      if (!OWN.contains(member.getKey()) && !member.getValue().isNull()) {
        document.set(member.getKey(), member.getValue().deepCopy());
      }
    }
    Embedded.requireForm(path.fullType(), Fields.object(document, "properties"));
    Resource bare = new Resource(id, path.fullType(), location, document, Json.object());
    completion.complete(before, bare);
    return bare;
  }

  private String location(GenericPath path, ObjectNode body, @Nullable Resource before) {
    String text = Docs.text(body, "location");
    if (text.isBlank()) {
      return before == null ? "" : before.region();
    }
    if (text.equalsIgnoreCase(GLOBAL)) {
      return GLOBAL;
    }
    return Locations.find(text)
        .map(RegionFacts::name)
        .orElseThrow(
            () ->
                ResourceFaults.locationNotAvailable(
                    text, path.fullType(), Locations.of(kernel).listed()));
  }

  private static ServiceFault elsewhere(Resource before, String location) {
    Region there = Region.of(before.region());
    return ResourceFaults.locationChange(
        before.name(), there, before.resourceGroup(), Region.of(location));
  }

  /** A member that is null goes, an object is merged, all else is replaced. */
  private static void merge(ObjectNode target, ObjectNode change) {
    for (Map.Entry<String, JsonNode> member : change.properties()) {
      JsonNode value = member.getValue();
      if (value.isNull()) {
        target.remove(member.getKey());
      } else if (value instanceof ObjectNode inner
          && target.get(member.getKey()) instanceof ObjectNode known
          && !member.getKey().equals("tags")) {
        merge(known, inner);
      } else {
        target.set(member.getKey(), value.deepCopy());
      }
    }
  }

  private static GenericPath path(Request request) {
    return Objects.requireNonNull(GenericPath.of(request));
  }
}

package dev.imagegallery.internal.emulator.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.kernel.Operation;
import dev.imagegallery.internal.emulator.kernel.Operations;
import dev.imagegallery.internal.emulator.kernel.Order;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.schema.ApiVersion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resource groups. */
final class ResourceGroupHandlers {

  private static final Duration DELETION = Duration.ofSeconds(15);
  private static final int MAX_NAME = 90;
  private static final ApiVersion ANSWERS_TYPE = new ApiVersion("2019-10-01");

  private final Kernel kernel;

  ResourceGroupHandlers(Kernel kernel) {
    this.kernel = kernel;
  }

  Answer put(Request request) {
    requireName(request.resourceGroup());
    ObjectNode body = request.body();
    Region location = location(body);
    Resource before = find(request);
    if (before != null) {
      requireNotDeleting(before);
      if (!location.name().equals(before.region())) {
        throw PlatformFaults.resourceGroupLocationConflict(location, Region.of(before.region()));
      }
    }
    Resource group = resource(before == null ? id(request) : before.id(), location, body);
    kernel.tree().put(group);
    return Answer.of(before == null ? 201 : 200, shown(group, request));
  }

  Answer patch(Request request) {
    Resource before = require(request);
    requireNotDeleting(before);
    ObjectNode document = before.document().deepCopy();
    Docs.copy(request.body(), document, "tags");
    Resource group = before.withDocument(document);
    kernel.tree().put(group);
    return Answer.of(200, shown(group, request));
  }

  Answer get(Request request) {
    return Answer.of(200, shown(require(request), request));
  }

  Answer head(Request request) {
    return Answer.empty(find(request) == null ? 404 : 204);
  }

  Answer list(Request request) {
    List<Resource> groups =
        kernel.tree().in("/subscriptions/" + request.subscriptionId() + "/resourceGroups");
    return kernel.pages().answer(request, groups, Order.BY_NAME, group -> shown(group, request));
  }

  Answer delete(Request request) {
    Resource group = require(request);
    kernel.tree().put(group.withProvisioningState("Deleting"));
    Operation operation =
        kernel.operations().start(Operation.Kind.GROUP, group.id(), Operations.REMOVE, DELETION);
    return kernel.operationUrls().groupMonitor(Answer.empty(202), request, operation);
  }

  private @Nullable Resource find(Request request) {
    return kernel.tree().find(id(request));
  }

  private Resource require(Request request) {
    Resource found = find(request);
    if (found == null) {
      throw PlatformFaults.resourceGroupNotFound(request.resourceGroup());
    }
    return found;
  }

  private static void requireNotDeleting(Resource group) {
    if (group.provisioningState().equals("Deleting")) {
      throw PlatformFaults.resourceGroupBeingDeleted(group.name());
    }
  }

  private static Resource resource(String id, Region location, ObjectNode body) {
    Resource group = Resource.group(id, location);
    ObjectNode document = group.document().deepCopy();
    Docs.copy(body, document, "managedBy");
    Docs.copy(body, document, "tags");
    return group.withDocument(document);
  }

  private static ObjectNode shown(Resource group, Request request) {
    if (request.apiVersion().isAtLeast(ANSWERS_TYPE)) {
      return group.document();
    }
    ObjectNode document = group.document().deepCopy();
    document.remove("type");
    return document;
  }

  private static String id(Request request) {
    return ResourcePath.group(request.subscriptionId(), request.resourceGroup());
  }

  private Region location(ObjectNode body) {
    String text = Docs.text(body, "location");
    if (text.isBlank()) {
      throw ParameterFaults.requiredProperty("location");
    }
    Optional<RegionFacts> facts = Locations.find(text);
    if (facts.isPresent() && facts.get().cloud() == kernel.regions().cloud()) {
      return facts.get().region();
    }
    throw PlatformFaults.resourceGroupLocationNotAvailable(text, Locations.of(kernel).listed());
  }

  /** R35. */
  private static void requireName(String name) {
    if (name.endsWith(".")) {
      throw ResourceFaults.nameTrailingCharacters(name, ".");
    }
    boolean allowed = name.codePoints().allMatch(ResourceGroupHandlers::isAllowed);
    if (name.isEmpty() || name.length() > MAX_NAME || !allowed) {
      throw ResourceFaults.entityNameInvalid(name, "resourceGroupName");
    }
  }

  private static boolean isAllowed(int c) {
    return Character.isLetterOrDigit(c) || "_-.()".indexOf(c) >= 0;
  }
}

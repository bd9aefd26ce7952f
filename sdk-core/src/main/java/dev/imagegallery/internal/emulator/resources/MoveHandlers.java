package dev.imagegallery.internal.emulator.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ErrorBody;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.models.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Moves to another resource group or subscription, and the check beforehand. Gallery resources
 * cannot be moved (R161, R162); moves of other types are not modelled.
 */
final class MoveHandlers {

  private final Kernel kernel;

  MoveHandlers(Kernel kernel) {
    this.kernel = kernel;
  }

  Answer post(Request request) {
    ObjectNode body = request.body();
    String target = Fields.required(body, "targetResourceGroup", "targetResourceGroup");
    List<Resource> resources = resources(request, body);
    requireTarget(target);
    List<ErrorBody> unmovable = new ArrayList<>();
    for (Resource resource : resources) {
      if (isInGallery(resource)) {
        unmovable.add(
            PlatformFaults.moveNotSupported(List.of(resource.type()))
                .target(resource.id())
                .error());
      }
    }
    if (!unmovable.isEmpty()) {
      throw PlatformFaults.moveValidation(unmovable.size()).details(unmovable);
    }
    throw PlatformFaults.notModelled("moves of " + resources.get(0).type());
  }

  private static boolean isInGallery(Resource resource) {
    String type = resource.type().toLowerCase(Locale.ROOT);
    return type.equals("microsoft.compute/galleries")
        || type.startsWith("microsoft.compute/galleries/");
  }

  private List<Resource> resources(Request request, ObjectNode body) {
    String group = ResourcePath.group(request.subscriptionId(), request.resourceGroup()) + '/';
    List<Resource> found = new ArrayList<>();
    for (JsonNode id : Fields.items(body, "resources")) {
      String text = id.asText();
      if (!text.regionMatches(true, 0, group, 0, group.length())) {
        throw PlatformFaults.requestContentInvalid(
            "'" + text + "' is not in resource group " + request.resourceGroup());
      }
      found.add(require(text));
    }
    if (found.isEmpty()) {
      throw PlatformFaults.requestContentInvalid("resources names none");
    }
    return found;
  }

  private Resource require(String id) {
    Resource found = kernel.tree().find(id);
    if (found == null) {
      String type = new ResourceId(id).type().orElse("");
      String name = id.substring(id.lastIndexOf('/') + 1);
      throw ResourceFaults.notFound(type, name, ResourcePath.segment(id, 3));
    }
    return found;
  }

  private void requireTarget(String id) {
    String subscription = ResourcePath.segment(id, 1);
    if (kernel.subscriptions().find(subscription) == null) {
      throw PlatformFaults.subscriptionNotFound(subscription);
    }
    if (kernel.tree().find(ResourcePath.group(subscription, ResourcePath.segment(id, 3))) == null) {
      throw PlatformFaults.resourceGroupNotFound(ResourcePath.segment(id, 3));
    }
  }
}

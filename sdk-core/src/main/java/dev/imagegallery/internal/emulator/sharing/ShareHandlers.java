package dev.imagegallery.internal.emulator.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.audience.Groups;
import dev.imagegallery.internal.emulator.error.GalleryFaults;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Operation;
import dev.imagegallery.internal.emulator.kernel.Operations;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.models.GalleryId;
import java.time.Duration;
import java.util.List;

/** The action with which owners share a gallery (R144, R145, R148). */
final class ShareHandlers {

  private static final Duration TAKES = Duration.ofMillis(550);
  private static final String GROUPS = "Groups";
  private static final String COMMUNITY = "Community";
  private static final List<String> TYPES = List.of("Add", "Remove", "Reset", "EnableCommunity");

  private final Kernel kernel;

  ShareHandlers(Kernel kernel) {
    this.kernel = kernel;
  }

  Answer post(Request request) {
    Resource gallery = require(request);
    ObjectNode body = request.body();
    String type = Fields.choice(body, "operationType", "operationType", TYPES);
    if (type == null) {
      throw ParameterFaults.requiredProperty("operationType");
    }
    kernel.tree().put(shared(gallery, type, body));
    // The operation is one of the action, so that it does not decide the gallery's own state.
    String action = gallery.id() + "/share";
    Operation operation =
        kernel.operations().start(Operation.Kind.GALLERY, action, Operations.NOTHING, TAKES);
    return kernel
        .operationUrls()
        .statusAndMonitor(Answer.empty(202), request, operation, gallery.region());
  }

  private static Resource shared(Resource gallery, String type, JsonNode body) {
    ObjectNode document = gallery.document().deepCopy();
    ObjectNode properties = document.withObjectProperty("properties");
    Resource after = gallery.withDocument(document);
    switch (type) {
      case "Reset" -> {
        properties.putObject("sharingProfile").put("permissions", "Private");
        return after.withHidden(gallery.hidden().deepCopy().put("sharingReset", true));
      }
      case "EnableCommunity" -> {
        ObjectNode profile = profile(properties, COMMUNITY);
        profile.withObjectProperty("communityGalleryInfo").put("communityGalleryEnabled", true);
      }
      default -> regroup(profile(properties, GROUPS), type, Groups.of(body));
    }
    return after;
  }

  private static void regroup(ObjectNode profile, String type, Groups sent) {
    Groups groups = Groups.of(profile);
    if (type.equals("Add")) {
      groups.add(sent);
    } else {
      groups.remove(sent);
    }
    groups.putInto(profile);
  }

  /** How a gallery can be shared was chosen with its permissions (R145, R151). */
  private static ObjectNode profile(ObjectNode properties, String permissions) {
    ObjectNode profile = properties.withObjectProperty("sharingProfile");
    if (!Docs.text(profile, "permissions").equals(permissions)) {
      throw GalleryFaults.sharingPermissionChange();
    }
    return profile;
  }

  private Resource require(Request request) {
    String name = request.segment(7);
    String group = ResourcePath.group(request.subscriptionId(), request.resourceGroup());
    Resource found = kernel.tree().find(group + "/providers/" + GalleryId.TYPE + "/" + name);
    if (found == null) {
      throw ResourceFaults.notFound(GalleryId.TYPE, name, request.resourceGroup());
    }
    if (found.provisioningState().equals("Deleting")) {
      String message = "The gallery '" + found.name() + "' is marked for deletion.";
      throw ServiceFault.scripted(409, "Conflict", message);
    }
    return found;
  }
}

package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.GalleryFaults;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
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
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.Region;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Galleries. */
final class GalleryHandlers {

  private static final Duration CREATION = Duration.ofMillis(300);
  private static final Duration DELETION = Duration.ofMillis(130);

  private final Kernel kernel;
  private final Locations locations;
  private final Limits limits;
  private final RegionAccess access;
  private final GalleryView view;
  private final SoftDeletedVersions softDeleted;

  GalleryHandlers(
      Kernel kernel, Limits limits, RegionAccess access, SoftDeletedVersions softDeleted) {
    this.kernel = kernel;
    this.limits = limits;
    this.access = access;
    this.softDeleted = softDeleted;
    this.view = new GalleryView(kernel);
    this.locations =
        kernel.settings().preview2019()
            ? Locations.ofPreviewGalleries(kernel)
            : Locations.of(kernel);
  }

  Answer put(Request request) {
    GalleryRules.requireGalleryName(request.name());
    ObjectNode body = Contract.GALLERY.read(request);
    Region location = locations.require(body, GalleryId.TYPE);
    access.require(request.subscriptionId(), location);
    Resource before = find(request);
    if (before == null) {
      requireUniqueName(request);
      limits.requireRoom(request, GalleryId.TYPE, location);
      return write(request, created(request, location, body));
    }
    GalleryRules.requireNotDeleting(before, "Gallery");
    Resource after = replaced(before, body);
    GalleryRules.requireSameLocation(before, location);
    return write(request, after);
  }

  Answer patch(Request request) {
    Resource before = require(request);
    ObjectNode body = Contract.GALLERY.read(request);
    GalleryRules.requireNotDeleting(before, "Gallery");
    ObjectNode document = before.document().deepCopy();
    GalleryRules.updateTags(kernel, "gallery", body, document, false);
    ObjectNode properties = document.withObjectProperty("properties");
    JsonNode sent = properties(body);
    if (sent.has("description")) {
      setText(properties, "description", Fields.text(sent, "description"));
    }
    return write(request, updated(before, document, sent));
  }

  Answer get(Request request) {
    return Answer.of(200, view.shown(require(request), request));
  }

  Answer delete(Request request) {
    Resource before = find(request);
    if (before == null) {
      return Answer.empty(204);
    }
    SharingProfiles.requireNotInTheCommunity(before);
    Nested.requireNone(kernel, before);
    softDeleted.requireNoneIn(before);
    return Announcement.deleted(kernel, request, before, DELETION, null);
  }

  Answer listInGroup(Request request) {
    String group = ResourcePath.group(request.subscriptionId(), request.resourceGroup());
    return list(request, kernel.tree().in(group + "/providers/" + GalleryId.TYPE));
  }

  Answer listInSubscription(Request request) {
    return list(request, kernel.tree().inSubscription(request.subscriptionId(), GalleryId.TYPE));
  }

  private Answer list(Request request, List<Resource> galleries) {
    return kernel
        .pages()
        .answer(request, galleries, Order.BY_NAME, gallery -> view.listed(gallery, request));
  }

  private Answer write(Request request, Resource after) {
    kernel.tree().put(after);
    Operation operation =
        kernel.operations().start(Operation.Kind.GALLERY, after.id(), Operations.SUCCEED, CREATION);
    return Announcement.written(kernel, request, operation, after, view.written(after, request));
  }

  private Resource created(Request request, Region location, ObjectNode body) {
    String id = id(request);
    ObjectNode document = Json.object().put("name", request.name()).put("id", id);
    document.put("type", GalleryId.TYPE).put("location", location.name());
    GalleryRules.copyTags(body, document);
    copyIdentity(body, document);
    ObjectNode properties = document.putObject("properties");
    JsonNode sent = properties(body);
    setText(properties, "description", Fields.text(sent, "description"));
    properties.putObject("identifier").put("uniqueName", uniqueName(request));
    SharingProfiles.create(kernel, sent, properties);
    SoftDeletePolicies.copy(sent, properties);
    properties.put("provisioningState", "Creating");
    return new Resource(id, GalleryId.TYPE, location.name(), document, Json.object());
  }

  private Resource replaced(Resource before, ObjectNode body) {
    ObjectNode document = before.document().deepCopy();
    GalleryRules.updateTags(kernel, "gallery", body, document, true);
    copyIdentity(body, document);
    JsonNode sent = properties(body);
    setText(
        document.withObjectProperty("properties"), "description", Fields.text(sent, "description"));
    return updated(before, document, sent);
  }

  private Resource updated(Resource before, ObjectNode document, JsonNode sent) {
    ObjectNode properties = document.withObjectProperty("properties");
    ObjectNode hidden = SharingProfiles.update(kernel, before, sent, properties);
    SoftDeletePolicies.copy(sent, properties);
    properties.put("provisioningState", "Updating");
    return before.withDocument(document).withHidden(hidden);
  }

  /** The preview knows nothing but the description (R112). */
  private JsonNode properties(ObjectNode body) {
    ObjectNode sent = Fields.object(body, "properties");
    return kernel.settings().preview2019() ? sent.deepCopy().retain("description") : sent;
  }

  private void copyIdentity(ObjectNode body, ObjectNode document) {
    if (!kernel.settings().preview2019()) {
      Docs.copy(body, document, "identity");
    }
  }

  private static void setText(ObjectNode node, String name, @Nullable String value) {
    if (value == null) {
      node.remove(name);
    } else {
      node.put(name, value);
    }
  }

  /** R9. */
  private static String uniqueName(Request request) {
    return request.subscriptionId() + "-" + request.name().toUpperCase(Locale.ROOT);
  }

  /** R21. */
  private void requireUniqueName(Request request) {
    for (Resource other : kernel.tree().inSubscription(request.subscriptionId(), GalleryId.TYPE)) {
      if (other.name().equalsIgnoreCase(request.name())) {
        throw GalleryFaults.nameNotUnique(request.name(), request.subscriptionId());
      }
    }
  }

  private @Nullable Resource find(Request request) {
    return kernel.tree().find(id(request));
  }

  private Resource require(Request request) {
    Resource found = find(request);
    if (found == null) {
      throw ResourceFaults.notFound(GalleryId.TYPE, request.name(), request.resourceGroup());
    }
    return found;
  }

  private static String id(Request request) {
    return ResourcePath.group(request.subscriptionId(), request.resourceGroup())
        + "/providers/"
        + GalleryId.TYPE
        + "/"
        + request.name();
  }
}

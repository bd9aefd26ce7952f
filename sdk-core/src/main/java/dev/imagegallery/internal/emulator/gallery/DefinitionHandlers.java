package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.DefinitionFaults;
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
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.Region;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Image definitions. */
final class DefinitionHandlers {

  private static final Duration CREATION = Duration.ofMillis(110);
  private static final Duration DELETION = Duration.ofMillis(230);

  private final Kernel kernel;
  private final Limits limits;
  private final RegionAccess access;
  private final DefinitionView view;
  private final SoftDeletedVersions softDeleted;
  private final DefinitionRules rules;
  private final Locations locations;

  DefinitionHandlers(
      Kernel kernel, Limits limits, RegionAccess access, SoftDeletedVersions softDeleted) {
    this.kernel = kernel;
    this.locations = Locations.of(kernel);
    this.limits = limits;
    this.access = access;
    this.softDeleted = softDeleted;
    this.view = new DefinitionView(kernel);
    this.rules = new DefinitionRules(kernel);
  }

  Answer put(Request request) {
    Resource gallery = requireGallery(request);
    GalleryRules.requireDefinitionName(request.name());
    ObjectNode body = Contract.DEFINITION.read(request);
    Region location = locations.require(body, ImageDefinitionId.TYPE);
    access.require(request.subscriptionId(), location);
    JsonNode sent = Fields.object(body, "properties");
    Resource before = find(request);
    if (before == null) {
      ObjectNode properties = rules.created(sent, request.apiVersion());
      String permissions = Docs.text(gallery.properties(), "sharingProfile", "permissions");
      Features.requireFitting(
          properties.path("features"), permissions.isEmpty() || permissions.equals("Private"));
      requireUniqueIdentifier(gallery, request.name(), properties.path("identifier"));
      limits.requireRoom(request, ImageDefinitionId.TYPE, location);
      return write(request, created(gallery, request, location, body, properties));
    }
    GalleryRules.requireNotDeleting(before, "Gallery Image");
    ObjectNode document = before.document().deepCopy();
    document.set("properties", rules.replaced(before.properties(), sent));
    GalleryRules.requireSameLocation(before, location);
    return update(request, before, body, document, true);
  }

  Answer patch(Request request) {
    Resource before = require(request);
    ObjectNode body = Contract.DEFINITION.read(request);
    GalleryRules.requireNotDeleting(before, "Gallery Image");
    ObjectNode document = before.document().deepCopy();
    document.set(
        "properties", rules.patched(before.properties(), Fields.object(body, "properties")));
    return update(request, before, body, document, false);
  }

  Answer get(Request request) {
    return Answer.of(200, view.shown(require(request), request));
  }

  Answer list(Request request) {
    Resource gallery = requireGallery(request);
    return kernel
        .pages()
        .answer(
            request,
            kernel.tree().in(gallery.id() + "/images"),
            Order.BY_NAME,
            definition -> view.shown(definition, request));
  }

  Answer delete(Request request) {
    Resource before = find(request);
    if (before == null) {
      return Answer.empty(204);
    }
    Nested.requireNone(kernel, before);
    softDeleted.requireNoneOf(before);
    softDeleted.purgeAllOf(before);
    return Announcement.deleted(kernel, request, before, DELETION, null);
  }

  private Answer update(
      Request request, Resource before, ObjectNode body, ObjectNode document, boolean replace) {
    GalleryRules.updateTags(kernel, "galleryImage", body, document, replace);
    document.withObjectProperty("properties").put("provisioningState", "Updating");
    return write(request, before.withDocument(document));
  }

  private Answer write(Request request, Resource after) {
    kernel.tree().put(after);
    Operation operation =
        kernel.operations().start(Operation.Kind.GALLERY, after.id(), Operations.SUCCEED, CREATION);
    return Announcement.written(kernel, request, operation, after, view.shown(after, request));
  }

  private static Resource created(
      Resource gallery, Request request, Region location, ObjectNode body, ObjectNode properties) {
    String id = gallery.id() + "/images/" + request.name();
    ObjectNode document = Json.object().put("name", request.name()).put("id", id);
    document.put("type", ImageDefinitionId.TYPE).put("location", location.name());
    GalleryRules.copyTags(body, document);
    document.set("properties", properties);
    boolean sent = Fields.object(body, "properties").hasNonNull("hyperVGeneration");
    ObjectNode hidden = Json.object().put("generationSent", sent);
    return new Resource(id, ImageDefinitionId.TYPE, location.name(), document, hidden);
  }

  /** R71. */
  private void requireUniqueIdentifier(Resource gallery, String name, JsonNode identifier) {
    for (Resource other : kernel.tree().in(gallery.id() + "/images")) {
      JsonNode taken = other.properties().path("identifier");
      if (same(taken, identifier, "publisher")
          && same(taken, identifier, "offer")
          && same(taken, identifier, "sku")) {
        throw DefinitionFaults.identifierNotUnique(
            name,
            Docs.text(identifier, "publisher"),
            Docs.text(identifier, "offer"),
            Docs.text(identifier, "sku"));
      }
    }
  }

  private static boolean same(JsonNode a, JsonNode b, String name) {
    return Docs.text(a, name).equalsIgnoreCase(Docs.text(b, name));
  }

  /** R10. */
  private Resource requireGallery(Request request) {
    Resource gallery = kernel.tree().find(galleryId(request));
    if (gallery == null || gallery.provisioningState().equals("Deleting")) {
      throw ResourceFaults.parentNotFound(request.segment(7));
    }
    return gallery;
  }

  private @Nullable Resource find(Request request) {
    return kernel.tree().find(galleryId(request) + "/images/" + request.name());
  }

  private Resource require(Request request) {
    Resource found = find(request);
    if (found == null) {
      String name = request.segment(7) + "/images/" + request.name();
      throw ResourceFaults.notFound("Microsoft.Compute/galleries", name, request.resourceGroup());
    }
    return found;
  }

  private static String galleryId(Request request) {
    return ResourcePath.group(request.subscriptionId(), request.resourceGroup())
        + "/providers/Microsoft.Compute/galleries/"
        + request.segment(7);
  }
}

package dev.imagegallery.internal.emulator.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.error.VersionFaults;
import dev.imagegallery.internal.emulator.gallery.Announcement;
import dev.imagegallery.internal.emulator.gallery.GalleryRules;
import dev.imagegallery.internal.emulator.gallery.Nested;
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
import dev.imagegallery.models.VersionNumber;
import org.jspecify.annotations.Nullable;

/** The resources of one kind. */
final class ArtifactHandlers {

  private static final int GALLERY = 7;

  private final Kernel kernel;
  private final Kind kind;
  private final ArtifactView view;
  private final Locations locations;

  ArtifactHandlers(Kernel kernel, Kind kind) {
    this.kernel = kernel;
    this.locations = Locations.of(kernel);
    this.kind = kind;
    this.view = new ArtifactView(kernel, kind);
  }

  Answer put(Request request) {
    Resource parent = requireParent(request);
    requireName(request.name());
    ObjectNode body = request.body();
    Region location = locations.require(body, kind.type());
    String id = parent.id() + "/" + kind.collection() + "/" + request.name();
    Resource before = kernel.tree().find(id);
    if (before == null) {
      return write(request, created(request, id, location, body), 201);
    }
    GalleryRules.requireSameLocation(before, location);
    return update(request, before, body, true);
  }

  Answer patch(Request request) {
    return update(request, require(request), request.body(), false);
  }

  Answer get(Request request) {
    return Answer.of(200, view.shown(require(request), request));
  }

  Answer list(Request request) {
    String collection = requireParent(request).id() + "/" + kind.collection();
    return kernel
        .pages()
        .answer(
            request,
            kernel.tree().in(collection),
            kind.isVersion() ? Order.BY_NUMBER : Order.BY_NAME,
            artifact -> view.listed(artifact, request));
  }

  /** What is written at once is deleted at once. */
  Answer delete(Request request) {
    Resource before = kernel.tree().find(parentId(request) + itemPath(request));
    if (before == null) {
      return Answer.empty(204);
    }
    Nested.requireNone(kernel, before);
    if (kind.takes() == null) {
      kernel.tree().remove(before.id());
      return Answer.empty(200);
    }
    return Announcement.deleted(kernel, request, before, kind.deletion(), null);
  }

  private Resource created(Request request, String id, Region location, ObjectNode body) {
    ObjectNode document = Json.object().put("name", request.name()).put("id", id);
    document.put("type", kind.shownType()).put("location", location.name());
    GalleryRules.copyTags(body, document);
    JsonNode sent = Fields.object(body, "properties");
    ObjectNode properties =
        kind.properties().created(request, sent, location, Docs.text(body, "location"));
    document.set("properties", properties);
    return new Resource(id, kind.type(), location.name(), document, Json.object());
  }

  private Answer update(Request request, Resource before, ObjectNode body, boolean replace) {
    GalleryRules.requireNotDeleting(before, "Gallery Artifact");
    ObjectNode document = before.document().deepCopy();
    if (replace) {
      document.remove("tags");
    }
    GalleryRules.copyTags(body, document);
    ObjectNode properties =
        kind.properties()
            .updated(
                request,
                Fields.object(body, "properties"),
                before.properties(),
                Region.of(before.region()),
                replace);
    document.set("properties", properties);
    return write(request, before.withDocument(document), 200);
  }

  private Answer write(Request request, Resource after, int status) {
    if (kind.takes() == null) {
      kernel.tree().put(after);
      return Answer.of(status, view.shown(after, request));
    }
    Resource written = after.withProvisioningState(status == 201 ? "Creating" : "Updating");
    kernel.tree().put(written);
    Operation operation =
        kernel
            .operations()
            .start(Operation.Kind.GALLERY, written.id(), Operations.SUCCEED, kind.takes());
    return Announcement.written(kernel, request, operation, written, view.shown(written, request));
  }

  private void requireName(String name) {
    if (!kind.isVersion()) {
      GalleryRules.requireChildName(name, kind.entity() + "Name");
      return;
    }
    try {
      VersionNumber.parse(name);
    } catch (IllegalArgumentException e) {
      throw VersionFaults.nameInvalid();
    }
  }

  /** R10. */
  private Resource requireParent(Request request) {
    Resource parent = kernel.tree().find(parentId(request));
    if (parent == null || parent.provisioningState().equals("Deleting")) {
      String gallery = request.segment(GALLERY);
      throw ResourceFaults.parentNotFound(
          kind.isVersion() ? gallery + "/" + request.segment(GALLERY + 2) : gallery);
    }
    return parent;
  }

  private Resource require(Request request) {
    @Nullable Resource found = kernel.tree().find(parentId(request) + itemPath(request));
    if (found == null) {
      String galleries = "/" + GalleryId.TYPE + "/";
      String id = parentId(request) + itemPath(request);
      throw ResourceFaults.notFound(
          GalleryId.TYPE,
          id.substring(id.indexOf(galleries) + galleries.length()),
          request.resourceGroup());
    }
    return found;
  }

  private String itemPath(Request request) {
    return "/" + kind.collection() + "/" + request.name();
  }

  private String parentId(Request request) {
    String gallery =
        ResourcePath.group(request.subscriptionId(), request.resourceGroup())
            + "/providers/"
            + GalleryId.TYPE
            + "/"
            + request.segment(GALLERY);
    return kind.isVersion()
        ? gallery + "/" + ResourcePath.segment("/" + kind.type(), 2) + "/" + request.segment(9)
        : gallery;
  }
}

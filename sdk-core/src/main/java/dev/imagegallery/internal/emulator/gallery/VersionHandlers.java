package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.GalleryFaults;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.error.VersionFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.kernel.Order;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.VersionNumber;
import dev.imagegallery.models.schema.ApiVersion;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Image versions. */
final class VersionHandlers {

  static final Duration RETRY_AFTER = Duration.ofSeconds(60);
  private static final String RESTORE = "restore";
  private static final Duration DELETION = Duration.ofSeconds(90);

  private final Kernel kernel;
  private final Limits limits;
  private final Sources sources;
  private final EncryptionRules encryption;
  private final PublishingProfile profiles;
  private final VersionReplication replication;
  private final VersionWriter writer;
  private final SoftDeletedVersions softDeleted;
  private final VersionView view;
  private final Locations locations;

  VersionHandlers(
      Kernel kernel,
      Limits limits,
      Sources sources,
      PublishingProfile profiles,
      VersionReplication replication,
      SoftDeletedVersions softDeleted) {
    this.kernel = kernel;
    this.locations = Locations.of(kernel);
    this.limits = limits;
    this.sources = sources;
    this.encryption = new EncryptionRules(kernel);
    this.profiles = profiles;
    this.replication = replication;
    this.softDeleted = softDeleted;
    this.view = new VersionView(replication);
    this.writer = new VersionWriter(kernel, replication, view);
  }

  Answer put(Request request) {
    Resource definition = requireDefinition(request);
    requireName(request.name());
    ObjectNode body = Contract.VERSION.read(request);
    Region location = locations.require(body, ImageVersionId.TYPE);
    Resource before = find(request);
    if (before == null) {
      Resource kept = softDeleted.find(definition.id() + "/versions/" + request.name());
      return kept == null
          ? create(request, definition, body, location)
          : restore(request, kept, body, location);
    }
    requireNotDeleting(before);
    return writer.write(request, updated(request, before, body, location, true));
  }

  Answer patch(Request request) {
    Resource before = require(request);
    ObjectNode body = Contract.VERSION.read(request);
    requireNotDeleting(before);
    Region location = Region.of(before.region());
    return writer.write(request, updated(request, before, body, location, false));
  }

  Answer get(Request request) {
    return Answer.of(200, view.shown(require(request), request));
  }

  Answer list(Request request) {
    Resource definition = requireDefinition(request);
    return kernel
        .pages()
        .answer(
            request,
            kernel.tree().in(definition.id() + "/versions"),
            Order.BY_NUMBER,
            version -> view.listed(version, request));
  }

  Answer delete(Request request) {
    Resource before = find(request);
    if (before == null) {
      return Answer.empty(204);
    }
    SafetyProfile.requireDeletable(kernel, before);
    if (softDeleted.keeps(before)) {
      return Announcement.deleted(
          kernel, request, before, SoftDeletedVersions.KEEP, DELETION, RETRY_AFTER);
    }
    if (!before.provisioningState().equals("Deleting")) {
      replication.close(before.id());
    }
    return Announcement.deleted(kernel, request, before, DELETION, RETRY_AFTER);
  }

  /** R244: any PUT in the version's place brings it back; without properties, just as it was. */
  private Answer restore(Request request, Resource kept, ObjectNode body, Region location) {
    ObjectNode sent = Fields.object(body, "properties").deepCopy();
    Fields.bool(sent, RESTORE);
    sent.remove(RESTORE);
    Resource after =
        updated(request, SoftDeletedVersions.fresh(kept), body, location, !sent.isEmpty());
    softDeleted.takeOut(kept);
    return writer.write(request, after);
  }

  private Answer create(Request request, Resource definition, ObjectNode body, Region location) {
    JsonNode sent = Fields.object(body, "properties");
    if (Boolean.TRUE.equals(Fields.bool(sent, RESTORE))) {
      String name = request.segment(7) + "/images/" + request.segment(9);
      throw GalleryFaults.softDeletedNotFound(
          GalleryId.TYPE, name + "/versions/" + request.name(), request.resourceGroup());
    }
    StorageProfile storage = StorageProfile.of(sent);
    JsonNode publishing = Fields.object(sent, "publishingProfile");
    ObjectNode asked = profiles.created(request, publishing, location, Docs.text(body, "location"));
    SourceFacts source = sources.find(storage, definition, location);
    SourceMatch.requireSame(source, definition);
    encryption.requireCreated(request.subscriptionId(), asked, storage, source);
    sources.requireFree(source);
    limits.requireRoom(request, ImageVersionId.TYPE, location);

    ObjectNode hidden = Json.object().put("source", source.id());
    hidden.set("asked", asked);
    hidden.set("disks", source.disks());
    hidden.set("occupied", source.occupied());
    hidden.put("bytes", source.bytes());
    hidden.put("regionsForbidden", SafetyProfile.forbids(safety(sent), false, true));
    SourceMatch.contentFault(source, definition)
        .ifPresent(fault -> hidden.set("failure", fault.error().toJson()));
    String id = definition.id() + "/versions/" + request.name();
    ObjectNode document = document(request.name(), id, location, body);
    ObjectNode properties = document.putObject("properties");
    properties.set("publishingProfile", PublishingProfile.answered(asked));
    properties.set("storageProfile", storage.begun());
    properties.set("safetyProfile", SafetyProfile.created(safety(sent)));
    if (!kernel.settings().preview2019()) {
      Docs.copy(sent, properties, "securityProfile");
    }
    properties.put("provisioningState", "Creating");
    Resource version = new Resource(id, ImageVersionId.TYPE, location.name(), document, hidden);
    return writer.write(request, version);
  }

  private static ObjectNode document(String name, String id, Region location, ObjectNode body) {
    ObjectNode document = Json.object().put("name", name).put("id", id);
    document.put("type", ImageVersionId.TYPE).put("location", location.name());
    GalleryRules.copyTags(body, document);
    return document;
  }

  /** What the body says is checked before whether that may be changed (R252). */
  private Resource updated(
      Request request, Resource before, ObjectNode body, Region location, boolean replace) {
    JsonNode sent = Fields.object(body, "properties");
    boolean early = !request.apiVersion().isAtLeast(ApiVersion.V2019_07_01);
    StorageProfile storage = StorageProfile.of(sent);
    ObjectNode asked =
        profiles.updated(
            request,
            Fields.object(sent, "publishingProfile"),
            (ObjectNode) before.hidden().path("asked"),
            location,
            replace);
    GalleryRules.requireSameLocation(before, location);
    storage.requireUnchanged(before.properties().path("storageProfile"), early);
    requireSameSecurity(before, sent);
    encryption.requireUpdated(before, asked);
    JsonNode safety = before.properties().path("safetyProfile");
    boolean forbidden =
        SafetyProfile.forbids(
            safety(sent),
            before.hidden().path("regionsForbidden").booleanValue(),
            safety.path("allowDeletionOfReplicatedLocations").booleanValue());
    SafetyProfile.requireRegionsKept(before, forbidden, asked);

    ObjectNode hidden = before.hidden().deepCopy();
    hidden.set("asked", asked);
    hidden.put("regionsForbidden", forbidden);
    ObjectNode document = before.document().deepCopy();
    GalleryRules.updateTags(kernel, "galleryImageVersion", body, document, replace);
    ObjectNode properties = document.withObjectProperty("properties");
    properties.set("publishingProfile", PublishingProfile.answered(asked));
    properties.set("safetyProfile", SafetyProfile.updated(safety(sent), safety));
    properties.put("provisioningState", "Updating");
    return before.withDocument(document).withHidden(hidden);
  }

  /** R158. */
  private void requireSameSecurity(Resource before, JsonNode sent) {
    JsonNode was = before.properties().path("securityProfile");
    if (!kernel.settings().preview2019()
        && Docs.has(sent, "securityProfile")
        && !sent.path("securityProfile").equals(was)) {
      throw VersionFaults.propertyChange("securityProfile");
    }
  }

  /** The preview knows no safety profile (R112). */
  private JsonNode safety(JsonNode sent) {
    return kernel.settings().preview2019() ? Json.object() : sent;
  }

  /** R24, R25. */
  private static void requireName(String name) {
    try {
      VersionNumber.parse(name);
    } catch (IllegalArgumentException e) {
      throw VersionFaults.nameInvalid();
    }
  }

  private static void requireNotDeleting(Resource before) {
    if (before.provisioningState().equals("Deleting")) {
      throw VersionFaults.markedForDeletion(VersionNumber.parse(before.name()));
    }
  }

  /** R10. */
  private Resource requireDefinition(Request request) {
    Resource definition = kernel.tree().find(definitionId(request));
    if (definition == null || definition.provisioningState().equals("Deleting")) {
      throw ResourceFaults.parentNotFound(request.segment(7) + "/" + request.segment(9));
    }
    return definition;
  }

  private @Nullable Resource find(Request request) {
    return kernel.tree().find(definitionId(request) + "/versions/" + request.name());
  }

  private Resource require(Request request) {
    Resource found = find(request);
    if (found == null) {
      String name =
          request.segment(7) + "/images/" + request.segment(9) + "/versions/" + request.name();
      throw ResourceFaults.notFound("Microsoft.Compute/galleries", name, request.resourceGroup());
    }
    return found;
  }

  private static String definitionId(Request request) {
    return ResourcePath.group(request.subscriptionId(), request.resourceGroup())
        + "/providers/Microsoft.Compute/galleries/"
        + request.segment(7)
        + "/images/"
        + request.segment(9);
  }
}

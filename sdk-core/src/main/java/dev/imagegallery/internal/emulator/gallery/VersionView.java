package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.replication.ReplicationStatus;
import dev.imagegallery.models.schema.ApiVersion;

/** How image versions look in each api-version. */
final class VersionView {

  private final VersionReplication replication;

  VersionView(VersionReplication replication) {
    this.replication = replication;
  }

  /** As GET answers it; with the status of replication if that was asked for (R88). */
  ObjectNode shown(Resource version, Request request) {
    ObjectNode document = listed(version, request);
    if (!"ReplicationStatus".equalsIgnoreCase(request.query("$expand"))) {
      return document;
    }
    ReplicationStatus status = replication.status(version.id());
    if (status == null) {
      return document;
    }
    ObjectNode copy = document.deepCopy();
    copy.withObjectProperty("properties").set("replicationStatus", status.toJson());
    return copy;
  }

  /** As lists show it. */
  ObjectNode listed(Resource version, Request request) {
    ApiVersion asked = request.apiVersion();
    if (Contract.VERSION.isWhole(asked)) {
      return version.document();
    }
    ObjectNode document = Contract.VERSION.restrict(version.document().deepCopy(), asked);
    if (!asked.isAtLeast(ApiVersion.V2019_07_01)) {
      showEarly(document.withObjectProperty("properties"));
    }
    return document;
  }

  /** The first contracts have the source in the publishing profile, and disks once it is built. */
  private static void showEarly(ObjectNode properties) {
    ObjectNode storage = properties.withObjectProperty("storageProfile");
    String source = Docs.textOrNull(storage, "source", "id");
    if (source != null) {
      properties
          .withObjectProperty("publishingProfile")
          .putObject("source")
          .putObject("managedImage")
          .put("id", source);
    }
    storage.remove("source");
    if (storage.path("osDiskImage") instanceof ObjectNode disk) {
      disk.remove("source");
    }
    if (!Docs.text(properties, "provisioningState").equals("Succeeded")) {
      properties.remove("storageProfile");
    }
  }
}

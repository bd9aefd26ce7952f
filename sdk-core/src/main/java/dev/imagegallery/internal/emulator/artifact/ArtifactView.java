package dev.imagegallery.internal.emulator.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Locations;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;

/** How artifacts look in answers. */
final class ArtifactView {

  private final Kernel kernel;
  private final Kind kind;

  ArtifactView(Kernel kernel, Kind kind) {
    this.kernel = kernel;
    this.kind = kind;
  }

  /** As GET answers it; with the status of replication if that was asked for. */
  ObjectNode shown(Resource artifact, Request request) {
    ObjectNode document = listed(artifact, request);
    boolean asked = "ReplicationStatus".equalsIgnoreCase(request.query("$expand"));
    if (asked && Docs.has(artifact.properties(), "publishingProfile")) {
      ObjectNode copy = document.deepCopy();
      copy.withObjectProperty("properties").set("replicationStatus", status(artifact));
      return copy;
    }
    return document;
  }

  /** As lists show it. */
  ObjectNode listed(Resource artifact, Request request) {
    ObjectNode properties =
        kind.properties().shown(artifact.properties(), request, Region.of(artifact.region()));
    ObjectNode document = Json.object().setAll(artifact.document());
    if (kind.showsOwnCase()) {
      document.put("location", Locations.inOwnCase(artifact.region()));
    }
    return document.set("properties", properties);
  }

  private ObjectNode status(Resource version) {
    boolean done = kernel.operations().running(version.id()) == null;
    ObjectNode status = Json.object().put("aggregatedState", done ? "Completed" : "InProgress");
    ArrayNode summary = status.putArray("summary");
    JsonNode profile = version.properties().path("publishingProfile");
    for (JsonNode target : profile.path("targetRegions")) {
      ObjectNode one = summary.addObject();
      one.put("region", Region.of(Docs.text(target, "name")).name());
      one.put("state", done ? "Completed" : "Replicating").put("progress", done ? 100 : 0);
    }
    return status;
  }
}

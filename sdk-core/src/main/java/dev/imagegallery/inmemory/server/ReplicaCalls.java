package dev.imagegallery.inmemory.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.RegionReplicas;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.transport.TransportResponse;
import java.util.List;

/** {@code /_emulator/replicas}: what the replicas of a version have served. */
final class ReplicaCalls {

  private final InMemoryAzure azure;

  ReplicaCalls(InMemoryAzure azure) {
    this.azure = azure;
  }

  TransportResponse show(ControlRequest request) {
    ImageVersionId version = version(request);
    List<RegionReplicas> replicas = azure.replicas(version);
    if (replicas.isEmpty()) {
      throw new Refusal(404, "NotFound", "There is no version " + version + ".");
    }
    ObjectNode answer = Json.object();
    ArrayNode regions = answer.putArray("regions");
    replicas.forEach(region -> regions.add(toJson(region)));
    return JsonAnswer.of(200, answer);
  }

  private static ImageVersionId version(ControlRequest request) {
    try {
      return request
          .query("resourceId")
          .map(ImageVersionId::parse)
          .orElseThrow(() -> Refusal.badRequest("The query needs a 'resourceId'."));
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("'resourceId' is not that of a version: " + e.getMessage());
    }
  }

  private static ObjectNode toJson(RegionReplicas region) {
    ObjectNode json =
        Json.object().put("region", region.region().name()).put("state", region.state().value());
    ArrayNode replicas = json.putArray("replicas");
    for (RegionReplicas.Replica replica : region.replicas()) {
      replicas.addObject().put("index", replica.index()).put("deployments", replica.deployments());
    }
    return json;
  }
}

package dev.imagegallery.inmemory.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.RegionSettings;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.transport.TransportResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /_emulator/regions/{name}}: who may use a region, and whether it is up. */
final class RegionCalls {

  private final InMemoryAzure azure;

  RegionCalls(InMemoryAzure azure) {
    this.azure = azure;
  }

  /** A member that is left out changes nothing; both are checked before either is set. */
  TransportResponse set(ControlRequest request) {
    ObjectNode body = request.body("allowedSubscriptions", "available");
    Region region = region(request.lastSegment());
    Optional<List<String>> allowed = allowed(body);
    Optional<Boolean> available = available(body);
    allowed.ifPresent(subscriptions -> azure.restrictRegion(region, subscriptions));
    available.ifPresent(up -> azure.setRegionAvailable(region, up));
    return JsonAnswer.of(200, toJson(azure.region(region)));
  }

  private Region region(String name) {
    return azure
        .findRegion(name)
        .orElseThrow(
            () -> new Refusal(404, "NotFound", "This cloud has no region '" + name + "'."));
  }

  private static Optional<List<String>> allowed(ObjectNode body) {
    JsonNode sent = body.path("allowedSubscriptions");
    if (sent.isMissingNode() || sent.isNull()) {
      return Optional.empty();
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode id : sent) {
      if (id.isTextual()) {
        ids.add(id.textValue());
      }
    }
    if (!sent.isArray() || ids.size() != sent.size()) {
      throw Refusal.badRequest("'allowedSubscriptions' must be an array of strings.");
    }
    return Optional.of(ids);
  }

  private static Optional<Boolean> available(ObjectNode body) {
    JsonNode sent = body.path("available");
    if (sent.isMissingNode() || sent.isNull()) {
      return Optional.empty();
    }
    if (!sent.isBoolean()) {
      throw Refusal.badRequest("'available' must be true or false.");
    }
    return Optional.of(sent.booleanValue());
  }

  private static ObjectNode toJson(RegionSettings settings) {
    ObjectNode json = Json.object().put("name", settings.region().name());
    ArrayNode allowed = json.putArray("allowedSubscriptions");
    settings.allowedSubscriptions().forEach(allowed::add);
    return json.put("available", settings.available());
  }
}

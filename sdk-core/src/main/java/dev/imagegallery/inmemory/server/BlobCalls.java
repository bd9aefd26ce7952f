package dev.imagegallery.inmemory.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.inmemory.BlobFacts;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.transport.TransportResponse;

/** {@code /_emulator/blobs}: what the VHD blobs are like that the cloud has not seen itself. */
final class BlobCalls {

  private final InMemoryAzure azure;

  BlobCalls(InMemoryAzure azure) {
    this.azure = azure;
  }

  TransportResponse declare(ControlRequest request) {
    ObjectNode body = request.body("uri", "sizeInBytes", "occupiedBytes", "osType", "exists");
    String uri = ControlRequest.requiredText(body, "uri");
    azure.declareBlob(uri, facts(body));
    return JsonAnswer.of(201, body);
  }

  /** What is not said: it exists, and is full of data. One that does not exist needs no size. */
  private static BlobFacts facts(ObjectNode body) {
    boolean exists = exists(body);
    if (!exists && !body.has("sizeInBytes")) {
      return BlobFacts.absent();
    }
    long size = ControlRequest.requiredLong(body, "sizeInBytes");
    long occupied =
        body.has("occupiedBytes") ? ControlRequest.requiredLong(body, "occupiedBytes") : size;
    String osType = ControlRequest.text(body, "osType").orElse(null);
    if (osType != null && !osType.equals("Linux") && !osType.equals("Windows")) {
      throw Refusal.badRequest("'osType' must be Linux or Windows.");
    }
    try {
      return new BlobFacts(size, occupied, osType, exists);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("There is no such blob: " + e.getMessage());
    }
  }

  private static boolean exists(ObjectNode body) {
    JsonNode exists = body.path("exists");
    if (!exists.isBoolean() && !exists.isMissingNode()) {
      throw Refusal.badRequest("'exists' must be true or false.");
    }
    return exists.asBoolean(true);
  }
}

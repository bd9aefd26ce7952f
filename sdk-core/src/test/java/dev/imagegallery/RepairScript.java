package dev.imagegallery;

import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.ScriptedTransport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.nio.charset.StandardCharsets;

/** A version whose copy to North Europe failed; an update repairs it. */
final class RepairScript {

  final ScriptedTransport transport = new ScriptedTransport().afterwards(this::answer);
  private volatile String sent = "";

  String sent() {
    return sent;
  }

  private TransportResponse answer(TransportRequest request) {
    if (request.method().equals("PATCH")) {
      sent = new String(request.body(), StandardCharsets.UTF_8);
      return response(
          version("Updating", "Replicating", 10), "Azure-AsyncOperation", Sample.OPERATION_URL);
    }
    if (request.url().equals(Sample.OPERATION_URL)) {
      return response(Sample.status("Succeeded"));
    }
    return response(
        sent.isEmpty() ? version("Failed", "Failed", 62) : version("Succeeded", "Completed", 100));
  }

  private static TransportResponse response(String body, String... headers) {
    return TransportResponse.of(200, Headers.of(headers), body.getBytes(StandardCharsets.UTF_8));
  }

  private static String version(String state, String there, int percent) {
    return """
        {"location":"eastus","name":"1.0.0","properties":{"provisioningState":"%s",
         "publishingProfile":{"targetRegions":[{"name":"East US"},{"name":"North Europe"}]},
         "replicationStatus":{"aggregatedState":"Failed","summary":[
          {"region":"eastus","state":"Completed","progress":100},
          {"region":"northeurope","state":"%s","progress":%d}]}}}"""
        .formatted(state, there, percent);
  }
}

package dev.imagegallery.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The emulated cloud, asked anything: method, target and body, a line each. It answers with a
 * status of HTTP, refuses in the envelope (R250), and a refused request changes nothing (R253).
 */
public final class RouterFuzz {

  private static final InMemoryAzure AZURE = InMemoryAzure.create();
  private static final String EMPTY = AZURE.snapshot();

  private RouterFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String[] lines = new String(data, StandardCharsets.UTF_8).split("\n", 3);
    String target = lines.length > 1 ? lines[1] : "";
    byte[] body = lines.length > 2 ? lines[2].getBytes(StandardCharsets.UTF_8) : null;
    String before = resources();
    TransportResponse answer =
        AZURE
            .transport()
            .execute(
                new TransportRequest(
                    lines[0], "https://management.azure.com/" + target, Headers.NONE, body));
    if (answer.status() < 200 || answer.status() > 599) {
      throw new AssertionError("status " + answer.status());
    }
    if (answer.status() >= 400) {
      requireEnvelope(answer);
      if (!resources().equals(before)) {
        throw new AssertionError("a refused request has changed something");
      }
    }
    if (before.length() > 50_000) {
      AZURE.restore(EMPTY);
    }
  }

  private static String resources() {
    return Json.print(Json.read(AZURE.snapshot()).path("resources"));
  }

  private static void requireEnvelope(TransportResponse answer) {
    try {
      if (answer.body().length > 0) {
        JsonNode error = Json.read(answer.body()).path("error"); // a login says just a word
        if (error.asText().isEmpty() && error.path("code").asText().isEmpty()) {
          throw new AssertionError("not the envelope: " + answer.status());
        }
      }
    } catch (IOException e) {
      // Blobs refuse in XML, as storage does.
      if (!new String(answer.body(), StandardCharsets.UTF_8).contains("<Error>")) {
        throw new AssertionError("neither JSON nor XML: " + answer.status(), e);
      }
    }
  }
}

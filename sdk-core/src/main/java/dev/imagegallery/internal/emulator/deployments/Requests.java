package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.TransportResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends a deployment's own requests through the cloud's routes and gates. */
final class Requests {

  private final Kernel kernel;

  Requests(Kernel kernel) {
    this.kernel = kernel;
  }

  /** What came back of one. */
  record Reply(TransportResponse response, JsonNode body) {

    int status() {
      return response.status();
    }

    boolean isSuccess() {
      return response.status() < 300;
    }

    String header(String name) {
      return response.headers().first(name).orElse("");
    }

    /** The id of the operation it started; {@code ""} if it started none. */
    String operation() {
      String url = header("Azure-AsyncOperation");
      if (url.isEmpty()) {
        url = header("Location");
      }
      int query = url.indexOf('?');
      String path = query < 0 ? url : url.substring(0, query);
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  Reply send(Caller caller, String method, String id, String apiVersion, @Nullable JsonNode body) {
    TransportResponse response = kernel.dispatch(caller.request(method, url(id, apiVersion), body));
    return new Reply(response, json(response));
  }

  /** Has the gates look at a request that is not sent yet. */
  void tryGates(Caller caller, String id, String apiVersion, JsonNode body) {
    kernel.tryGates(caller.request("PUT", url(id, apiVersion), body));
  }

  private static String url(String id, String apiVersion) {
    return Stream.of(id.split("/", -1))
            .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"))
        + "?api-version="
        + URLEncoder.encode(apiVersion, StandardCharsets.UTF_8);
  }

  private static JsonNode json(TransportResponse response) {
    try {
      return response.body().length == 0 ? MissingNode.getInstance() : Json.read(response.body());
    } catch (IOException e) {
      return MissingNode.getInstance(); // Not all that is answered is JSON.
    }
  }
}

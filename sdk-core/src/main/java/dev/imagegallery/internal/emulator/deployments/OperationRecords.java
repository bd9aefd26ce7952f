package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ErrorBody;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Documents;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.template.PlannedResource;
import dev.imagegallery.internal.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a deployment tells of its single steps: its deployment operations. */
final class OperationRecords {

  private static final int ID_LENGTH = 16;
  private static final Map<Integer, String> STATUS_CODES =
      Map.of(
          200, "OK",
          201, "Created",
          202, "Accepted",
          204, "NoContent",
          400, "BadRequest",
          403, "Forbidden",
          404, "NotFound",
          409, "Conflict",
          429, "TooManyRequests",
          500, "InternalServerError");

  private final Kernel kernel;
  private final Documents kept;

  OperationRecords(Kernel kernel) {
    this.kernel = kernel;
    this.kept = Documents.keptBy(kernel, "deploymentOperations");
  }

  /** Forgets those of a deployment that is made anew or is gone. */
  void forget(String deploymentId) {
    for (ObjectNode document : kept.below(deploymentId)) {
      kept.remove(Docs.text(document, "id"));
    }
  }

  @Nullable ObjectNode find(String deploymentId, String operationId) {
    return kept.find(id(deploymentId, operationId));
  }

  List<ObjectNode> of(String deploymentId) {
    return kept.below(deploymentId);
  }

  /** Begins one; answers its id. */
  String begin(Run run, String kind, @Nullable PlannedResource resource) {
    String operationId =
        kernel.ids().next().replace("-", "").substring(0, ID_LENGTH).toUpperCase(Locale.ROOT);
    ObjectNode document = Json.object().put("id", id(run.id(), operationId));
    document.put("operationId", operationId);
    ObjectNode properties = document.putObject("properties").put("provisioningOperation", kind);
    properties.put("provisioningState", "Running").put("timestamp", Stamps.print(kernel.now()));
    properties.put("duration", "PT0S").put("trackingId", run.asked().correlationId());
    if (resource != null) {
      properties.set("targetResource", target(resource));
    }
    kept.put(Docs.text(document, "id"), document);
    return operationId;
  }

  private static ObjectNode target(PlannedResource resource) {
    ObjectNode target = Json.object().put("id", resource.id());
    target.put("resourceType", resource.type()).put("resourceName", resource.name());
    if (resource.symbolicName() != null) {
      target.put("symbolicName", resource.symbolicName());
    }
    return target;
  }

  /** Keeps what was sent, but for secure values, if the deployment is to be debugged. */
  void sent(Run run, String operationId, JsonNode content) {
    ObjectNode debug = run.asked().debugSetting();
    if (debug != null && Docs.text(debug, "detailLevel").contains("requestContent")) {
      ObjectNode request = Json.object().set("content", Redaction.of(run.plan(), content));
      change(run, operationId, properties -> properties.set("request", request));
    }
  }

  /** Tells of the answer to the request. */
  void answered(Run run, String operationId, int status) {
    String code = STATUS_CODES.getOrDefault(status, String.valueOf(status));
    change(run, operationId, properties -> properties.put("statusCode", code));
  }

  void succeeded(Run run, String operationId) {
    end(run, operationId, "Succeeded", null);
  }

  void failed(Run run, String operationId, ErrorBody error) {
    end(run, operationId, "Failed", error);
  }

  private void end(Run run, String operationId, String state, @Nullable ErrorBody error) {
    change(
        run,
        operationId,
        properties -> {
          properties.put("provisioningState", state);
          String begun = Docs.text(properties, "timestamp");
          properties.put("timestamp", Stamps.print(kernel.now()));
          properties.put("duration", Stamps.since(begun, kernel.now()));
          if (!properties.has("statusCode")) {
            properties.put("statusCode", error == null ? "OK" : "BadRequest");
          }
          if (error != null) {
            ObjectNode message = Json.object().put("status", "Failed");
            properties.set("statusMessage", message.set("error", error.toJson()));
          }
        });
  }

  private void change(Run run, String operationId, Consumer<ObjectNode> edit) {
    ObjectNode document = kept.find(id(run.id(), operationId));
    if (document != null) {
      ObjectNode copy = document.deepCopy();
      edit.accept(copy.withObjectProperty("properties"));
      kept.put(Docs.text(copy, "id"), copy);
    }
  }

  private static String id(String deploymentId, String operationId) {
    return deploymentId + "/operations/" + operationId;
  }
}

package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.DeploymentFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.json.Json;

/** The single steps of deployments. */
final class OperationHandlers {

  private final Kernel kernel;
  private final DeploymentStore store;

  OperationHandlers(Kernel kernel, DeploymentStore store) {
    this.kernel = kernel;
    this.store = store;
  }

  Answer list(Request request) {
    ArrayNode value = Json.array();
    store.records().of(requireDeployment(request)).forEach(value::add);
    return Answer.of(200, Json.object().set("value", value));
  }

  Answer get(Request request) {
    String deployment = requireDeployment(request);
    ObjectNode found = store.records().find(deployment, request.name());
    if (found == null) {
      String name = DeploymentTarget.of(kernel, request).name(request);
      throw DeploymentFaults.deploymentOperationNotFound(request.name(), name);
    }
    return Answer.of(200, found);
  }

  private String requireDeployment(Request request) {
    DeploymentTarget target = DeploymentTarget.of(kernel, request);
    String id = target.deploymentId(target.name(request));
    if (store.find(id) == null) {
      throw DeploymentFaults.deploymentNotFound(target.name(request));
    }
    return id;
  }
}

package dev.imagegallery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.deployment.DeploymentTemplate;
import dev.imagegallery.deployment.TemplateDeployment;
import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.internal.codec.ModelReader;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.internal.polling.LongRunning.Steps;
import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.Deployment;
import dev.imagegallery.models.DeploymentOperation;
import dev.imagegallery.models.ErrorResponse;
import dev.imagegallery.models.ServiceError;
import dev.imagegallery.models.WhatIfResult;
import dev.imagegallery.operation.DeploymentProgress;
import dev.imagegallery.transport.TransportResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the two deployment clients send and read alike. */
final class DeploymentSteps {

  private DeploymentSteps() {}

  /** How the steps of a deployment are watched: the first page of them. */
  static Steps of(String deploymentId) {
    return new Steps(
        deploymentId + "/operations",
        response ->
            new DeploymentProgress(
                ModelReader.readPage(DeploymentOperation.SCHEMA, response.body()).items()));
  }

  static byte[] body(Resources<Deployment> resources, TemplateDeployment deployment) {
    return resources.body(
        Deployment.SCHEMA, Objects.requireNonNull(deployment, "deployment").model());
  }

  /** A refusal may come as the answer of an operation that has ended well. */
  static Deployment validated(TransportResponse response) {
    ErrorResponse refusal = ModelReader.read(ErrorResponse.SCHEMA, response.body());
    requireNone("Deployments_Validate", refusal.error());
    return ModelReader.read(Deployment.SCHEMA, response.body());
  }

  static WhatIfResult whatIf(TransportResponse response) {
    WhatIfResult result = ModelReader.read(WhatIfResult.SCHEMA, response.body());
    requireNone("Deployments_WhatIf", result.error());
    return result;
  }

  private static void requireNone(String operation, @Nullable ServiceError error) {
    if (error != null) {
      throw new OperationFailedException(operation, "Failed", error);
    }
  }

  static DeploymentTemplate template(TransportResponse response) {
    try {
      JsonNode template = Json.read(response.body()).path("template");
      return DeploymentTemplate.of(template);
    } catch (IOException | IllegalArgumentException e) {
      throw new MalformedResponseException("no template", "$.template", e);
    }
  }
}

package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Documents;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Operation;
import dev.imagegallery.internal.emulator.kernel.Operations;
import dev.imagegallery.internal.emulator.kernel.Request;
import java.time.Duration;

/** What-if: asked for by POST, answered when its time has come. */
final class WhatIfHandlers {

  private static final Duration TAKES = Duration.ofSeconds(2);

  private final Kernel kernel;
  private final DeploymentReader reader;
  private final WhatIf whatIf;
  private final Documents results;

  WhatIfHandlers(Kernel kernel, DeploymentReader reader, WhatIf whatIf) {
    this.kernel = kernel;
    this.reader = reader;
    this.whatIf = whatIf;
    this.results = Documents.keptBy(kernel, "whatIfResults");
  }

  Answer post(Request request) {
    DeploymentTarget target = DeploymentTarget.of(kernel, request);
    String deployment = target.deploymentId(target.name(request));
    ObjectNode result = whatIf.result(() -> reader.read(request, kernel.requestId()));
    Operation operation =
        kernel
            .operations()
            .start(Operation.Kind.DEPLOYMENT, deployment + "/whatIf", Operations.NOTHING, TAKES);
    forgetEnded(deployment);
    results.put(resultId(deployment, operation.id()), result);
    return accepted(request, deployment, operation);
  }

  /** Of one deployment's questions only those are kept that nobody can have an answer to yet. */
  private void forgetEnded(String deploymentId) {
    String below = deploymentId + "/whatIfResults/";
    for (String id : results.ids()) {
      Operation operation = kernel.operations().find(id.substring(id.lastIndexOf('/') + 1));
      boolean ended = operation == null || !operation.isRunning();
      if (ended && id.regionMatches(true, 0, below, 0, below.length())) {
        results.remove(id);
      }
    }
  }

  Answer result(Request request) {
    DeploymentTarget target = DeploymentTarget.of(kernel, request);
    String deployment = target.deploymentId(target.name(request));
    ObjectNode result = results.find(resultId(deployment, request.name()));
    Operation operation = kernel.operations().find(request.name());
    if (result == null || operation == null) {
      throw PlatformFaults.entityNotFound();
    }
    return operation.isRunning()
        ? accepted(request, deployment, operation)
        : Answer.of(200, result).detail(Docs.text(result, "status"));
  }

  private static Answer accepted(Request request, String deployment, Operation operation) {
    String url = DeploymentHandlers.url(request, resultId(deployment, operation.id()));
    return DeploymentHandlers.retryAfter(Answer.empty(202).header("Location", url), operation);
  }

  private static String resultId(String deploymentId, String operationId) {
    return deploymentId + "/whatIfResults/" + operationId;
  }
}

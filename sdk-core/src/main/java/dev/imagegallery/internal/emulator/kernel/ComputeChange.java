package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import java.time.Duration;

/** What the handlers of compute resources outside galleries have in common. */
public final class ComputeChange {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  private final Kernel kernel;
  private final Operation.Kind kind;

  /** For the resources whose operations are of a kind. */
  public ComputeChange(Kernel kernel, Operation.Kind kind) {
    this.kernel = kernel;
    this.kind = kind;
  }

  /** The id of the resource in a request's path. */
  public static String id(Request request, String type) {
    return ResourcePath.group(request.subscriptionId(), request.resourceGroup())
        + "/providers/"
        + type
        + "/"
        + request.segment(7);
  }

  /** The resource in a request's path, which must be there. */
  public Resource require(Request request, String type) {
    Resource found = kernel.tree().find(id(request, type));
    if (found == null) {
      throw ResourceFaults.notFound(type, request.segment(7), request.resourceGroup());
    }
    return found;
  }

  /** Puts a resource and answers with the operation that finishes it. */
  public Answer write(
      Request request, int status, Resource after, ObjectNode shown, String work, Duration takes) {
    kernel.tree().put(after);
    Operation operation = kernel.operations().start(kind, after.id(), work, takes, RETRY_AFTER);
    Answer answer = Answer.of(status, shown);
    return status == 202
        ? kernel.operationUrls().statusAndMonitor(answer, request, operation, after.region())
        : kernel.operationUrls().status(answer, request, operation, after.region());
  }

  /** Starts work on a resource that answers no document. */
  public Answer start(Request request, Resource resource, String work, Duration takes) {
    Operation operation = kernel.operations().start(kind, resource.id(), work, takes, RETRY_AFTER);
    return kernel
        .operationUrls()
        .statusAndMonitor(Answer.empty(202), request, operation, resource.region());
  }

  /** Deletes the resource in a request's path; there is nothing to do if there is none. */
  public Answer delete(Request request, String type, String work, Duration takes) {
    Resource before = kernel.tree().find(id(request, type));
    if (before == null) {
      return Answer.empty(204);
    }
    Operation running = kernel.operations().running(before.id());
    if (running != null && before.provisioningState().equals("Deleting")) {
      return kernel
          .operationUrls()
          .statusAndMonitor(Answer.empty(202), request, running, before.region());
    }
    Resource deleting = before.withProvisioningState("Deleting");
    kernel.tree().put(deleting);
    return start(request, deleting, work, takes);
  }
}

package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells clients where to ask about an operation, and answers them. */
public final class OperationUrls {

  private static final RatePolicy POLLS = new RatePolicy("GetOperationStatus", 5_000, 15_000);

  private final Kernel kernel;

  OperationUrls(Kernel kernel) {
    this.kernel = kernel;
  }

  void register(Router router) {
    String locations = "subscriptions/*/providers/Microsoft.Compute/locations/*/";
    for (Operation.Kind kind : Operation.Kind.values()) {
      Router.Path path = router.at(locations + kind.segment() + "/*", VersionGate.ANY);
      switch (kind) {
        case GALLERY -> path.on("GET", POLLS, this::poll);
        case COMPUTE, DISK -> path.on("GET", this::poll);
        case GROUP, DEPLOYMENT -> {} // Not below a location.
      }
    }
    String group = "subscriptions/*/" + Operation.Kind.GROUP.segment() + "/*";
    router.at(group, VersionGate.ANY).on("GET", this::monitor);
  }

  /** Adds {@code Azure-AsyncOperation}: what PUT and PATCH answer. */
  public Answer status(Answer answer, Request request, Operation operation, String region) {
    answer.header("Azure-AsyncOperation", url(request, operation, region, ""));
    return retryAfter(answer, operation);
  }

  /** Adds {@code Azure-AsyncOperation} and {@code Location}: what DELETE and POST answer. */
  public Answer statusAndMonitor(
      Answer answer, Request request, Operation operation, String region) {
    answer.header("Location", url(request, operation, region, "monitor=true&"));
    return status(answer, request, operation, region);
  }

  /** Adds {@code Location} alone: what deleting a resource group answers. */
  public Answer groupMonitor(Answer answer, Request request, Operation operation) {
    String url =
        request.base()
            + "/subscriptions/"
            + ResourcePath.segment(operation.resourceId(), 1)
            + "/operationresults/"
            + operation.id()
            + "?api-version="
            + request.apiVersion();
    return retryAfter(answer.header("Location", url), operation);
  }

  private Answer poll(Request request) {
    if ("true".equalsIgnoreCase(request.query("monitor"))) {
      return monitor(request);
    }
    Operation operation = find(request);
    if (operation.isRunning()) {
      return retryAfter(Answer.of(200, operation.document()), operation);
    }
    ObjectNode document = operation.document();
    ObjectNode output = output(operation);
    if (output != null) {
      document.putObject("properties").set("output", output);
    }
    return Answer.of(200, document);
  }

  /** Disks and snapshots answer the resource with the operation that wrote it, and no others do. */
  private @Nullable ObjectNode output(Operation operation) {
    ObjectNode defined = kernel.operations().output(operation);
    if (defined != null) {
      return defined;
    }
    boolean written =
        operation.kind() == Operation.Kind.DISK
            && operation.error() == null
            && !operation.work().equals(Operations.NOTHING)
            && !operation.work().equals(Operations.REMOVE);
    Resource resource = written ? kernel.tree().find(operation.resourceId()) : null;
    return resource == null ? null : resource.document();
  }

  private Answer monitor(Request request) {
    Operation operation = find(request);
    if (!operation.isRunning()) {
      ObjectNode output = output(operation);
      return output == null ? Answer.empty(200) : Answer.of(200, output);
    }
    String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    Answer answer = Answer.empty(202).header("Location", request.base() + request.path() + query);
    return retryAfter(answer, operation);
  }

  private Operation find(Request request) {
    Operation operation = kernel.operations().find(request.name());
    if (operation == null
        || !request
            .subscriptionId()
            .equalsIgnoreCase(ResourcePath.segment(operation.resourceId(), 1))) {
      throw PlatformFaults.entityNotFound();
    }
    return operation;
  }

  private static String url(Request request, Operation operation, String region, String monitor) {
    return request.base()
        + "/subscriptions/"
        + ResourcePath.segment(operation.resourceId(), 1)
        + "/providers/Microsoft.Compute/locations/"
        + region
        + "/"
        + operation.kind().segment()
        + "/"
        + operation.id()
        + "?"
        + monitor
        + "api-version="
        + request.apiVersion();
  }

  private static Answer retryAfter(Answer answer, Operation operation) {
    Duration wait = operation.retryAfter();
    return wait == null ? answer : answer.header("Retry-After", Long.toString(wait.toSeconds()));
  }
}

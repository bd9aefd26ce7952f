package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Operation;
import dev.imagegallery.internal.emulator.kernel.Operations;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.models.schema.ApiVersion;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How changes of gallery resources are answered (R13). */
public final class Announcement {

  private Announcement() {}

  /** A PUT or PATCH: 201 for a new resource; an update is 200, but 202 in the first contract. */
  public static Answer written(
      Kernel kernel, Request request, Operation operation, Resource after, ObjectNode shown) {
    if (after.provisioningState().equals("Creating")) {
      return kernel
          .operationUrls()
          .status(Answer.of(201, shown), request, operation, after.region());
    }
    return request.apiVersion().equals(ApiVersion.V2018_06_01)
        ? kernel
            .operationUrls()
            .statusAndMonitor(Answer.of(202, shown), request, operation, after.region())
        : kernel.operationUrls().status(Answer.of(200, shown), request, operation, after.region());
  }

  /** A DELETE that takes time; a repeated one gets the same operation (R240). */
  public static Answer deleted(
      Kernel kernel,
      Request request,
      Resource before,
      Duration takes,
      @Nullable Duration retryAfter) {
    return deleted(kernel, request, before, Operations.REMOVE, takes, retryAfter);
  }

  /** The same with work that takes it away in another manner. */
  public static Answer deleted(
      Kernel kernel,
      Request request,
      Resource before,
      String work,
      Duration takes,
      @Nullable Duration retryAfter) {
    Operation operation = kernel.operations().running(before.id());
    if (operation == null || !before.provisioningState().equals("Deleting")) {
      kernel.tree().put(before.withProvisioningState("Deleting"));
      operation =
          kernel.operations().start(Operation.Kind.GALLERY, before.id(), work, takes, retryAfter);
    }
    return kernel
        .operationUrls()
        .statusAndMonitor(Answer.empty(202), request, operation, before.region());
  }
}

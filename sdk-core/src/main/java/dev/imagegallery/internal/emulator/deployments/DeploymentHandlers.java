package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.DeploymentFaults;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Operation;
import dev.imagegallery.internal.emulator.kernel.Operations;
import dev.imagegallery.internal.emulator.kernel.Order;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Deployments: made, read, listed, stopped, forgotten. */
final class DeploymentHandlers {

  private static final String FORGET = "deploymentForgotten";
  private static final Duration DELETION = Duration.ofSeconds(2);
  private static final Pattern STATE =
      Pattern.compile("provisioningState\\s+eq\\s+'([^']*)'", Pattern.CASE_INSENSITIVE);

  private final Kernel kernel;
  private final DeploymentStore store;
  private final DeploymentReader reader;
  private final Surveyor surveyor;
  private final Preflight preflight;
  private final Execution execution;

  DeploymentHandlers(
      Kernel kernel,
      DeploymentStore store,
      DeploymentReader reader,
      Surveyor surveyor,
      Preflight preflight,
      Execution execution) {
    this.kernel = kernel;
    this.store = store;
    this.reader = reader;
    this.surveyor = surveyor;
    this.preflight = preflight;
    this.execution = execution;
    kernel.operations().define(FORGET, this::forget);
  }

  Answer put(Request request) {
    AskedDeployment asked = reader.read(request, kernel.requestId());
    ObjectNode before = store.find(asked.id());
    if (before != null) {
      requireIdle(before);
      requireSameLocation(asked, before);
    }
    Survey survey = surveyor.survey(asked);
    preflight.check(survey);
    ObjectNode shown = DeploymentView.begun(survey, "Accepted", kernel.now());
    store.put(asked, shown);
    Operation operation =
        kernel.operations().start(Operation.Kind.DEPLOYMENT, asked.id(), Operations.NOTHING, null);
    execution.start(asked, survey.plan(), operation.id());
    Answer answer = Answer.of(before == null ? 201 : 200, shown);
    String url = url(request, asked.id() + "/operationStatuses/" + operation.id());
    return retryAfter(answer.header("Azure-AsyncOperation", url), operation);
  }

  private void requireIdle(ObjectNode before) {
    if (execution.isRunning(Docs.text(before, "id"))) {
      throw DeploymentFaults.deploymentActive(
          Docs.text(before, "name"), Docs.text(before, "properties", "timestamp"));
    }
  }

  private static void requireSameLocation(AskedDeployment asked, ObjectNode before) {
    String known = Docs.text(before, "location");
    if (asked.location() != null && !region(known).equals(region(asked.location()))) {
      throw DeploymentFaults.deploymentLocationChange(asked.location(), asked.name(), known);
    }
  }

  private static String region(String location) {
    return location.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  Answer validate(Request request) {
    AskedDeployment asked = reader.read(request, kernel.requestId());
    Survey survey = surveyor.survey(asked);
    preflight.check(survey);
    return Answer.of(200, DeploymentView.validated(survey, kernel.now()));
  }

  Answer get(Request request) {
    return Answer.of(200, require(request));
  }

  Answer head(Request request) {
    return Answer.empty(store.find(id(request)) == null ? 404 : 204);
  }

  Answer list(Request request) {
    String filter = request.query("$filter");
    Matcher condition = STATE.matcher(filter == null ? "" : filter);
    String state = condition.find() ? condition.group(1) : null;
    List<Resource> all =
        store.in(DeploymentTarget.of(kernel, request).collection()).stream()
            .filter(one -> state == null || state(one).equalsIgnoreCase(state))
            .map(DeploymentHandlers::listed)
            .toList();
    return kernel.pages().answer(request, all, Order.BY_NAME, Resource::document);
  }

  private static Resource listed(ObjectNode shown) {
    return new Resource(Docs.text(shown, "id"), DeploymentTarget.TYPE, "", shown, Json.object());
  }

  /** Only what is told of it is forgotten; what it deployed stays. */
  Answer delete(Request request) {
    ObjectNode shown = store.find(id(request));
    if (shown == null) {
      return Answer.empty(204);
    }
    requireIdle(shown);
    Operation operation =
        kernel
            .operations()
            .start(Operation.Kind.DEPLOYMENT, Docs.text(shown, "id"), FORGET, DELETION);
    return accepted(request, Docs.text(shown, "id"), operation);
  }

  private @Nullable ObjectNode forget(Operation operation) {
    if (!execution.isRunning(operation.resourceId())) {
      store.remove(operation.resourceId());
    }
    return null;
  }

  Answer cancel(Request request) {
    ObjectNode shown = require(request);
    if (!execution.isRunning(Docs.text(shown, "id"))) {
      throw DeploymentFaults.deploymentNotCancelable(Docs.text(shown, "name"), state(shown));
    }
    execution.cancel(Docs.text(shown, "id"));
    return Answer.empty(204);
  }

  Answer export(Request request) {
    String id = Docs.text(require(request), "id");
    return Answer.of(200, Json.object().set("template", store.template(id)));
  }

  /** What clients poll while a deployment runs. */
  Answer status(Request request) {
    Operation operation = operation(request);
    ObjectNode status = Json.object();
    JsonNode error = operation.error();
    boolean canceled = error != null && Docs.text(error, "code").equals("DeploymentCanceled");
    if (operation.isRunning()) {
      ObjectNode shown = store.find(operation.resourceId());
      status.put("status", shown == null ? "Running" : state(shown));
      return retryAfter(Answer.of(200, status), operation);
    }
    status.put("status", error == null ? "Succeeded" : canceled ? "Canceled" : "Failed");
    if (error != null && !canceled) {
      status.set("error", error);
    }
    return Answer.of(200, status);
  }

  /** What clients poll while a deployment is being forgotten. */
  Answer result(Request request) {
    Operation operation = operation(request);
    return operation.isRunning()
        ? accepted(request, operation.resourceId(), operation)
        : Answer.empty(204);
  }

  private Operation operation(Request request) {
    Operation operation = kernel.operations().find(request.name());
    if (operation == null || !operation.resourceId().equalsIgnoreCase(id(request))) {
      throw PlatformFaults.entityNotFound();
    }
    return operation;
  }

  private Answer accepted(Request request, String id, Operation operation) {
    String url = url(request, id + "/operationResults/" + operation.id());
    return retryAfter(Answer.empty(202).header("Location", url), operation);
  }

  static String url(Request request, String path) {
    return request.base() + path.replace(" ", "%20") + "?api-version=" + request.apiVersion();
  }

  static Answer retryAfter(Answer answer, Operation operation) {
    Duration wait = operation.retryAfter();
    return wait == null ? answer : answer.header("Retry-After", Long.toString(wait.toSeconds()));
  }

  private ObjectNode require(Request request) {
    ObjectNode shown = store.find(id(request));
    if (shown == null) {
      throw DeploymentFaults.deploymentNotFound(DeploymentTarget.of(kernel, request).name(request));
    }
    return shown;
  }

  private String id(Request request) {
    DeploymentTarget target = DeploymentTarget.of(kernel, request);
    return target.deploymentId(target.name(request));
  }

  private static String state(ObjectNode shown) {
    return Docs.text(shown, "properties", "provisioningState");
  }
}

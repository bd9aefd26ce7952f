package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.deployments.Requests.Reply;
import dev.imagegallery.internal.emulator.error.DeploymentFaults;
import dev.imagegallery.internal.emulator.error.ErrorBody;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Operation;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.template.DeploymentPlan;
import dev.imagegallery.internal.emulator.template.PlannedResource;
import dev.imagegallery.internal.emulator.template.TemplateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries deployments out. Each is looked at when it starts and when something it waits for has
 * ended: what has ended is noted, all whose turn has come is sent, and when nothing is left the
 * deployment ends. Nothing here waits. The kernel's lock guards it.
 */
final class Execution {

  /** Between a deployment's acceptance and its first resource. */
  private static final Duration START = Duration.ofSeconds(1);

  /** Asking again more often than this, the service gives a throttled resource up. */
  private static final int MAX_ATTEMPTS = 20;

  private static final int THROTTLED = 429;

  private final Kernel kernel;
  private final Requests requests;
  private final DeploymentStore store;
  private final Remainder remainder;

  /** How many deployments that one is nested in whose request is being served. */
  private int depth;

  private final Runs runs = new Runs(this::load);
  private Observer observer = (run, resource, body) -> {};
  private BiConsumer<Run, @Nullable ErrorBody> onFinish = (run, error) -> {};

  /** Sees what is sent. */
  @FunctionalInterface
  interface Observer {
    /** Told of each resource before it is deployed. */
    void sending(Run run, PlannedResource resource, ObjectNode body);
  }

  Execution(Kernel kernel, Requests requests, DeploymentStore store) {
    this.kernel = kernel;
    this.requests = requests;
    this.store = store;
    this.remainder = new Remainder(kernel, requests, store);
    kernel.keep(runs);
    kernel.operations().onEnd(this::ended);
    kernel.tree().onRemoval(this::gone);
  }

  /** Has somebody told of all that is sent. */
  void onSend(Observer listener) {
    observer = listener;
  }

  /** Has somebody told of each deployment that ends, and why if it failed. */
  void onFinish(BiConsumer<Run, @Nullable ErrorBody> listener) {
    onFinish = listener;
  }

  /** What a template asks for; its errors are the service's. */
  DeploymentPlan plan(AskedDeployment asked) {
    try {
      CloudScope scope = new CloudScope(kernel, requests, asked);
      return DeploymentPlan.of(asked.template(), asked.parameters(), scope);
    } catch (TemplateException e) {
      throw TemplateFaults.of(e);
    }
  }

  /** Starts a deployment whose operation clients ask about. */
  void start(AskedDeployment asked, DeploymentPlan plan, String operationId) {
    runs.add(new Run(asked, operationId, plan, depth));
    kernel.later(START, () -> step(asked.id()));
  }

  /** The deployment of this id runs. */
  boolean isRunning(String id) {
    return runs.find(id) != null;
  }

  /** Stops a deployment and those in it: what is being made now is still finished. */
  void cancel(String id) {
    Run run = runs.find(id);
    if (run == null) {
      return;
    }
    runs.remove(run);
    store.ended(run, "Canceled", null);
    kernel.operations().finish(run.operation(), DeploymentStore.canceled(run).toJson());
    for (PlannedResource resource : run.plan().resources()) {
      if (resource.nestedDeployment() && run.step(resource).is(Step.State.RUNNING)) {
        cancel(resource.id());
      }
    }
  }

  private Run load(JsonNode saved) {
    AskedDeployment asked = AskedDeployment.load(saved.path("asked"));
    kernel.later(Duration.ZERO, () -> step(asked.id()));
    return Run.load(saved, asked, plan(asked));
  }

  /** A resource group takes with it what is being deployed to it. */
  private void gone(Resource removed) {
    if (removed.type().equals(Resource.GROUP)) {
      for (Run run : runs.in(removed.id())) {
        runs.remove(run);
        ErrorBody error = PlatformFaults.resourceGroupNotFound(removed.name()).error();
        kernel.operations().finish(run.operation(), error.toJson());
      }
    }
  }

  /** Goes on at the same time, but not within what has just ended. */
  private void ended(Operation operation) {
    for (Run run : runs.awaiting(operation.id())) {
      kernel.later(Duration.ZERO, () -> step(run.id()));
    }
  }

  private void step(String id) {
    Run run = runs.find(id);
    if (run == null) {
      return;
    }
    store.running(run);
    noteEnded(run);
    beginAllThatCan(run);
    if (run.isSettled()
        && (run.hasFailed() || !run.asked().isComplete() || remainder.isGone(run))) {
      conclude(run);
    }
  }

  private void noteEnded(Run run) {
    for (PlannedResource resource : run.plan().resources()) {
      Step step = run.step(resource);
      if (step.is(Step.State.RUNNING)) {
        Operation operation = kernel.operations().find(step.operation());
        if (operation == null || !operation.isRunning()) {
          end(run, resource, operation == null ? null : operation.error());
        }
      }
    }
  }

  private void end(Run run, PlannedResource resource, @Nullable ObjectNode error) {
    if (error == null) {
      succeed(run, resource);
    } else {
      fail(run, resource, ErrorBody.fromJson(error));
    }
  }

  /** What is ready at once may be what others wait for. */
  private void beginAllThatCan(Run run) {
    boolean begun = true;
    while (begun) {
      begun = false;
      for (PlannedResource resource : run.plan().resources()) {
        if (run.step(resource).mayBegin(kernel.now()) && isDecided(run, resource)) {
          begin(run, resource);
          begun = run.step(resource).isOver() || begun;
        }
      }
    }
  }

  private static boolean isDecided(Run run, PlannedResource resource) {
    return resource.dependencies().stream().allMatch(other -> run.step(other).isOver());
  }

  private void begin(Run run, PlannedResource resource) {
    if (!resource.condition()) {
      run.step(resource, Step.SKIPPED);
    } else if (!resource.dependencies().stream().allMatch(other -> run.step(other).isPassed())) {
      run.step(resource, Step.BLOCKED);
    } else {
      deploy(run, resource);
    }
  }

  private void deploy(Run run, PlannedResource resource) {
    if (run.step(resource).record().isEmpty()) {
      String kind = resource.existing() ? "Read" : "Create";
      String record = store.records().begin(run, kind, resource);
      run.step(resource, run.step(resource).begun(record));
    }
    try {
      answered(run, resource, send(run, resource));
    } catch (TemplateException e) {
      fail(run, resource, TemplateFaults.body(e));
    } catch (ServiceFault e) {
      fail(run, resource, e.error());
    }
  }

  private Reply send(Run run, PlannedResource resource) {
    Caller caller = run.asked().caller();
    if (resource.existing()) {
      return requests.send(caller, "GET", resource.id(), resource.apiVersion(), null);
    }
    ObjectNode body = resource.body();
    if (resource.nestedDeployment()) {
      NestedDeployments.requireDepth(run.depth() + 1);
      NestedDeployments.prepare(run.asked(), body);
    }
    observer.sending(run, resource, body);
    store.records().sent(run, run.step(resource).record(), body);
    depth = run.depth() + 1;
    try {
      return requests.send(caller, "PUT", resource.id(), resource.apiVersion(), body);
    } finally {
      depth = 0;
    }
  }

  private void answered(Run run, PlannedResource resource, Reply reply) {
    Step step = run.step(resource);
    if (reply.status() == THROTTLED && step.attempts() < MAX_ATTEMPTS) {
      Duration wait = retryAfter(reply);
      run.step(resource, step.putOff(kernel.now().plus(wait)));
      kernel.later(wait, () -> step(run.id()));
      return;
    }
    store.records().answered(run, step.record(), reply.status());
    if (!reply.isSuccess()) {
      fail(run, resource, ServiceFault.answered(reply.status(), reply.body()).error());
      return;
    }
    Operation operation = kernel.operations().find(reply.operation());
    if (operation != null && operation.isRunning()) {
      run.step(resource, step.waitsFor(operation.id()));
    } else {
      end(run, resource, operation == null ? null : operation.error());
    }
  }

  private static Duration retryAfter(Reply reply) {
    String seconds = reply.header("Retry-After");
    return Duration.ofSeconds(seconds.matches("[0-9]{1,6}") ? Long.parseLong(seconds) : 1);
  }

  private void succeed(Run run, PlannedResource resource) {
    Step step = run.step(resource);
    run.step(resource, step.done());
    store.records().succeeded(run, step.record());
  }

  private void fail(Run run, PlannedResource resource, ErrorBody error) {
    ErrorBody told = DeploymentStore.redacted(run, error);
    Step step = run.step(resource);
    run.step(resource, step.failed(told));
    store.records().failed(run, step.record(), told);
  }

  private void conclude(Run run) {
    List<ErrorBody> errors = new ArrayList<>();
    run.plan().resources().forEach(resource -> addError(errors, run.step(resource)));
    run.deletions().values().forEach(step -> addError(errors, step));
    if (!errors.isEmpty()) {
      finish(run, DeploymentFaults.deploymentFailed().target(run.id()).details(errors).error());
      return;
    }
    String record = store.records().begin(run, "EvaluateDeploymentOutput", null);
    try {
      store.outputs(run, run.plan().outputs());
      store.records().succeeded(run, record);
      finish(run, null);
    } catch (TemplateException e) {
      store.records().failed(run, record, TemplateFaults.body(e));
      finish(run, TemplateFaults.body(e));
    } catch (ServiceFault e) {
      store.records().failed(run, record, e.error());
      finish(run, e.error());
    }
  }

  private static void addError(List<ErrorBody> errors, Step step) {
    if (step.error() != null) {
      errors.add(step.error());
    }
  }

  private void finish(Run run, @Nullable ErrorBody error) {
    runs.remove(run);
    store.ended(run, error == null ? "Succeeded" : "Failed", error);
    onFinish.accept(run, error);
    kernel.operations().finish(run.operation(), error == null ? null : error.toJson());
  }
}

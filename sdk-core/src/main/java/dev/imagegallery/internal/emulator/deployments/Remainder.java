package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.deployments.Requests.Reply;
import dev.imagegallery.internal.emulator.error.ErrorBody;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.features.ProviderTypes;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Operation;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.template.PlannedResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Deletes, in complete mode, what a resource group has and a template does not: children before
 * their parents, and what is refused as something else still uses it again when that is gone.
 */
final class Remainder {

  private final Kernel kernel;
  private final Requests requests;
  private final DeploymentStore store;

  Remainder(Kernel kernel, Requests requests, DeploymentStore store) {
    this.kernel = kernel;
    this.requests = requests;
    this.store = store;
  }

  /** Goes on with a deployment's deletions; answers whether they are over, or cannot go on. */
  boolean isGone(Run run) {
    if (!run.isDeleting()) {
      run.beginDeleting();
      surplus(run).forEach(id -> run.deletions().put(id, Step.WAITING));
    }
    run.deletions().replaceAll((id, step) -> noteEnded(step));
    boolean progress = true;
    while (progress) {
      progress = false;
      for (Map.Entry<String, Step> deletion : run.deletions().entrySet()) {
        if (isNext(deletion)) {
          deletion.setValue(delete(run, deletion.getKey(), deletion.getValue()));
          progress |= deletion.getValue().is(Step.State.DONE);
        }
      }
    }
    return run.deletions().values().stream().noneMatch(step -> step.is(Step.State.RUNNING));
  }

  /** What has failed is tried again whenever something else is gone. */
  private boolean isNext(Map.Entry<String, Step> deletion) {
    Step step = deletion.getValue();
    return (step.is(Step.State.WAITING) || step.is(Step.State.FAILED))
        && kernel.tree().below(deletion.getKey()).isEmpty();
  }

  private Step noteEnded(Step step) {
    if (!step.is(Step.State.RUNNING)) {
      return step;
    }
    Operation operation = kernel.operations().find(step.operation());
    if (operation != null && operation.isRunning()) {
      return step;
    }
    return operation == null || operation.error() == null
        ? step.done()
        : step.failed(ErrorBody.fromJson(operation.error()));
  }

  private Step delete(Run run, String id, Step step) {
    String version = ProviderTypes.newest(kernel, id);
    Reply reply = requests.send(run.asked().caller(), "DELETE", id, version, null);
    if (!reply.isSuccess()) {
      return step.failed(ServiceFault.answered(reply.status(), reply.body()).error());
    }
    Operation operation = kernel.operations().find(reply.operation());
    return operation != null && operation.isRunning() ? step.waitsFor(operation.id()) : step.done();
  }

  /** The ids of what is too much, the deepest first. */
  private List<String> surplus(Run run) {
    Set<String> kept = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    kept.addAll(store.made(run));
    for (PlannedResource resource : run.plan().resources()) {
      if (resource.existing()) {
        kept.add(resource.id());
      }
    }
    List<String> surplus = new ArrayList<>();
    for (Resource resource : kernel.tree().below(run.asked().target().id())) {
      if (!isKept(kept, resource)) {
        surplus.add(0, resource.id());
      }
    }
    return surplus;
  }

  /** What a kept resource made for itself stays with it, and so does what a kept one is in. */
  private boolean isKept(Set<String> kept, Resource resource) {
    String below = resource.id() + "/";
    return kept.contains(resource.id())
        || kept.contains(managedBy(resource.document()))
        || kept.stream().anyMatch(id -> id.regionMatches(true, 0, below, 0, below.length()));
  }

  private static String managedBy(JsonNode document) {
    return Docs.text(document, "managedBy");
  }
}

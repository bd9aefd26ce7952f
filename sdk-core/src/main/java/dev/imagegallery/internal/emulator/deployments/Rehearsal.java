package dev.imagegallery.internal.emulator.deployments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ErrorBody;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.template.DeploymentPlan;
import dev.imagegallery.internal.emulator.template.PlannedResource;
import dev.imagegallery.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A deployment that was carried out in a copy of the cloud, to see what comes of it. */
final class Rehearsal {

  /** Whatever takes longer is not waited for. */
  private static final Duration LONGEST = Duration.ofDays(30);

  private final AskedDeployment asked;
  private final Kernel copy;
  private final Map<String, Sent> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private @Nullable ErrorBody error;

  private Rehearsal(AskedDeployment asked, Kernel copy) {
    this.asked = asked;
    this.copy = copy;
  }

  /**
   * A resource as the copy was asked for it.
   *
   * @param id its id
   * @param type its type
   * @param apiVersion it was sent with
   * @param body what was sent
   * @param plan whose secure values are not told
   */
  record Sent(String id, String type, String apiVersion, ObjectNode body, DeploymentPlan plan) {

    /** Something about it, without secure values. */
    JsonNode told(JsonNode value) {
      return Redaction.of(plan, value);
    }
  }

  /** Deploys in a copy and waits, by its own clock, for the end. */
  static Rehearsal of(AskedDeployment asked, DeploymentsProvider provider, VirtualTimeline clock) {
    Rehearsal rehearsal = new Rehearsal(asked, provider.kernel());
    Execution execution = provider.execution();
    execution.onSend(rehearsal::note);
    execution.onFinish(rehearsal::finished);
    provider.kernel().locked(() -> rehearsal.start(execution));
    Instant end = clock.now().plus(LONGEST);
    while (execution.isRunning(asked.id()) && clock.now().isBefore(end)) {
      if (!clock.advanceToNext()) {
        break;
      }
    }
    return rehearsal;
  }

  private DeploymentPlan start(Execution execution) {
    DeploymentPlan plan = execution.plan(asked);
    execution.start(asked, plan, copy.ids().next());
    return plan;
  }

  private void note(Run run, PlannedResource resource, ObjectNode body) {
    if (isPart(run) && !resource.nestedDeployment()) {
      String id = resource.id();
      sent.put(id, new Sent(id, resource.type(), resource.apiVersion(), body, run.plan()));
    }
  }

  private void finished(Run run, @Nullable ErrorBody failure) {
    if (run.id().equalsIgnoreCase(asked.id())) {
      error = failure;
    }
  }

  /** Others run in the copy, too. */
  private boolean isPart(Run run) {
    return run.asked().correlationId().equals(asked.correlationId());
  }

  /** The copy, as it was left. */
  Kernel copy() {
    return copy;
  }

  /** What was sent for a resource, or {@code null} if its turn never came. */
  @Nullable Sent sent(String id) {
    return sent.get(id);
  }

  /** All that was sent. */
  List<Sent> all() {
    return List.copyOf(sent.values());
  }

  /** Why the deployment failed; {@code null} if it did not. */
  @Nullable ErrorBody error() {
    return error;
  }

  /** Whether a resource is there at the end. */
  boolean has(Resource resource) {
    return copy.tree().find(resource.id()) != null;
  }
}

package dev.imagegallery.operation;

import dev.imagegallery.models.DeploymentOperation;
import dev.imagegallery.models.DeploymentTarget;
import dev.imagegallery.models.ProvisioningState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the steps of a deployment are, as the service last said. It tells of steps that have
 * begun: more may follow while the deployment runs.
 *
 * @param operations the steps, in the order the service gave
 */
public record DeploymentProgress(List<DeploymentOperation> operations) {

  /** Copies the list. */
  public DeploymentProgress {
    operations = List.copyOf(operations);
  }

  /** The steps that have not ended. */
  public List<DeploymentOperation> running() {
    return operations.stream().filter(step -> !isDone(step)).toList();
  }

  /** The steps that ended well. */
  public List<DeploymentOperation> succeeded() {
    return operations.stream()
        .filter(step -> ProvisioningState.SUCCEEDED.equals(step.provisioningState()))
        .toList();
  }

  /** The steps that ended badly; their {@code statusMessage} says why. */
  public List<DeploymentOperation> failed() {
    return operations.stream()
        .filter(DeploymentProgress::isDone)
        .filter(step -> !ProvisioningState.SUCCEEDED.equals(step.provisioningState()))
        .toList();
  }

  /** The step of a resource, found by its id without regard to letter case. */
  public Optional<DeploymentOperation> of(String resourceId) {
    return operations.stream()
        .filter(
            step ->
                step.targetResource() != null
                    && resourceId.equalsIgnoreCase(step.targetResource().id()))
        .findFirst();
  }

  private static boolean isDone(DeploymentOperation step) {
    ProvisioningState state = step.provisioningState();
    return state != null && state.isTerminal();
  }

  @Override
  public String toString() {
    List<String> names = running().stream().map(step -> name(step.targetResource())).toList();
    return "%d of %d done%s"
        .formatted(
            operations.size() - running().size(),
            operations.size(),
            names.isEmpty() ? "" : ", running " + String.join(", ", names));
  }

  private static String name(@Nullable DeploymentTarget target) {
    return target == null || target.resourceName() == null ? "?" : target.resourceName();
  }
}

package dev.imagegallery.examples.deploy;

import dev.imagegallery.models.DeploymentOperation;
import dev.imagegallery.models.DeploymentTarget;
import dev.imagegallery.operation.DeploymentProgress;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/** Shows how far each step of a deployment is: one line for each change of its state. */
final class StepLines {

  private final PrintStream out;
  private final Map<String, String> lastSaid = new HashMap<>();

  StepLines(PrintStream out) {
    this.out = out;
  }

  void show(DeploymentProgress progress) {
    for (DeploymentOperation step : progress.operations()) {
      DeploymentTarget target = step.targetResource();
      String state = String.valueOf(step.provisioningState());
      if (target != null
          && !state.equals(lastSaid.put(String.valueOf(step.operationId()), state))) {
        out.printf("  %-45s %s%n", target.resourceType() + " " + target.resourceName(), state);
      }
    }
  }
}

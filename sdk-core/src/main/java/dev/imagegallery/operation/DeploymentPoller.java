package dev.imagegallery.operation;

import dev.imagegallery.models.Deployment;
import java.util.function.Consumer;

/**
 * Follows a deployment, step by step: looks at its steps while they run, and at the deployment
 * itself when they have ended. Thread-safe.
 */
public interface DeploymentPoller extends Poller<Deployment> {

  /**
   * Tells {@code watcher} of each change of the steps that a poll sees, on the thread that sees it,
   * and at once of what is known already. It must be quick and not throw.
   *
   * @return this poller
   */
  DeploymentPoller onProgress(Consumer<DeploymentProgress> watcher);
}

package dev.imagegallery.internal.polling;

import dev.imagegallery.internal.call.CallPipeline;
import dev.imagegallery.models.Deployment;
import dev.imagegallery.operation.DeploymentPoller;
import dev.imagegallery.operation.DeploymentProgress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A poller that knows the steps of a deployment. */
final class StepsPoller extends OperationPoller<Deployment> implements DeploymentPoller {

  private final List<Consumer<DeploymentProgress>> watchers = new CopyOnWriteArrayList<>();

  StepsPoller(
      CallPipeline pipeline,
      Polling<Deployment> polling,
      PollState<Deployment> state,
      Duration operationTimeout) {
    super(pipeline, polling, state, operationTimeout);
  }

  @Override
  public DeploymentPoller onProgress(Consumer<DeploymentProgress> watcher) {
    watchers.add(Objects.requireNonNull(watcher, "watcher"));
    latest().deployment().ifPresent(watcher);
    return this;
  }

  @Override
  void changed(PollState<Deployment> older, PollState<Deployment> newer) {
    Optional<DeploymentProgress> progress = newer.snapshot().deployment();
    if (!progress.equals(older.snapshot().deployment())) {
      progress.ifPresent(now -> watchers.forEach(watcher -> watcher.accept(now)));
    }
  }
}

package dev.imagegallery.internal.polling;

import dev.imagegallery.internal.call.CallPipeline;
import dev.imagegallery.models.Deployment;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.operation.DeploymentPoller;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.operation.ReplicationPoller;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Begins and resumes long-running operations. Thread-safe. */
public final class Pollers {

  private final CallPipeline pipeline;
  private final PollIntervals intervals;
  private final Duration operationTimeout;
  private final CallPipeline beginning;

  /** Over a pipeline; {@code operationTimeout} bounds waits that name no time-out. */
  public Pollers(CallPipeline pipeline, PollIntervals intervals, Duration operationTimeout) {
    this(pipeline, intervals, operationTimeout, pipeline);
  }

  private Pollers(
      CallPipeline pipeline,
      PollIntervals intervals,
      Duration operationTimeout,
      CallPipeline beginning) {
    this.pipeline = pipeline;
    this.intervals = intervals;
    this.operationTimeout = operationTimeout;
    this.beginning = beginning;
  }

  /** The same, but the request that begins an operation is sent once and never again. */
  public Pollers once() {
    return new Pollers(pipeline, intervals, operationTimeout, pipeline.once());
  }

  /** What bounds waits that name no time-out. */
  public Duration operationTimeout() {
    return operationTimeout;
  }

  /** One request; then a poller. */
  public <T extends @Nullable Object> Poller<T> begin(LongRunning<T> operation) {
    Polling<T> polling = polling(operation);
    return poller(polling, beginning.call(polling.begin()));
  }

  /** Like {@link #begin}, without holding a thread. */
  public <T extends @Nullable Object> CompletableFuture<Poller<T>> beginAsync(
      LongRunning<T> operation) {
    Polling<T> polling = polling(operation);
    return beginning.callAsync(polling.begin().map(state -> poller(polling, state)));
  }

  /** Goes on with an operation; no request. */
  public <T extends @Nullable Object> Poller<T> resume(
      LongRunning<T> operation, ResumeToken token) {
    Polling<T> polling = polling(operation);
    return poller(polling, polling.resumed(followed(token)));
  }

  /** One request; then a poller that knows regions. */
  public ReplicationPoller beginReplication(LongRunning<ImageVersion> operation) {
    Polling<ImageVersion> polling = polling(operation);
    return replication(polling, beginning.call(polling.begin()));
  }

  /** Like {@link #beginReplication}, without holding a thread. */
  public CompletableFuture<ReplicationPoller> beginReplicationAsync(
      LongRunning<ImageVersion> operation) {
    Polling<ImageVersion> polling = polling(operation);
    return beginning.callAsync(polling.begin().map(state -> replication(polling, state)));
  }

  /** One request; then a poller that knows steps. */
  public DeploymentPoller beginDeployment(LongRunning<Deployment> operation) {
    Polling<Deployment> polling = polling(operation);
    return deployment(polling, beginning.call(polling.begin()));
  }

  /** Like {@link #beginDeployment}, without holding a thread. */
  public CompletableFuture<DeploymentPoller> beginDeploymentAsync(
      LongRunning<Deployment> operation) {
    Polling<Deployment> polling = polling(operation);
    return beginning.callAsync(polling.begin().map(state -> deployment(polling, state)));
  }

  /** Goes on with a deployment; no request. */
  public DeploymentPoller resumeDeployment(LongRunning<Deployment> operation, ResumeToken token) {
    Polling<Deployment> polling = polling(operation);
    return deployment(polling, polling.resumed(followed(token)));
  }

  private DeploymentPoller deployment(Polling<Deployment> polling, PollState<Deployment> state) {
    return new StepsPoller(pipeline, polling, state, operationTimeout);
  }

  /** Goes on with a replication; no request. */
  public ReplicationPoller resumeReplication(
      LongRunning<ImageVersion> operation, ResumeToken token) {
    Polling<ImageVersion> polling = polling(operation);
    return replication(polling, polling.resumed(followed(token)));
  }

  /**
   * A token to resume what began elsewhere and left none.
   *
   * @param operationUrl what its {@code Azure-AsyncOperation} header said; {@code null} to watch
   *     the resource instead
   * @throws IllegalArgumentException if it is a URL of another host
   */
  public String adopt(LongRunning<?> operation, @Nullable String operationUrl) {
    if (operationUrl != null && !pipeline.endpoint().isSameOrigin(operationUrl)) {
      throw new IllegalArgumentException(
          "operationUrl leads to another host than " + pipeline.endpoint());
    }
    return ResumeToken.print(operation, pipeline.endpoint(), signOf(operation, operationUrl));
  }

  private static Follow signOf(LongRunning<?> operation, @Nullable String operationUrl) {
    if (operationUrl != null) {
      return new Follow(Follow.Sign.ASYNC_OPERATION, operationUrl);
    }
    return operation.method().equals("DELETE") ? Follow.GONE : Follow.RESOURCE;
  }

  private Follow followed(ResumeToken token) {
    Follow follow = token.followed().follow();
    boolean elsewhere = follow.url() != null && !pipeline.endpoint().isSameOrigin(follow.url());
    if (elsewhere || !token.endpoint().equals(pipeline.endpoint().origin())) {
      throw new IllegalArgumentException(
          "resumeToken belongs to another host than " + pipeline.endpoint());
    }
    return follow;
  }

  private <T extends @Nullable Object> Polling<T> polling(LongRunning<T> operation) {
    return new Polling<>(operation, pipeline.endpoint(), pipeline.timeline(), intervals);
  }

  private <T extends @Nullable Object> Poller<T> poller(Polling<T> polling, PollState<T> state) {
    return new OperationPoller<>(pipeline, polling, state, operationTimeout);
  }

  private ReplicationPoller replication(
      Polling<ImageVersion> polling, PollState<ImageVersion> state) {
    return new VersionPoller(pipeline, polling, state, operationTimeout);
  }
}

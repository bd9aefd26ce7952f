package dev.imagegallery.operation;

import dev.imagegallery.models.OperationState;
import dev.imagegallery.models.OperationStatus;
import dev.imagegallery.models.ServiceError;
import dev.imagegallery.models.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an operation looked like when it was last seen. Immutable and thread-safe. */
public final class OperationSnapshot {

  private final OperationState state;
  private final @Nullable Instant startedAt;
  private final @Nullable Instant endedAt;
  private final @Nullable ServiceError error;
  private final @Nullable ReplicationProgress replication;
  private final @Nullable DeploymentProgress deployment;

  private OperationSnapshot(
      OperationState state,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable ServiceError error,
      @Nullable ReplicationProgress replication,
      @Nullable DeploymentProgress deployment) {
    this.state = Objects.requireNonNull(state, "state");
    this.startedAt = startedAt;
    this.endedAt = endedAt;
    this.error = error;
    this.replication = replication;
    this.deployment = deployment;
  }

  /** A state and nothing else. */
  public static OperationSnapshot of(OperationState state) {
    return new OperationSnapshot(state, null, null, null, null, null);
  }

  /** This snapshot with another state. */
  public OperationSnapshot withState(OperationState newState) {
    return new OperationSnapshot(newState, startedAt, endedAt, error, replication, deployment);
  }

  /** This snapshot with what the service's status document says. */
  public OperationSnapshot withStatus(OperationStatus status) {
    return new OperationSnapshot(
        state,
        instant(status.startTime()),
        instant(status.endTime()),
        status.error(),
        replication,
        deployment);
  }

  /** This snapshot with newer progress. */
  public OperationSnapshot withReplication(ReplicationProgress progress) {
    return new OperationSnapshot(state, startedAt, endedAt, error, progress, deployment);
  }

  /** This snapshot with newer steps of a deployment. */
  public OperationSnapshot withDeployment(DeploymentProgress progress) {
    return new OperationSnapshot(state, startedAt, endedAt, error, replication, progress);
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.instant();
  }

  /** How far it is. */
  public OperationState state() {
    return state;
  }

  /** Whether it has not ended. */
  public boolean isRunning() {
    return !state.isTerminal();
  }

  /** When the service began it, by the service's clock; empty until it said so. */
  public Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  /** When it ended, by the service's clock; empty while it runs. */
  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** Why it ended badly; empty if it did not, or the service gave no reason. */
  public Optional<ServiceError> error() {
    return Optional.ofNullable(error);
  }

  /** How far each region is; empty for operations that replicate nothing, or before it is known. */
  public Optional<ReplicationProgress> replication() {
    return Optional.ofNullable(replication);
  }

  /** How far the steps of a deployment are; empty for other operations, or before it is known. */
  public Optional<DeploymentProgress> deployment() {
    return Optional.ofNullable(deployment);
  }

  @Override
  public String toString() {
    return state
        + (replication == null ? "" : " " + replication)
        + (deployment == null ? "" : " " + deployment);
  }
}

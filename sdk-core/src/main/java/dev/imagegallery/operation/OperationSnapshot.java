package dev.imagegallery.operation;

import dev.imagegallery.models.OperationState;
import dev.imagegallery.models.ServiceError;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an operation looked like when it was last seen. Immutable and thread-safe. */
public final class OperationSnapshot {

  private final OperationState state;
  private final @Nullable ServiceError error;
  private final @Nullable ReplicationProgress replication;

  private OperationSnapshot(
      OperationState state,
      @Nullable ServiceError error,
      @Nullable ReplicationProgress replication) {
    this.state = Objects.requireNonNull(state, "state");
    this.error = error;
    this.replication = replication;
  }

  /** A state and nothing else. */
  public static OperationSnapshot of(OperationState state) {
    return new OperationSnapshot(state, null, null);
  }

  /** This snapshot with another state. */
  public OperationSnapshot withState(OperationState newState) {
    return new OperationSnapshot(newState, error, replication);
  }

  /** This snapshot with the service's reason for a bad end. */
  public OperationSnapshot withError(@Nullable ServiceError newError) {
    return new OperationSnapshot(state, newError, replication);
  }

  /** This snapshot with newer progress. */
  public OperationSnapshot withReplication(ReplicationProgress progress) {
    return new OperationSnapshot(state, error, progress);
  }

  /** How far it is. */
  public OperationState state() {
    return state;
  }

  /** Whether it has not ended. */
  public boolean isRunning() {
    return !state.isTerminal();
  }

  /** Why it ended badly; empty if it did not, or the service gave no reason. */
  public Optional<ServiceError> error() {
    return Optional.ofNullable(error);
  }

  /** How far each region is; empty for operations that replicate nothing, or before it is known. */
  public Optional<ReplicationProgress> replication() {
    return Optional.ofNullable(replication);
  }

  @Override
  public String toString() {
    return state + (replication == null ? "" : " " + replication);
  }
}

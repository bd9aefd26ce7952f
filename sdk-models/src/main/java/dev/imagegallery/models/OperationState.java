package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * How far a long-running operation is. Open to values born later.
 *
 * @param value the text on the wire
 */
public record OperationState(String value) {

  /** It runs. */
  public static final OperationState IN_PROGRESS = new OperationState("InProgress");

  /** It ended well. */
  public static final OperationState SUCCEEDED = new OperationState("Succeeded");

  /** It ended badly. */
  public static final OperationState FAILED = new OperationState("Failed");

  /** It was canceled. */
  public static final OperationState CANCELED = new OperationState("Canceled");

  /** How it looks on the wire. */
  public static final WireType<OperationState> TYPE =
      WireType.openEnum(
          OperationState::new,
          OperationState::value,
          List.of(IN_PROGRESS, SUCCEEDED, FAILED, CANCELED));

  /** Any text will do. */
  public OperationState {
    Objects.requireNonNull(value, "value");
  }

  /** Whether the operation has ended; everything but the three final states means it runs. */
  public boolean isTerminal() {
    return equals(SUCCEEDED) || equals(FAILED) || equals(CANCELED);
  }

  @Override
  public String toString() {
    return value;
  }
}

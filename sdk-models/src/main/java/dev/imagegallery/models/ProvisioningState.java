package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * What the service is doing with a resource. Open to values born later.
 *
 * @param value the text on the wire
 */
public record ProvisioningState(String value) {

  /** It is being made. */
  public static final ProvisioningState CREATING = new ProvisioningState("Creating");

  /** It is being changed. */
  public static final ProvisioningState UPDATING = new ProvisioningState("Updating");

  /** The last change failed. */
  public static final ProvisioningState FAILED = new ProvisioningState("Failed");

  /** It is as it was asked for. */
  public static final ProvisioningState SUCCEEDED = new ProvisioningState("Succeeded");

  /** It is being deleted. */
  public static final ProvisioningState DELETING = new ProvisioningState("Deleting");

  /** It is being moved by the service. */
  public static final ProvisioningState MIGRATING = new ProvisioningState("Migrating");

  /** The last change was canceled. */
  public static final ProvisioningState CANCELED = new ProvisioningState("Canceled");

  /** How it looks on the wire. */
  public static final WireType<ProvisioningState> TYPE =
      WireType.openEnum(
          ProvisioningState::new,
          ProvisioningState::value,
          List.of(CREATING, UPDATING, FAILED, SUCCEEDED, DELETING, MIGRATING, CANCELED));

  /** Any text will do. */
  public ProvisioningState {
    Objects.requireNonNull(value, "value");
  }

  /** Whether the service has finished, well or not; values born later count as unfinished. */
  public boolean isTerminal() {
    return equals(SUCCEEDED) || equals(FAILED) || equals(CANCELED);
  }

  @Override
  public String toString() {
    return value;
  }
}

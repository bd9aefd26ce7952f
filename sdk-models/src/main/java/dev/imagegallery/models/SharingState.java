package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * How far a change of sharing is. Open to values born later.
 *
 * @param value the text on the wire
 */
public record SharingState(String value) {

  /** Done. */
  public static final SharingState SUCCEEDED = new SharingState("Succeeded");

  /** At work. */
  public static final SharingState IN_PROGRESS = new SharingState("InProgress");

  /** Failed. */
  public static final SharingState FAILED = new SharingState("Failed");

  /** Not known. */
  public static final SharingState UNKNOWN = new SharingState("Unknown");

  /** How it looks on the wire. */
  public static final WireType<SharingState> TYPE =
      WireType.openEnum(
          SharingState::new, SharingState::value, List.of(SUCCEEDED, IN_PROGRESS, FAILED, UNKNOWN));

  /** Any text will do. */
  public SharingState {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

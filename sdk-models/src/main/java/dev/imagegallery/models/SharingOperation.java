package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * What a change of sharing does. Open to values born later.
 *
 * @param value the text on the wire
 */
public record SharingOperation(String value) {

  /** Adds groups. */
  public static final SharingOperation ADD = new SharingOperation("Add");

  /** Removes groups. */
  public static final SharingOperation REMOVE = new SharingOperation("Remove");

  /** Ends all sharing. */
  public static final SharingOperation RESET = new SharingOperation("Reset");

  /** Makes the gallery public. */
  public static final SharingOperation ENABLE_COMMUNITY = new SharingOperation("EnableCommunity");

  /** How it looks on the wire. */
  public static final WireType<SharingOperation> TYPE =
      WireType.openEnum(
          SharingOperation::new,
          SharingOperation::value,
          List.of(ADD, REMOVE, RESET, ENABLE_COMMUNITY));

  /** Any text will do. */
  public SharingOperation {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Objects;

/**
 * Whether an operating system has been made anonymous, or is a machine of its own. Open to values
 * born later.
 *
 * @param value the text on the wire
 */
public record OsState(String value) {

  /** Prepared for many machines; each gets its own name and users. */
  public static final OsState GENERALIZED = new OsState("Generalized");

  /** A machine as it was, with its name and users. */
  public static final OsState SPECIALIZED = new OsState("Specialized");

  /** How it looks on the wire. */
  public static final WireType<OsState> TYPE =
      WireType.openEnum(OsState::new, OsState::value, List.of(GENERALIZED, SPECIALIZED));

  /** Any text will do. */
  public OsState {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}

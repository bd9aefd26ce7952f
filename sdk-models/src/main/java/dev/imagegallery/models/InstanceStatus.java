package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is said of a machine.
 *
 * @param code such as {@code PowerState/running}
 * @param level such as {@code Info}
 * @param displayStatus the same for people
 * @param message more of it
 * @param time since when
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record InstanceStatus(
    @Nullable String code,
    @Nullable String level,
    @Nullable String displayStatus,
    @Nullable String message,
    @Nullable Timestamp time,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<InstanceStatus> SCHEMA =
      Schema.of(
              "InstanceStatus",
              Builder::new,
              Builder::build,
              InstanceStatus::unknown,
              Builder::unknown)
          .property("code", STRING, InstanceStatus::code, Builder::code)
          .property("level", STRING, InstanceStatus::level, Builder::level)
          .property("displayStatus", STRING, InstanceStatus::displayStatus, Builder::displayStatus)
          .property("message", STRING, InstanceStatus::message, Builder::message)
          .property("time", Timestamp.TYPE, InstanceStatus::time, Builder::time)
          .build();

  /** Checks what is required. */
  public InstanceStatus {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of an {@link InstanceStatus}. */
  static final class Builder {
    private @Nullable String code;
    private @Nullable String level;
    private @Nullable String displayStatus;
    private @Nullable String message;
    private @Nullable Timestamp time;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder code(@Nullable String code) {
      this.code = code;
      return this;
    }

    Builder level(@Nullable String level) {
      this.level = level;
      return this;
    }

    Builder displayStatus(@Nullable String displayStatus) {
      this.displayStatus = displayStatus;
      return this;
    }

    Builder message(@Nullable String message) {
      this.message = message;
      return this;
    }

    Builder time(@Nullable Timestamp time) {
      this.time = time;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    InstanceStatus build() {
      return new InstanceStatus(code, level, displayStatus, message, time, unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A check that the service ran on a version.
 *
 * @param type which check
 * @param status how it ended
 * @param version the version of the check
 * @param executionTime when it ran
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ExecutedValidation(
    @Nullable String type,
    @Nullable ValidationStatus status,
    @Nullable String version,
    @Nullable Timestamp executionTime,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ExecutedValidation> SCHEMA =
      Schema.of(
              "ExecutedValidation",
              Builder::new,
              Builder::build,
              ExecutedValidation::unknown,
              Builder::unknown)
          .property("type", STRING, ExecutedValidation::type, Builder::type)
          .property("status", ValidationStatus.TYPE, ExecutedValidation::status, Builder::status)
          .property("version", STRING, ExecutedValidation::version, Builder::version)
          .property(
              "executionTime",
              Timestamp.TYPE,
              ExecutedValidation::executionTime,
              Builder::executionTime)
          .build();

  /** Checks what is required. */
  public ExecutedValidation {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of an {@link ExecutedValidation}. */
  static final class Builder {
    private @Nullable String type;
    private @Nullable ValidationStatus status;
    private @Nullable String version;
    private @Nullable Timestamp executionTime;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder type(@Nullable String type) {
      this.type = type;
      return this;
    }

    Builder status(@Nullable ValidationStatus status) {
      this.status = status;
      return this;
    }

    Builder version(@Nullable String version) {
      this.version = version;
      return this;
    }

    Builder executionTime(@Nullable Timestamp executionTime) {
      this.executionTime = executionTime;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    ExecutedValidation build() {
      return new ExecutedValidation(type, status, version, executionTime, unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.ANY;
import static dev.imagegallery.models.schema.WireType.NUMBER;
import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a long-running operation is: the body of a polled operation.
 *
 * @param id the operation's address
 * @param name the operation's name
 * @param status how far it is
 * @param startTime when it began
 * @param endTime when it ended
 * @param percentComplete 0 to 100
 * @param error why it failed
 * @param properties what it answers, as {@link UnknownMembers} describes values
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record OperationStatus(
    @Nullable String id,
    @Nullable String name,
    @Nullable OperationState status,
    @Nullable Timestamp startTime,
    @Nullable Timestamp endTime,
    @Nullable Double percentComplete,
    @Nullable ServiceError error,
    @Nullable Object properties,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<OperationStatus> SCHEMA =
      Schema.of(
              "OperationStatus",
              Builder::new,
              Builder::build,
              OperationStatus::unknown,
              Builder::unknown)
          .property("id", STRING, OperationStatus::id, Builder::id)
          .property("name", STRING, OperationStatus::name, Builder::name)
          .property("status", OperationState.TYPE, OperationStatus::status, Builder::status)
          .property("startTime", Timestamp.TYPE, OperationStatus::startTime, Builder::startTime)
          .property("endTime", Timestamp.TYPE, OperationStatus::endTime, Builder::endTime)
          .property(
              "percentComplete", NUMBER, OperationStatus::percentComplete, Builder::percentComplete)
          .property("error", ServiceError.SCHEMA, OperationStatus::error, Builder::error)
          .property("properties", ANY, OperationStatus::properties, Builder::properties)
          .build();

  /** Checks what is required. */
  public OperationStatus {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.name = name;
    builder.status = status;
    builder.startTime = startTime;
    builder.endTime = endTime;
    builder.percentComplete = percentComplete;
    builder.error = error;
    builder.properties = properties;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of an {@link OperationStatus}. */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable OperationState status;
    private @Nullable Timestamp startTime;
    private @Nullable Timestamp endTime;
    private @Nullable Double percentComplete;
    private @Nullable ServiceError error;
    private @Nullable Object properties;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets the operation's address. */
    public Builder id(@Nullable String id) {
      this.id = id;
      return this;
    }

    /** Sets the operation's name. */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Sets how far it is. */
    public Builder status(@Nullable OperationState status) {
      this.status = status;
      return this;
    }

    /** Sets when it began. */
    public Builder startTime(@Nullable Timestamp startTime) {
      this.startTime = startTime;
      return this;
    }

    /** Sets when it began. */
    public Builder startTime(Instant startTime) {
      return startTime(Timestamp.of(startTime));
    }

    /** Sets when it ended. */
    public Builder endTime(@Nullable Timestamp endTime) {
      this.endTime = endTime;
      return this;
    }

    /** Sets when it ended. */
    public Builder endTime(Instant endTime) {
      return endTime(Timestamp.of(endTime));
    }

    /** Sets 0 to 100. */
    public Builder percentComplete(@Nullable Double percentComplete) {
      this.percentComplete = percentComplete;
      return this;
    }

    /** Sets why it failed. */
    public Builder error(@Nullable ServiceError error) {
      this.error = error;
      return this;
    }

    /** Sets what it answers, as {@link UnknownMembers} describes values. */
    public Builder properties(@Nullable Object properties) {
      this.properties = properties;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished status. */
    public OperationStatus build() {
      return new OperationStatus(
          id, name, status, startTime, endTime, percentComplete, error, properties, unknown);
    }
  }
}

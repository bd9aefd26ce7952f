package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.ANY;
import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.list;
import static dev.imagegallery.models.schema.WireType.object;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the service says went wrong.
 *
 * @param code the error code, such as {@code ResourceNotFound}
 * @param message for people
 * @param target what the error is about
 * @param details what it is made up of
 * @param innererror the service's own view, as {@link UnknownMembers} describes values
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ServiceError(
    @Nullable String code,
    @Nullable String message,
    @Nullable String target,
    List<ServiceError> details,
    @Nullable Object innererror,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ServiceError> SCHEMA =
      Schema.of(
              "ServiceError", Builder::new, Builder::build, ServiceError::unknown, Builder::unknown)
          .property("code", STRING, ServiceError::code, Builder::code)
          .property("message", STRING, ServiceError::message, Builder::message)
          .property("target", STRING, ServiceError::target, Builder::target)
          .property(
              "details",
              list(object(() -> ServiceError.SCHEMA)),
              ServiceError::details,
              Builder::details)
          .property("innererror", ANY, ServiceError::innererror, Builder::innererror)
          .build();

  /** Copies collections and checks the rest. */
  public ServiceError {
    details = List.copyOf(details);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.code = code;
    builder.message = message;
    builder.target = target;
    builder.details = details;
    builder.innererror = innererror;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link ServiceError}. */
  public static final class Builder {
    private @Nullable String code;
    private @Nullable String message;
    private @Nullable String target;
    private List<ServiceError> details = List.of();
    private @Nullable Object innererror;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets the error code, such as {@code ResourceNotFound}. */
    public Builder code(@Nullable String code) {
      this.code = code;
      return this;
    }

    /** Sets for people. */
    public Builder message(@Nullable String message) {
      this.message = message;
      return this;
    }

    /** Sets what the error is about. */
    public Builder target(@Nullable String target) {
      this.target = target;
      return this;
    }

    /** Sets what it is made up of. */
    public Builder details(List<ServiceError> details) {
      this.details = Objects.requireNonNull(details, "details");
      return this;
    }

    /** Sets the service's own view, as {@link UnknownMembers} describes values. */
    public Builder innererror(@Nullable Object innererror) {
      this.innererror = innererror;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished error. */
    public ServiceError build() {
      return new ServiceError(code, message, target, details, innererror, unknown);
    }
  }
}

package dev.imagegallery.models;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response that is an error.
 *
 * @param error the error
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ErrorResponse(@Nullable ServiceError error, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ErrorResponse> SCHEMA =
      Schema.of(
              "ErrorResponse",
              Builder::new,
              Builder::build,
              ErrorResponse::unknown,
              Builder::unknown)
          .property("error", ServiceError.SCHEMA, ErrorResponse::error, Builder::error)
          .build();

  /** Checks what is required. */
  public ErrorResponse {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of an {@link ErrorResponse}. */
  static final class Builder {
    private @Nullable ServiceError error;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder error(@Nullable ServiceError error) {
      this.error = error;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    ErrorResponse build() {
      return new ErrorResponse(error, unknown);
    }
  }
}

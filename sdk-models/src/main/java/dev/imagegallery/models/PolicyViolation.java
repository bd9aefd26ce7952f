package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something a version was reported for.
 *
 * @param category what for
 * @param details in words
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record PolicyViolation(
    @Nullable PolicyViolationCategory category, @Nullable String details, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<PolicyViolation> SCHEMA =
      Schema.of(
              "PolicyViolation",
              Builder::new,
              Builder::build,
              PolicyViolation::unknown,
              Builder::unknown)
          .property(
              "category",
              PolicyViolationCategory.TYPE,
              PolicyViolation::category,
              Builder::category)
          .property("details", STRING, PolicyViolation::details, Builder::details)
          .build();

  /** Checks what is required. */
  public PolicyViolation {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of a {@link PolicyViolation}. */
  static final class Builder {
    private @Nullable PolicyViolationCategory category;
    private @Nullable String details;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder category(@Nullable PolicyViolationCategory category) {
      this.category = category;
      return this;
    }

    Builder details(@Nullable String details) {
      this.details = details;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    PolicyViolation build() {
      return new PolicyViolation(category, details, unknown);
    }
  }
}

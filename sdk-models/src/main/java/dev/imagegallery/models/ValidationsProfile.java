package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the service found out about a version. Service API 2024-03-03 and later.
 *
 * @param validationEtag changes with each run of the checks
 * @param executedValidations the checks
 * @param platformAttributes what was found
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ValidationsProfile(
    @Nullable String validationEtag,
    List<ExecutedValidation> executedValidations,
    List<PlatformAttribute> platformAttributes,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ValidationsProfile> SCHEMA =
      Schema.of(
              "ValidationsProfile",
              Builder::new,
              Builder::build,
              ValidationsProfile::unknown,
              Builder::unknown)
          .property(
              "validationEtag", STRING, ValidationsProfile::validationEtag, Builder::validationEtag)
          .property(
              "executedValidations",
              list(ExecutedValidation.SCHEMA),
              ValidationsProfile::executedValidations,
              Builder::executedValidations)
          .property(
              "platformAttributes",
              list(PlatformAttribute.SCHEMA),
              ValidationsProfile::platformAttributes,
              Builder::platformAttributes)
          .build();

  /** Copies collections and checks the rest. */
  public ValidationsProfile {
    executedValidations = List.copyOf(executedValidations);
    platformAttributes = List.copyOf(platformAttributes);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of a {@link ValidationsProfile}. */
  static final class Builder {
    private @Nullable String validationEtag;
    private List<ExecutedValidation> executedValidations = List.of();
    private List<PlatformAttribute> platformAttributes = List.of();
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder validationEtag(@Nullable String validationEtag) {
      this.validationEtag = validationEtag;
      return this;
    }

    Builder executedValidations(List<ExecutedValidation> executedValidations) {
      this.executedValidations = Objects.requireNonNull(executedValidations, "executedValidations");
      return this;
    }

    Builder platformAttributes(List<PlatformAttribute> platformAttributes) {
      this.platformAttributes = Objects.requireNonNull(platformAttributes, "platformAttributes");
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    ValidationsProfile build() {
      return new ValidationsProfile(
          validationEtag, executedValidations, platformAttributes, unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The UEFI keys of a version.
 *
 * @param signatureTemplateNames sets of default keys
 * @param additionalSignatures keys beside the default ones
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record UefiSettings(
    List<UefiSignatureTemplate> signatureTemplateNames,
    @Nullable UefiKeySignatures additionalSignatures,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<UefiSettings> SCHEMA =
      Schema.of(
              "UefiSettings", Builder::new, Builder::build, UefiSettings::unknown, Builder::unknown)
          .property(
              "signatureTemplateNames",
              list(UefiSignatureTemplate.TYPE),
              UefiSettings::signatureTemplateNames,
              Builder::signatureTemplateNames)
          .property(
              "additionalSignatures",
              UefiKeySignatures.SCHEMA,
              UefiSettings::additionalSignatures,
              Builder::additionalSignatures)
          .build();

  /** Copies collections and checks the rest. */
  public UefiSettings {
    signatureTemplateNames = List.copyOf(signatureTemplateNames);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.signatureTemplateNames = signatureTemplateNames;
    builder.additionalSignatures = additionalSignatures;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link UefiSettings}. */
  public static final class Builder {
    private List<UefiSignatureTemplate> signatureTemplateNames = List.of();
    private @Nullable UefiKeySignatures additionalSignatures;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets sets of default keys. */
    public Builder signatureTemplateNames(List<UefiSignatureTemplate> signatureTemplateNames) {
      this.signatureTemplateNames =
          Objects.requireNonNull(signatureTemplateNames, "signatureTemplateNames");
      return this;
    }

    /** Sets keys beside the default ones. */
    public Builder additionalSignatures(@Nullable UefiKeySignatures additionalSignatures) {
      this.additionalSignatures = additionalSignatures;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished settings. */
    public UefiSettings build() {
      return new UefiSettings(signatureTemplateNames, additionalSignatures, unknown);
    }
  }
}

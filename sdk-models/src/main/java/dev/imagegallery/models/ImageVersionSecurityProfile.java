package dev.imagegallery.models;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The security settings of a version. Service API 2022-08-03 and later.
 *
 * @param uefiSettings the UEFI keys
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ImageVersionSecurityProfile(
    @Nullable UefiSettings uefiSettings, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ImageVersionSecurityProfile> SCHEMA =
      Schema.of(
              "ImageVersionSecurityProfile",
              Builder::new,
              Builder::build,
              ImageVersionSecurityProfile::unknown,
              Builder::unknown)
          .property(
              "uefiSettings",
              UefiSettings.SCHEMA,
              ImageVersionSecurityProfile::uefiSettings,
              Builder::uefiSettings)
          .build();

  /** Checks what is required. */
  public ImageVersionSecurityProfile {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A profile with these UEFI keys. */
  public static ImageVersionSecurityProfile of(UefiSettings uefiSettings) {
    return new Builder().uefiSettings(uefiSettings).build();
  }

  /** Collects the parts of an {@link ImageVersionSecurityProfile}. */
  static final class Builder {
    private @Nullable UefiSettings uefiSettings;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder uefiSettings(@Nullable UefiSettings uefiSettings) {
      this.uefiSettings = uefiSettings;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    ImageVersionSecurityProfile build() {
      return new ImageVersionSecurityProfile(uefiSettings, unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names and first user of the machines of a scale set.
 *
 * @param computerNamePrefix what their host names begin with
 * @param adminUsername the first user
 * @param adminPassword the first user's password; never answered
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ScaleSetOsProfile(
    @Nullable String computerNamePrefix,
    @Nullable String adminUsername,
    @Nullable String adminPassword,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ScaleSetOsProfile> SCHEMA =
      Schema.of(
              "ScaleSetOsProfile",
              Builder::new,
              Builder::build,
              ScaleSetOsProfile::unknown,
              Builder::unknown)
          .property(
              "computerNamePrefix",
              STRING,
              ScaleSetOsProfile::computerNamePrefix,
              Builder::computerNamePrefix)
          .property(
              "adminUsername", STRING, ScaleSetOsProfile::adminUsername, Builder::adminUsername)
          .property(
              "adminPassword", STRING, ScaleSetOsProfile::adminPassword, Builder::adminPassword)
          .build();

  /** Checks what is required. */
  public ScaleSetOsProfile {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.computerNamePrefix = computerNamePrefix;
    builder.adminUsername = adminUsername;
    builder.adminPassword = adminPassword;
    builder.unknown = unknown;
    return builder;
  }

  /** The profile without its secrets. */
  @Override
  public String toString() {
    String password = adminPassword == null ? "null" : "***";
    return "ScaleSetOsProfile[computerNamePrefix=%s, adminUsername=%s, adminPassword=%s]"
        .formatted(computerNamePrefix, adminUsername, password);
  }

  /** Collects the parts of a {@link ScaleSetOsProfile}. */
  public static final class Builder {
    private @Nullable String computerNamePrefix;
    private @Nullable String adminUsername;
    private @Nullable String adminPassword;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets what their host names begin with. */
    public Builder computerNamePrefix(@Nullable String computerNamePrefix) {
      this.computerNamePrefix = computerNamePrefix;
      return this;
    }

    /** Sets the first user. */
    public Builder adminUsername(@Nullable String adminUsername) {
      this.adminUsername = adminUsername;
      return this;
    }

    /** Sets the first user's password; never answered. */
    public Builder adminPassword(@Nullable String adminPassword) {
      this.adminPassword = adminPassword;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished profile. */
    public ScaleSetOsProfile build() {
      return new ScaleSetOsProfile(computerNamePrefix, adminUsername, adminPassword, unknown);
    }
  }
}

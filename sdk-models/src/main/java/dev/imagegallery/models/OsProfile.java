package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Name and first user of a machine.
 *
 * @param computerName the host name
 * @param adminUsername the first user
 * @param adminPassword the first user's password; never answered
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record OsProfile(
    @Nullable String computerName,
    @Nullable String adminUsername,
    @Nullable String adminPassword,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<OsProfile> SCHEMA =
      Schema.of("OsProfile", Builder::new, Builder::build, OsProfile::unknown, Builder::unknown)
          .property("computerName", STRING, OsProfile::computerName, Builder::computerName)
          .property("adminUsername", STRING, OsProfile::adminUsername, Builder::adminUsername)
          .property("adminPassword", STRING, OsProfile::adminPassword, Builder::adminPassword)
          .build();

  /** Checks what is required. */
  public OsProfile {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.computerName = computerName;
    builder.adminUsername = adminUsername;
    builder.adminPassword = adminPassword;
    builder.unknown = unknown;
    return builder;
  }

  /** The profile without its secrets. */
  @Override
  public String toString() {
    String password = adminPassword == null ? "null" : "***";
    return "OsProfile[computerName=%s, adminUsername=%s, adminPassword=%s]"
        .formatted(computerName, adminUsername, password);
  }

  /** Collects the parts of an {@link OsProfile}. */
  public static final class Builder {
    private @Nullable String computerName;
    private @Nullable String adminUsername;
    private @Nullable String adminPassword;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets the host name. */
    public Builder computerName(@Nullable String computerName) {
      this.computerName = computerName;
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
    public OsProfile build() {
      return new OsProfile(computerName, adminUsername, adminPassword, unknown);
    }
  }
}

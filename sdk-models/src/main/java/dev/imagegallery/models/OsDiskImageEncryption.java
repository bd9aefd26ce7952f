package dev.imagegallery.models;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the operating system disk is encrypted in a region.
 *
 * @param diskEncryptionSetId the disk encryption set
 * @param securityProfile encryption for confidential machines
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record OsDiskImageEncryption(
    @Nullable ResourceId diskEncryptionSetId,
    @Nullable OsDiskImageSecurityProfile securityProfile,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<OsDiskImageEncryption> SCHEMA =
      Schema.of(
              "OsDiskImageEncryption",
              Builder::new,
              Builder::build,
              OsDiskImageEncryption::unknown,
              Builder::unknown)
          .property(
              "diskEncryptionSetId",
              ResourceId.TYPE,
              OsDiskImageEncryption::diskEncryptionSetId,
              Builder::diskEncryptionSetId)
          .property(
              "securityProfile",
              OsDiskImageSecurityProfile.SCHEMA,
              OsDiskImageEncryption::securityProfile,
              Builder::securityProfile)
          .since("2021-10-01")
          .build();

  /** Checks what is required. */
  public OsDiskImageEncryption {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.diskEncryptionSetId = diskEncryptionSetId;
    builder.securityProfile = securityProfile;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of an {@link OsDiskImageEncryption}. */
  public static final class Builder {
    private @Nullable ResourceId diskEncryptionSetId;
    private @Nullable OsDiskImageSecurityProfile securityProfile;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets the disk encryption set. */
    public Builder diskEncryptionSetId(@Nullable ResourceId diskEncryptionSetId) {
      this.diskEncryptionSetId = diskEncryptionSetId;
      return this;
    }

    /** Sets encryption for confidential machines. */
    public Builder securityProfile(@Nullable OsDiskImageSecurityProfile securityProfile) {
      this.securityProfile = securityProfile;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished encryption. */
    public OsDiskImageEncryption build() {
      return new OsDiskImageEncryption(diskEncryptionSetId, securityProfile, unknown);
    }
  }
}

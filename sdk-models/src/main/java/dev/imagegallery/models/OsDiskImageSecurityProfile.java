package dev.imagegallery.models;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the operating system disk of a confidential machine is encrypted.
 *
 * @param confidentialVmEncryptionType how it is encrypted
 * @param secureVmDiskEncryptionSetId the disk encryption set with the customer's key
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record OsDiskImageSecurityProfile(
    @Nullable ConfidentialVmEncryptionType confidentialVmEncryptionType,
    @Nullable ResourceId secureVmDiskEncryptionSetId,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<OsDiskImageSecurityProfile> SCHEMA =
      Schema.of(
              "OsDiskImageSecurityProfile",
              Builder::new,
              Builder::build,
              OsDiskImageSecurityProfile::unknown,
              Builder::unknown)
          .property(
              "confidentialVMEncryptionType",
              ConfidentialVmEncryptionType.TYPE,
              OsDiskImageSecurityProfile::confidentialVmEncryptionType,
              Builder::confidentialVmEncryptionType)
          .property(
              "secureVMDiskEncryptionSetId",
              ResourceId.TYPE,
              OsDiskImageSecurityProfile::secureVmDiskEncryptionSetId,
              Builder::secureVmDiskEncryptionSetId)
          .build();

  /** Checks what is required. */
  public OsDiskImageSecurityProfile {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.confidentialVmEncryptionType = confidentialVmEncryptionType;
    builder.secureVmDiskEncryptionSetId = secureVmDiskEncryptionSetId;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of an {@link OsDiskImageSecurityProfile}. */
  public static final class Builder {
    private @Nullable ConfidentialVmEncryptionType confidentialVmEncryptionType;
    private @Nullable ResourceId secureVmDiskEncryptionSetId;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets how it is encrypted. */
    public Builder confidentialVmEncryptionType(
        @Nullable ConfidentialVmEncryptionType confidentialVmEncryptionType) {
      this.confidentialVmEncryptionType = confidentialVmEncryptionType;
      return this;
    }

    /** Sets the disk encryption set with the customer's key. */
    public Builder secureVmDiskEncryptionSetId(@Nullable ResourceId secureVmDiskEncryptionSetId) {
      this.secureVmDiskEncryptionSetId = secureVmDiskEncryptionSetId;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished profile. */
    public OsDiskImageSecurityProfile build() {
      return new OsDiskImageSecurityProfile(
          confidentialVmEncryptionType, secureVmDiskEncryptionSetId, unknown);
    }
  }
}

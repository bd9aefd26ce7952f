package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.INTEGER;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a data disk is encrypted in a region.
 *
 * @param lun the disk's logical unit number
 * @param diskEncryptionSetId the disk encryption set
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record DataDiskImageEncryption(
    Integer lun, @Nullable ResourceId diskEncryptionSetId, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<DataDiskImageEncryption> SCHEMA =
      Schema.of(
              "DataDiskImageEncryption",
              Builder::new,
              Builder::build,
              DataDiskImageEncryption::unknown,
              Builder::unknown)
          .property("lun", INTEGER, DataDiskImageEncryption::lun, Builder::lun)
          .property(
              "diskEncryptionSetId",
              ResourceId.TYPE,
              DataDiskImageEncryption::diskEncryptionSetId,
              Builder::diskEncryptionSetId)
          .build();

  /** Checks what is required. */
  public DataDiskImageEncryption {
    Objects.requireNonNull(lun, "lun");
    Objects.requireNonNull(unknown, "unknown");
  }

  /**
   * A builder with what is required.
   *
   * @param lun the disk's logical unit number
   */
  public static Builder builder(Integer lun) {
    return new Builder().lun(lun);
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.lun = lun;
    builder.diskEncryptionSetId = diskEncryptionSetId;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link DataDiskImageEncryption}. */
  public static final class Builder {
    private @Nullable Integer lun;
    private @Nullable ResourceId diskEncryptionSetId;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets the disk's logical unit number. */
    public Builder lun(Integer lun) {
      this.lun = Objects.requireNonNull(lun, "lun");
      return this;
    }

    /** Sets the disk encryption set. */
    public Builder diskEncryptionSetId(@Nullable ResourceId diskEncryptionSetId) {
      this.diskEncryptionSetId = diskEncryptionSetId;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /**
     * The finished encryption.
     *
     * @throws NullPointerException if a required value is missing
     */
    public DataDiskImageEncryption build() {
      return new DataDiskImageEncryption(
          Objects.requireNonNull(lun, "lun"), diskEncryptionSetId, unknown);
    }
  }
}

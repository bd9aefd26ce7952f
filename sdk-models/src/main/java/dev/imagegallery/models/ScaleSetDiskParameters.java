package dev.imagegallery.models;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The storage of a disk of a scale set's machines.
 *
 * @param storageAccountType the kind of storage
 * @param diskEncryptionSet the disk encryption set
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ScaleSetDiskParameters(
    @Nullable StorageAccountType storageAccountType,
    @Nullable ResourceId diskEncryptionSet,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ScaleSetDiskParameters> SCHEMA =
      Schema.of(
              "ScaleSetDiskParameters",
              Builder::new,
              Builder::build,
              ScaleSetDiskParameters::unknown,
              Builder::unknown)
          .property(
              "storageAccountType",
              StorageAccountType.TYPE,
              ScaleSetDiskParameters::storageAccountType,
              Builder::storageAccountType)
          .property(
              "diskEncryptionSet.id",
              ResourceId.TYPE,
              ScaleSetDiskParameters::diskEncryptionSet,
              Builder::diskEncryptionSet)
          .since("2019-07-01")
          .build();

  /** Checks what is required. */
  public ScaleSetDiskParameters {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.storageAccountType = storageAccountType;
    builder.diskEncryptionSet = diskEncryptionSet;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link ScaleSetDiskParameters}. */
  public static final class Builder {
    private @Nullable StorageAccountType storageAccountType;
    private @Nullable ResourceId diskEncryptionSet;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets the kind of storage. */
    public Builder storageAccountType(@Nullable StorageAccountType storageAccountType) {
      this.storageAccountType = storageAccountType;
      return this;
    }

    /** Sets the disk encryption set. */
    public Builder diskEncryptionSet(@Nullable ResourceId diskEncryptionSet) {
      this.diskEncryptionSet = diskEncryptionSet;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished parameters. */
    public ScaleSetDiskParameters build() {
      return new ScaleSetDiskParameters(storageAccountType, diskEncryptionSet, unknown);
    }
  }
}

package dev.imagegallery.models;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The managed disk behind a machine's disk.
 *
 * @param id the disk to attach; of a disk made from an image the service says it
 * @param storageAccountType the kind of storage
 * @param diskEncryptionSet the disk encryption set
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ManagedDiskParameters(
    @Nullable ResourceId id,
    @Nullable StorageAccountType storageAccountType,
    @Nullable ResourceId diskEncryptionSet,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ManagedDiskParameters> SCHEMA =
      Schema.of(
              "ManagedDiskParameters",
              Builder::new,
              Builder::build,
              ManagedDiskParameters::unknown,
              Builder::unknown)
          .property("id", ResourceId.TYPE, ManagedDiskParameters::id, Builder::id)
          .property(
              "storageAccountType",
              StorageAccountType.TYPE,
              ManagedDiskParameters::storageAccountType,
              Builder::storageAccountType)
          .property(
              "diskEncryptionSet.id",
              ResourceId.TYPE,
              ManagedDiskParameters::diskEncryptionSet,
              Builder::diskEncryptionSet)
          .since("2019-07-01")
          .build();

  /** Checks what is required. */
  public ManagedDiskParameters {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** An existing disk. */
  public static ManagedDiskParameters of(ResourceId id) {
    return new Builder().id(id).build();
  }

  /** A new disk on this kind of storage. */
  public static ManagedDiskParameters of(StorageAccountType storageAccountType) {
    return new Builder().storageAccountType(storageAccountType).build();
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.storageAccountType = storageAccountType;
    builder.diskEncryptionSet = diskEncryptionSet;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link ManagedDiskParameters}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable StorageAccountType storageAccountType;
    private @Nullable ResourceId diskEncryptionSet;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets the disk to attach; of a disk made from an image the service says it. */
    public Builder id(@Nullable ResourceId id) {
      this.id = id;
      return this;
    }

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
    public ManagedDiskParameters build() {
      return new ManagedDiskParameters(id, storageAccountType, diskEncryptionSet, unknown);
    }
  }
}

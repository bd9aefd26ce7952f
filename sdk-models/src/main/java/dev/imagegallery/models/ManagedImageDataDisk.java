package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.INTEGER;
import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A data disk of a managed image.
 *
 * @param lun its logical unit number, unique in the image
 * @param snapshot the snapshot it is made from
 * @param managedDisk the managed disk it is made from
 * @param blobUri the address of the VHD blob it is made from
 * @param caching how the host caches it
 * @param diskSizeGb its size in GB, at most 1023
 * @param storageAccountType the kind of storage
 * @param diskEncryptionSet the disk encryption set
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ManagedImageDataDisk(
    Integer lun,
    @Nullable ResourceId snapshot,
    @Nullable ResourceId managedDisk,
    @Nullable String blobUri,
    @Nullable HostCaching caching,
    @Nullable Integer diskSizeGb,
    @Nullable StorageAccountType storageAccountType,
    @Nullable ResourceId diskEncryptionSet,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ManagedImageDataDisk> SCHEMA =
      Schema.of(
              "ManagedImageDataDisk",
              Builder::new,
              Builder::build,
              ManagedImageDataDisk::unknown,
              Builder::unknown)
          .property("lun", INTEGER, ManagedImageDataDisk::lun, Builder::lun)
          .property(
              "snapshot.id", ResourceId.TYPE, ManagedImageDataDisk::snapshot, Builder::snapshot)
          .property(
              "managedDisk.id",
              ResourceId.TYPE,
              ManagedImageDataDisk::managedDisk,
              Builder::managedDisk)
          .property("blobUri", STRING, ManagedImageDataDisk::blobUri, Builder::blobUri)
          .property("caching", HostCaching.TYPE, ManagedImageDataDisk::caching, Builder::caching)
          .property("diskSizeGB", INTEGER, ManagedImageDataDisk::diskSizeGb, Builder::diskSizeGb)
          .property(
              "storageAccountType",
              StorageAccountType.TYPE,
              ManagedImageDataDisk::storageAccountType,
              Builder::storageAccountType)
          .property(
              "diskEncryptionSet.id",
              ResourceId.TYPE,
              ManagedImageDataDisk::diskEncryptionSet,
              Builder::diskEncryptionSet)
          .since("2019-07-01")
          .build();

  /** Checks what is required. */
  public ManagedImageDataDisk {
    Objects.requireNonNull(lun, "lun");
    Objects.requireNonNull(unknown, "unknown");
  }

  /**
   * A builder with what is required.
   *
   * @param lun its logical unit number, unique in the image
   */
  public static Builder builder(Integer lun) {
    return new Builder().lun(lun);
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.lun = lun;
    builder.snapshot = snapshot;
    builder.managedDisk = managedDisk;
    builder.blobUri = blobUri;
    builder.caching = caching;
    builder.diskSizeGb = diskSizeGb;
    builder.storageAccountType = storageAccountType;
    builder.diskEncryptionSet = diskEncryptionSet;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link ManagedImageDataDisk}. */
  public static final class Builder {
    private @Nullable Integer lun;
    private @Nullable ResourceId snapshot;
    private @Nullable ResourceId managedDisk;
    private @Nullable String blobUri;
    private @Nullable HostCaching caching;
    private @Nullable Integer diskSizeGb;
    private @Nullable StorageAccountType storageAccountType;
    private @Nullable ResourceId diskEncryptionSet;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets its logical unit number, unique in the image. */
    public Builder lun(Integer lun) {
      this.lun = Objects.requireNonNull(lun, "lun");
      return this;
    }

    /** Sets the snapshot it is made from. */
    public Builder snapshot(@Nullable ResourceId snapshot) {
      this.snapshot = snapshot;
      return this;
    }

    /** Sets the managed disk it is made from. */
    public Builder managedDisk(@Nullable ResourceId managedDisk) {
      this.managedDisk = managedDisk;
      return this;
    }

    /** Sets the address of the VHD blob it is made from. */
    public Builder blobUri(@Nullable String blobUri) {
      this.blobUri = blobUri;
      return this;
    }

    /** Sets how the host caches it. */
    public Builder caching(@Nullable HostCaching caching) {
      this.caching = caching;
      return this;
    }

    /** Sets its size in GB, at most 1023. */
    public Builder diskSizeGb(@Nullable Integer diskSizeGb) {
      this.diskSizeGb = diskSizeGb;
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

    /**
     * The finished disk.
     *
     * @throws NullPointerException if a required value is missing
     */
    public ManagedImageDataDisk build() {
      return new ManagedImageDataDisk(
          Objects.requireNonNull(lun, "lun"),
          snapshot,
          managedDisk,
          blobUri,
          caching,
          diskSizeGb,
          storageAccountType,
          diskEncryptionSet,
          unknown);
    }
  }
}

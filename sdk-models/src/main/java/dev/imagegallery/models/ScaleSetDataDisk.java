package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.INTEGER;
import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A data disk of a scale set's machines.
 *
 * @param lun its logical unit number, unique in the machine
 * @param name the disk's name
 * @param createOption what it is made from
 * @param caching how the host caches it
 * @param diskSizeGb its size in GB; not smaller than the image's (R193)
 * @param managedDisk its storage
 * @param deleteOption what becomes of it when the machine is deleted
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ScaleSetDataDisk(
    Integer lun,
    @Nullable String name,
    @Nullable DiskCreateOption createOption,
    @Nullable HostCaching caching,
    @Nullable Integer diskSizeGb,
    @Nullable ScaleSetDiskParameters managedDisk,
    @Nullable DiskDeleteOption deleteOption,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ScaleSetDataDisk> SCHEMA =
      Schema.of(
              "ScaleSetDataDisk",
              Builder::new,
              Builder::build,
              ScaleSetDataDisk::unknown,
              Builder::unknown)
          .property("lun", INTEGER, ScaleSetDataDisk::lun, Builder::lun)
          .property("name", STRING, ScaleSetDataDisk::name, Builder::name)
          .property(
              "createOption",
              DiskCreateOption.TYPE,
              ScaleSetDataDisk::createOption,
              Builder::createOption)
          .property("caching", HostCaching.TYPE, ScaleSetDataDisk::caching, Builder::caching)
          .property("diskSizeGB", INTEGER, ScaleSetDataDisk::diskSizeGb, Builder::diskSizeGb)
          .property(
              "managedDisk",
              ScaleSetDiskParameters.SCHEMA,
              ScaleSetDataDisk::managedDisk,
              Builder::managedDisk)
          .property(
              "deleteOption",
              DiskDeleteOption.TYPE,
              ScaleSetDataDisk::deleteOption,
              Builder::deleteOption)
          .since("2021-03-01")
          .build();

  /** Checks what is required. */
  public ScaleSetDataDisk {
    Objects.requireNonNull(lun, "lun");
    Objects.requireNonNull(unknown, "unknown");
  }

  /**
   * A builder with what is required.
   *
   * @param lun its logical unit number, unique in the machine
   */
  public static Builder builder(Integer lun) {
    return new Builder().lun(lun);
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.lun = lun;
    builder.name = name;
    builder.createOption = createOption;
    builder.caching = caching;
    builder.diskSizeGb = diskSizeGb;
    builder.managedDisk = managedDisk;
    builder.deleteOption = deleteOption;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link ScaleSetDataDisk}. */
  public static final class Builder {
    private @Nullable Integer lun;
    private @Nullable String name;
    private @Nullable DiskCreateOption createOption;
    private @Nullable HostCaching caching;
    private @Nullable Integer diskSizeGb;
    private @Nullable ScaleSetDiskParameters managedDisk;
    private @Nullable DiskDeleteOption deleteOption;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets its logical unit number, unique in the machine. */
    public Builder lun(Integer lun) {
      this.lun = Objects.requireNonNull(lun, "lun");
      return this;
    }

    /** Sets the disk's name. */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Sets what it is made from. */
    public Builder createOption(@Nullable DiskCreateOption createOption) {
      this.createOption = createOption;
      return this;
    }

    /** Sets how the host caches it. */
    public Builder caching(@Nullable HostCaching caching) {
      this.caching = caching;
      return this;
    }

    /** Sets its size in GB; not smaller than the image's (R193). */
    public Builder diskSizeGb(@Nullable Integer diskSizeGb) {
      this.diskSizeGb = diskSizeGb;
      return this;
    }

    /** Sets its storage. */
    public Builder managedDisk(@Nullable ScaleSetDiskParameters managedDisk) {
      this.managedDisk = managedDisk;
      return this;
    }

    /** Sets what becomes of it when the machine is deleted. */
    public Builder deleteOption(@Nullable DiskDeleteOption deleteOption) {
      this.deleteOption = deleteOption;
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
    public ScaleSetDataDisk build() {
      return new ScaleSetDataDisk(
          Objects.requireNonNull(lun, "lun"),
          name,
          createOption,
          caching,
          diskSizeGb,
          managedDisk,
          deleteOption,
          unknown);
    }
  }
}

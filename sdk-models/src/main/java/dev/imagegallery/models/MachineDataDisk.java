package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.INTEGER;
import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A data disk of a virtual machine.
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
public record MachineDataDisk(
    Integer lun,
    @Nullable String name,
    @Nullable DiskCreateOption createOption,
    @Nullable HostCaching caching,
    @Nullable Integer diskSizeGb,
    @Nullable ManagedDiskParameters managedDisk,
    @Nullable DiskDeleteOption deleteOption,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<MachineDataDisk> SCHEMA =
      Schema.of(
              "MachineDataDisk",
              Builder::new,
              Builder::build,
              MachineDataDisk::unknown,
              Builder::unknown)
          .property("lun", INTEGER, MachineDataDisk::lun, Builder::lun)
          .property("name", STRING, MachineDataDisk::name, Builder::name)
          .property(
              "createOption",
              DiskCreateOption.TYPE,
              MachineDataDisk::createOption,
              Builder::createOption)
          .property("caching", HostCaching.TYPE, MachineDataDisk::caching, Builder::caching)
          .property("diskSizeGB", INTEGER, MachineDataDisk::diskSizeGb, Builder::diskSizeGb)
          .property(
              "managedDisk",
              ManagedDiskParameters.SCHEMA,
              MachineDataDisk::managedDisk,
              Builder::managedDisk)
          .property(
              "deleteOption",
              DiskDeleteOption.TYPE,
              MachineDataDisk::deleteOption,
              Builder::deleteOption)
          .since("2021-03-01")
          .build();

  /** Checks what is required. */
  public MachineDataDisk {
    Objects.requireNonNull(lun, "lun");
    Objects.requireNonNull(unknown, "unknown");
  }

  /** The image's disk of that LUN, to be made as it is there. */
  public static MachineDataDisk fromImage(int lun) {
    return builder(lun).createOption(DiskCreateOption.FROM_IMAGE).build();
  }

  /** A new disk with nothing on it. */
  public static MachineDataDisk empty(int lun, int diskSizeGb) {
    return builder(lun).createOption(DiskCreateOption.EMPTY).diskSizeGb(diskSizeGb).build();
  }

  /** A disk there is already. */
  public static MachineDataDisk attach(int lun, ResourceId diskId) {
    return builder(lun)
        .createOption(DiskCreateOption.ATTACH)
        .managedDisk(ManagedDiskParameters.of(diskId))
        .build();
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

  /** Collects the parts of a {@link MachineDataDisk}. */
  public static final class Builder {
    private @Nullable Integer lun;
    private @Nullable String name;
    private @Nullable DiskCreateOption createOption;
    private @Nullable HostCaching caching;
    private @Nullable Integer diskSizeGb;
    private @Nullable ManagedDiskParameters managedDisk;
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
    public Builder managedDisk(@Nullable ManagedDiskParameters managedDisk) {
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
    public MachineDataDisk build() {
      return new MachineDataDisk(
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

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.INTEGER;
import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operating system disk of a virtual machine.
 *
 * @param osType the operating system on it
 * @param name the disk's name
 * @param createOption what it is made from
 * @param caching how the host caches it
 * @param diskSizeGb its size in GB; not smaller than the image's (R193)
 * @param managedDisk its storage
 * @param deleteOption what becomes of it when the machine is deleted
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record MachineOsDisk(
    @Nullable OsType osType,
    @Nullable String name,
    @Nullable DiskCreateOption createOption,
    @Nullable HostCaching caching,
    @Nullable Integer diskSizeGb,
    @Nullable ManagedDiskParameters managedDisk,
    @Nullable DiskDeleteOption deleteOption,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<MachineOsDisk> SCHEMA =
      Schema.of(
              "MachineOsDisk",
              Builder::new,
              Builder::build,
              MachineOsDisk::unknown,
              Builder::unknown)
          .property("osType", OsType.TYPE, MachineOsDisk::osType, Builder::osType)
          .property("name", STRING, MachineOsDisk::name, Builder::name)
          .property(
              "createOption",
              DiskCreateOption.TYPE,
              MachineOsDisk::createOption,
              Builder::createOption)
          .property("caching", HostCaching.TYPE, MachineOsDisk::caching, Builder::caching)
          .property("diskSizeGB", INTEGER, MachineOsDisk::diskSizeGb, Builder::diskSizeGb)
          .property(
              "managedDisk",
              ManagedDiskParameters.SCHEMA,
              MachineOsDisk::managedDisk,
              Builder::managedDisk)
          .property(
              "deleteOption",
              DiskDeleteOption.TYPE,
              MachineOsDisk::deleteOption,
              Builder::deleteOption)
          .since("2021-03-01")
          .build();

  /** Checks what is required. */
  public MachineOsDisk {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A disk made from the machine's image. */
  public static MachineOsDisk fromImage() {
    return new Builder().createOption(DiskCreateOption.FROM_IMAGE).build();
  }

  /** A disk there is already. */
  public static MachineOsDisk attach(ResourceId diskId, OsType osType) {
    return new Builder()
        .createOption(DiskCreateOption.ATTACH)
        .osType(osType)
        .managedDisk(ManagedDiskParameters.of(diskId))
        .build();
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.osType = osType;
    builder.name = name;
    builder.createOption = createOption;
    builder.caching = caching;
    builder.diskSizeGb = diskSizeGb;
    builder.managedDisk = managedDisk;
    builder.deleteOption = deleteOption;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link MachineOsDisk}. */
  public static final class Builder {
    private @Nullable OsType osType;
    private @Nullable String name;
    private @Nullable DiskCreateOption createOption;
    private @Nullable HostCaching caching;
    private @Nullable Integer diskSizeGb;
    private @Nullable ManagedDiskParameters managedDisk;
    private @Nullable DiskDeleteOption deleteOption;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets the operating system on it. */
    public Builder osType(@Nullable OsType osType) {
      this.osType = osType;
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

    /** The finished disk. */
    public MachineOsDisk build() {
      return new MachineOsDisk(
          osType, name, createOption, caching, diskSizeGb, managedDisk, deleteOption, unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.list;
import static dev.imagegallery.models.schema.WireType.map;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a virtual machine (PATCH). What is not set stays as it is.
 *
 * @param tags free names and values, in the place of those there are; an empty map removes all
 * @param vmSize another size
 * @param dataDisks the data disks in the place of those there are; an empty list detaches all
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record VirtualMachineUpdate(
    @Nullable Map<String, String> tags,
    @Nullable String vmSize,
    @Nullable List<MachineDataDisk> dataDisks,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<VirtualMachineUpdate> SCHEMA =
      Schema.of(
              "VirtualMachineUpdate",
              Builder::new,
              Builder::build,
              VirtualMachineUpdate::unknown,
              Builder::unknown)
          .property("tags", map(STRING), VirtualMachineUpdate::tags, Builder::tags)
          .mutable()
          .emptyIsValue()
          .property(
              "properties.hardwareProfile.vmSize",
              STRING,
              VirtualMachineUpdate::vmSize,
              Builder::vmSize)
          .mutable()
          .property(
              "properties.storageProfile.dataDisks",
              list(MachineDataDisk.SCHEMA),
              VirtualMachineUpdate::dataDisks,
              Builder::dataDisks)
          .mutable()
          .emptyIsValue()
          .build();

  /** Copies collections and checks the rest. */
  public VirtualMachineUpdate {
    tags = tags == null ? null : Collected.copyOf(tags);
    dataDisks = dataDisks == null ? null : List.copyOf(dataDisks);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.tags = tags;
    builder.vmSize = vmSize;
    builder.dataDisks = dataDisks;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link VirtualMachineUpdate}. */
  public static final class Builder {
    private @Nullable Map<String, String> tags;
    private @Nullable String vmSize;
    private @Nullable List<MachineDataDisk> dataDisks;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets free names and values, in the place of those there are; an empty map removes all. */
    public Builder tags(@Nullable Map<String, String> tags) {
      this.tags = tags;
      return this;
    }

    /** Adds a tag, or replaces the one of that name. */
    public Builder tag(String name, String value) {
      tags = Collected.plus(tags, name, value);
      return this;
    }

    /** Sets another size. */
    public Builder vmSize(@Nullable String vmSize) {
      this.vmSize = vmSize;
      return this;
    }

    /** Sets the data disks in the place of those there are; an empty list detaches all. */
    public Builder dataDisks(@Nullable List<MachineDataDisk> dataDisks) {
      this.dataDisks = dataDisks;
      return this;
    }

    /** Adds a data disk. */
    public Builder dataDisk(MachineDataDisk dataDisk) {
      dataDisks = Collected.plus(dataDisks, dataDisk);
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished change. */
    public VirtualMachineUpdate build() {
      return new VirtualMachineUpdate(tags, vmSize, dataDisks, unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.BOOLEAN;
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
 * A managed image: the disks of a generalized machine, in one region.
 *
 * @param id the id; {@code null} in a request
 * @param name the last part of the id; {@code null} in a request
 * @param type the resource type; {@code null} in a request
 * @param location the region of the metadata; fixed at creation
 * @param tags free names and values; at most 50
 * @param extendedLocation where it is, if outside the regions
 * @param sourceVirtualMachine the virtual machine it is made from
 * @param osDisk the operating system disk
 * @param dataDisks the data disks
 * @param zoneResilient whether it survives the loss of a zone
 * @param hyperVGeneration the virtual hardware
 * @param provisioningState what the service is doing with it; {@code null} in a request
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ManagedImage(
    @Nullable ResourceId id,
    @Nullable String name,
    @Nullable String type,
    Region location,
    Map<String, String> tags,
    @Nullable ExtendedLocation extendedLocation,
    @Nullable ResourceId sourceVirtualMachine,
    @Nullable ManagedImageOsDisk osDisk,
    List<ManagedImageDataDisk> dataDisks,
    @Nullable Boolean zoneResilient,
    @Nullable HyperVGeneration hyperVGeneration,
    @Nullable ProvisioningState provisioningState,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ManagedImage> SCHEMA =
      Schema.of(
              "ManagedImage", Builder::new, Builder::build, ManagedImage::unknown, Builder::unknown)
          .property("id", ResourceId.TYPE, ManagedImage::id, Builder::id)
          .readOnly()
          .property("name", STRING, ManagedImage::name, Builder::name)
          .readOnly()
          .property("type", STRING, ManagedImage::type, Builder::type)
          .readOnly()
          .property("location", Region.TYPE, ManagedImage::location, Builder::location)
          .property("tags", map(STRING), ManagedImage::tags, Builder::tags)
          .mutable()
          .property(
              "extendedLocation",
              ExtendedLocation.SCHEMA,
              ManagedImage::extendedLocation,
              Builder::extendedLocation)
          .since("2021-03-01")
          .property(
              "properties.sourceVirtualMachine.id",
              ResourceId.TYPE,
              ManagedImage::sourceVirtualMachine,
              Builder::sourceVirtualMachine)
          .property(
              "properties.storageProfile.osDisk",
              ManagedImageOsDisk.SCHEMA,
              ManagedImage::osDisk,
              Builder::osDisk)
          .property(
              "properties.storageProfile.dataDisks",
              list(ManagedImageDataDisk.SCHEMA),
              ManagedImage::dataDisks,
              Builder::dataDisks)
          .property(
              "properties.storageProfile.zoneResilient",
              BOOLEAN,
              ManagedImage::zoneResilient,
              Builder::zoneResilient)
          .property(
              "properties.hyperVGeneration",
              HyperVGeneration.TYPE,
              ManagedImage::hyperVGeneration,
              Builder::hyperVGeneration)
          .since("2019-03-01")
          .property(
              "properties.provisioningState",
              ProvisioningState.TYPE,
              ManagedImage::provisioningState,
              Builder::provisioningState)
          .readOnly()
          .build();

  /** Copies collections and checks the rest. */
  public ManagedImage {
    Objects.requireNonNull(location, "location");
    tags = Collected.copyOf(tags);
    dataDisks = List.copyOf(dataDisks);
    Objects.requireNonNull(unknown, "unknown");
  }

  /**
   * A managed image to be.
   *
   * @param location the region of the metadata; fixed at creation
   */
  public static Builder builder(Region location) {
    return new Builder().location(location);
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.name = name;
    builder.type = type;
    builder.location = location;
    builder.tags = tags;
    builder.extendedLocation = extendedLocation;
    builder.sourceVirtualMachine = sourceVirtualMachine;
    builder.osDisk = osDisk;
    builder.dataDisks = dataDisks;
    builder.zoneResilient = zoneResilient;
    builder.hyperVGeneration = hyperVGeneration;
    builder.provisioningState = provisioningState;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link ManagedImage}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String name;
    private @Nullable String type;
    private @Nullable Region location;
    private Map<String, String> tags = Map.of();
    private @Nullable ExtendedLocation extendedLocation;
    private @Nullable ResourceId sourceVirtualMachine;
    private @Nullable ManagedImageOsDisk osDisk;
    private List<ManagedImageDataDisk> dataDisks = List.of();
    private @Nullable Boolean zoneResilient;
    private @Nullable HyperVGeneration hyperVGeneration;
    private @Nullable ProvisioningState provisioningState;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder id(@Nullable ResourceId id) {
      this.id = id;
      return this;
    }

    Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    Builder type(@Nullable String type) {
      this.type = type;
      return this;
    }

    /** Sets the region of the metadata; fixed at creation. */
    public Builder location(Region location) {
      this.location = Objects.requireNonNull(location, "location");
      return this;
    }

    /** Sets free names and values; at most 50. */
    public Builder tags(Map<String, String> tags) {
      this.tags = Objects.requireNonNull(tags, "tags");
      return this;
    }

    /** Adds a tag, or replaces the one of that name. */
    public Builder tag(String name, String value) {
      tags = Collected.plus(tags, name, value);
      return this;
    }

    /** Sets where it is, if outside the regions. */
    public Builder extendedLocation(@Nullable ExtendedLocation extendedLocation) {
      this.extendedLocation = extendedLocation;
      return this;
    }

    /** Sets the virtual machine it is made from. */
    public Builder sourceVirtualMachine(@Nullable ResourceId sourceVirtualMachine) {
      this.sourceVirtualMachine = sourceVirtualMachine;
      return this;
    }

    /** Sets the operating system disk. */
    public Builder osDisk(@Nullable ManagedImageOsDisk osDisk) {
      this.osDisk = osDisk;
      return this;
    }

    /** Sets the data disks. */
    public Builder dataDisks(List<ManagedImageDataDisk> dataDisks) {
      this.dataDisks = Objects.requireNonNull(dataDisks, "dataDisks");
      return this;
    }

    /** Adds a data disk. */
    public Builder dataDisk(ManagedImageDataDisk dataDisk) {
      dataDisks = Collected.plus(dataDisks, dataDisk);
      return this;
    }

    /** Sets whether it survives the loss of a zone. */
    public Builder zoneResilient(@Nullable Boolean zoneResilient) {
      this.zoneResilient = zoneResilient;
      return this;
    }

    /** Sets the virtual hardware. */
    public Builder hyperVGeneration(@Nullable HyperVGeneration hyperVGeneration) {
      this.hyperVGeneration = hyperVGeneration;
      return this;
    }

    Builder provisioningState(@Nullable ProvisioningState provisioningState) {
      this.provisioningState = provisioningState;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /**
     * The finished image.
     *
     * @throws NullPointerException if a required value is missing
     */
    public ManagedImage build() {
      return new ManagedImage(
          id,
          name,
          type,
          Objects.requireNonNull(location, "location"),
          tags,
          extendedLocation,
          sourceVirtualMachine,
          osDisk,
          dataDisks,
          zoneResilient,
          hyperVGeneration,
          provisioningState,
          unknown);
    }
  }
}

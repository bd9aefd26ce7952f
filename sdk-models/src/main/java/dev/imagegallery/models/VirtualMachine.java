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
 * A virtual machine, as far as images matter. What this SDK does not model is in {@link #unknown},
 * found and given by its path on the wire.
 *
 * @param id the id; {@code null} in a request
 * @param name the last part of the id; {@code null} in a request
 * @param type the resource type; {@code null} in a request
 * @param location the region; fixed at creation
 * @param tags free names and values; at most 50
 * @param plan the marketplace plan; needed if the image has one (R195)
 * @param zones the availability zones
 * @param vmId the machine's own number; {@code null} in a request
 * @param vmSize its size, such as {@code Standard_DS1_v2}
 * @param imageReference the image it is made from
 * @param osDisk the operating system disk; none means one made from the image
 * @param dataDisks the data disks; those of the image need not be named (R193)
 * @param osProfile name and first user; needed for a generalized image, refused for a specialized
 *     one (R192)
 * @param networkInterfaces the network interfaces
 * @param timeCreated when it was created; {@code null} in a request
 * @param provisioningState what the service is doing with it; {@code null} in a request
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record VirtualMachine(
    @Nullable ResourceId id,
    @Nullable String name,
    @Nullable String type,
    Region location,
    Map<String, String> tags,
    @Nullable PurchasePlan plan,
    List<String> zones,
    @Nullable String vmId,
    @Nullable String vmSize,
    @Nullable ImageReference imageReference,
    @Nullable MachineOsDisk osDisk,
    List<MachineDataDisk> dataDisks,
    @Nullable OsProfile osProfile,
    List<NetworkInterfaceReference> networkInterfaces,
    @Nullable Timestamp timeCreated,
    @Nullable ProvisioningState provisioningState,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<VirtualMachine> SCHEMA =
      Schema.of(
              "VirtualMachine",
              Builder::new,
              Builder::build,
              VirtualMachine::unknown,
              Builder::unknown)
          .property("id", ResourceId.TYPE, VirtualMachine::id, Builder::id)
          .readOnly()
          .property("name", STRING, VirtualMachine::name, Builder::name)
          .readOnly()
          .property("type", STRING, VirtualMachine::type, Builder::type)
          .readOnly()
          .property("location", Region.TYPE, VirtualMachine::location, Builder::location)
          .property("tags", map(STRING), VirtualMachine::tags, Builder::tags)
          .mutable()
          .property("plan", PurchasePlan.SCHEMA, VirtualMachine::plan, Builder::plan)
          .property("zones", list(STRING), VirtualMachine::zones, Builder::zones)
          .property("properties.vmId", STRING, VirtualMachine::vmId, Builder::vmId)
          .readOnly()
          .property(
              "properties.hardwareProfile.vmSize", STRING, VirtualMachine::vmSize, Builder::vmSize)
          .mutable()
          .property(
              "properties.storageProfile.imageReference",
              ImageReference.SCHEMA,
              VirtualMachine::imageReference,
              Builder::imageReference)
          .property(
              "properties.storageProfile.osDisk",
              MachineOsDisk.SCHEMA,
              VirtualMachine::osDisk,
              Builder::osDisk)
          .property(
              "properties.storageProfile.dataDisks",
              list(MachineDataDisk.SCHEMA),
              VirtualMachine::dataDisks,
              Builder::dataDisks)
          .mutable()
          .property(
              "properties.osProfile",
              OsProfile.SCHEMA,
              VirtualMachine::osProfile,
              Builder::osProfile)
          .property(
              "properties.networkProfile.networkInterfaces",
              list(NetworkInterfaceReference.SCHEMA),
              VirtualMachine::networkInterfaces,
              Builder::networkInterfaces)
          .property(
              "properties.timeCreated",
              Timestamp.TYPE,
              VirtualMachine::timeCreated,
              Builder::timeCreated)
          .since("2021-11-01")
          .readOnly()
          .property(
              "properties.provisioningState",
              ProvisioningState.TYPE,
              VirtualMachine::provisioningState,
              Builder::provisioningState)
          .readOnly()
          .build();

  /** Copies collections and checks the rest. */
  public VirtualMachine {
    Objects.requireNonNull(location, "location");
    tags = Collected.copyOf(tags);
    zones = List.copyOf(zones);
    dataDisks = List.copyOf(dataDisks);
    networkInterfaces = List.copyOf(networkInterfaces);
    Objects.requireNonNull(unknown, "unknown");
  }

  /**
   * A builder with what is required.
   *
   * @param location the region; fixed at creation
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
    builder.plan = plan;
    builder.zones = zones;
    builder.vmId = vmId;
    builder.vmSize = vmSize;
    builder.imageReference = imageReference;
    builder.osDisk = osDisk;
    builder.dataDisks = dataDisks;
    builder.osProfile = osProfile;
    builder.networkInterfaces = networkInterfaces;
    builder.timeCreated = timeCreated;
    builder.provisioningState = provisioningState;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link VirtualMachine}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String name;
    private @Nullable String type;
    private @Nullable Region location;
    private Map<String, String> tags = Map.of();
    private @Nullable PurchasePlan plan;
    private List<String> zones = List.of();
    private @Nullable String vmId;
    private @Nullable String vmSize;
    private @Nullable ImageReference imageReference;
    private @Nullable MachineOsDisk osDisk;
    private List<MachineDataDisk> dataDisks = List.of();
    private @Nullable OsProfile osProfile;
    private List<NetworkInterfaceReference> networkInterfaces = List.of();
    private @Nullable Timestamp timeCreated;
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

    /** Sets the region; fixed at creation. */
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

    /** Sets the marketplace plan; needed if the image has one (R195). */
    public Builder plan(@Nullable PurchasePlan plan) {
      this.plan = plan;
      return this;
    }

    /** Sets the availability zones. */
    public Builder zones(List<String> zones) {
      this.zones = Objects.requireNonNull(zones, "zones");
      return this;
    }

    /** Adds an availability zone. */
    public Builder zone(String zone) {
      zones = Collected.plus(zones, zone);
      return this;
    }

    Builder vmId(@Nullable String vmId) {
      this.vmId = vmId;
      return this;
    }

    /** Sets its size, such as {@code Standard_DS1_v2}. */
    public Builder vmSize(@Nullable String vmSize) {
      this.vmSize = vmSize;
      return this;
    }

    /** Sets the image it is made from. */
    public Builder imageReference(@Nullable ImageReference imageReference) {
      this.imageReference = imageReference;
      return this;
    }

    /** Sets the operating system disk; none means one made from the image. */
    public Builder osDisk(@Nullable MachineOsDisk osDisk) {
      this.osDisk = osDisk;
      return this;
    }

    /** Sets the data disks; those of the image need not be named (R193). */
    public Builder dataDisks(List<MachineDataDisk> dataDisks) {
      this.dataDisks = Objects.requireNonNull(dataDisks, "dataDisks");
      return this;
    }

    /** Adds a data disk. */
    public Builder dataDisk(MachineDataDisk dataDisk) {
      dataDisks = Collected.plus(dataDisks, dataDisk);
      return this;
    }

    /**
     * Sets name and first user; needed for a generalized image, refused for a specialized one
     * (R192).
     */
    public Builder osProfile(@Nullable OsProfile osProfile) {
      this.osProfile = osProfile;
      return this;
    }

    /** Sets the network interfaces. */
    public Builder networkInterfaces(List<NetworkInterfaceReference> networkInterfaces) {
      this.networkInterfaces = Objects.requireNonNull(networkInterfaces, "networkInterfaces");
      return this;
    }

    /** Adds a network interface. */
    public Builder networkInterface(NetworkInterfaceReference networkInterface) {
      networkInterfaces = Collected.plus(networkInterfaces, networkInterface);
      return this;
    }

    Builder timeCreated(@Nullable Timestamp timeCreated) {
      this.timeCreated = timeCreated;
      return this;
    }

    Builder provisioningState(@Nullable ProvisioningState provisioningState) {
      this.provisioningState = provisioningState;
      return this;
    }

    /**
     * Sets the image by its id: a managed image, a version, or a definition (its latest version).
     */
    public Builder image(ResourceId imageId) {
      return imageReference(ImageReference.of(imageId));
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /**
     * The finished machine.
     *
     * @throws NullPointerException if a required value is missing
     */
    public VirtualMachine build() {
      return new VirtualMachine(
          id,
          name,
          type,
          Objects.requireNonNull(location, "location"),
          tags,
          plan,
          zones,
          vmId,
          vmSize,
          imageReference,
          osDisk,
          dataDisks,
          osProfile,
          networkInterfaces,
          timeCreated,
          provisioningState,
          unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.map;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine, as far as images matter. Disks, network and all else are in {@link #unknown},
 * found and given by their path on the wire.
 *
 * @param id the id; {@code null} in a request
 * @param name the last part of the id; {@code null} in a request
 * @param type the resource type; {@code null} in a request
 * @param location the region of the metadata; fixed at creation
 * @param tags free names and values; at most 50
 * @param vmId the machine's own number; {@code null} in a request
 * @param vmSize its size, such as {@code Standard_DS1_v2}
 * @param imageReference the image it is made from
 * @param osProfile name and first user
 * @param provisioningState what the service is doing with it; {@code null} in a request
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record VirtualMachine(
    @Nullable ResourceId id,
    @Nullable String name,
    @Nullable String type,
    Region location,
    Map<String, String> tags,
    @Nullable String vmId,
    @Nullable String vmSize,
    @Nullable ImageReference imageReference,
    @Nullable OsProfile osProfile,
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
              "properties.osProfile",
              OsProfile.SCHEMA,
              VirtualMachine::osProfile,
              Builder::osProfile)
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
    Objects.requireNonNull(unknown, "unknown");
  }

  /**
   * A virtual machine to be.
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
    builder.vmId = vmId;
    builder.vmSize = vmSize;
    builder.imageReference = imageReference;
    builder.osProfile = osProfile;
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
    private @Nullable String vmId;
    private @Nullable String vmSize;
    private @Nullable ImageReference imageReference;
    private @Nullable OsProfile osProfile;
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

    /** Sets name and first user. */
    public Builder osProfile(@Nullable OsProfile osProfile) {
      this.osProfile = osProfile;
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
          vmId,
          vmSize,
          imageReference,
          osProfile,
          provisioningState,
          unknown);
    }
  }
}

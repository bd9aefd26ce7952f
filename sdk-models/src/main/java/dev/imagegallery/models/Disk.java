package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.INTEGER;
import static dev.imagegallery.models.schema.WireType.LONG;
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
 * A managed disk.
 *
 * @param id the id; {@code null} in a request
 * @param name the last part of the id; {@code null} in a request
 * @param type the resource type; {@code null} in a request
 * @param location the region; fixed at creation
 * @param tags free names and values; at most 50
 * @param sku the kind of storage
 * @param zones the availability zone
 * @param managedBy the machine it is attached to; {@code null} in a request
 * @param osType the operating system on it
 * @param hyperVGeneration the generation of the hypervisor
 * @param creationData what it is made from
 * @param diskSizeGb its size in GB; it grows only
 * @param diskSizeBytes its size in bytes; {@code null} in a request
 * @param diskState such as {@code Unattached} or {@code Attached}; {@code null} in a request
 * @param uniqueId its own number; {@code null} in a request
 * @param timeCreated when it was created; {@code null} in a request
 * @param provisioningState what the service is doing with it; {@code null} in a request
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record Disk(
    @Nullable ResourceId id,
    @Nullable String name,
    @Nullable String type,
    Region location,
    Map<String, String> tags,
    @Nullable Sku sku,
    List<String> zones,
    @Nullable ResourceId managedBy,
    @Nullable OsType osType,
    @Nullable HyperVGeneration hyperVGeneration,
    DiskCreationData creationData,
    @Nullable Integer diskSizeGb,
    @Nullable Long diskSizeBytes,
    @Nullable String diskState,
    @Nullable String uniqueId,
    @Nullable Timestamp timeCreated,
    @Nullable ProvisioningState provisioningState,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<Disk> SCHEMA =
      Schema.of("Disk", Builder::new, Builder::build, Disk::unknown, Builder::unknown)
          .property("id", ResourceId.TYPE, Disk::id, Builder::id)
          .readOnly()
          .property("name", STRING, Disk::name, Builder::name)
          .readOnly()
          .property("type", STRING, Disk::type, Builder::type)
          .readOnly()
          .property("location", Region.TYPE, Disk::location, Builder::location)
          .property("tags", map(STRING), Disk::tags, Builder::tags)
          .mutable()
          .property("sku", Sku.SCHEMA, Disk::sku, Builder::sku)
          .mutable()
          .property("zones", list(STRING), Disk::zones, Builder::zones)
          .property("managedBy", ResourceId.TYPE, Disk::managedBy, Builder::managedBy)
          .readOnly()
          .property("properties.osType", OsType.TYPE, Disk::osType, Builder::osType)
          .property(
              "properties.hyperVGeneration",
              HyperVGeneration.TYPE,
              Disk::hyperVGeneration,
              Builder::hyperVGeneration)
          .property(
              "properties.creationData",
              DiskCreationData.SCHEMA,
              Disk::creationData,
              Builder::creationData)
          .property("properties.diskSizeGB", INTEGER, Disk::diskSizeGb, Builder::diskSizeGb)
          .mutable()
          .property("properties.diskSizeBytes", LONG, Disk::diskSizeBytes, Builder::diskSizeBytes)
          .readOnly()
          .property("properties.diskState", STRING, Disk::diskState, Builder::diskState)
          .readOnly()
          .property("properties.uniqueId", STRING, Disk::uniqueId, Builder::uniqueId)
          .readOnly()
          .property(
              "properties.timeCreated", Timestamp.TYPE, Disk::timeCreated, Builder::timeCreated)
          .readOnly()
          .property(
              "properties.provisioningState",
              ProvisioningState.TYPE,
              Disk::provisioningState,
              Builder::provisioningState)
          .readOnly()
          .build();

  /** Copies collections and checks the rest. */
  public Disk {
    Objects.requireNonNull(location, "location");
    tags = Collected.copyOf(tags);
    zones = List.copyOf(zones);
    Objects.requireNonNull(creationData, "creationData");
    Objects.requireNonNull(unknown, "unknown");
  }

  /**
   * A builder with what is required.
   *
   * @param location the region; fixed at creation
   * @param creationData what it is made from
   */
  public static Builder builder(Region location, DiskCreationData creationData) {
    return new Builder().location(location).creationData(creationData);
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.name = name;
    builder.type = type;
    builder.location = location;
    builder.tags = tags;
    builder.sku = sku;
    builder.zones = zones;
    builder.managedBy = managedBy;
    builder.osType = osType;
    builder.hyperVGeneration = hyperVGeneration;
    builder.creationData = creationData;
    builder.diskSizeGb = diskSizeGb;
    builder.diskSizeBytes = diskSizeBytes;
    builder.diskState = diskState;
    builder.uniqueId = uniqueId;
    builder.timeCreated = timeCreated;
    builder.provisioningState = provisioningState;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link Disk}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String name;
    private @Nullable String type;
    private @Nullable Region location;
    private Map<String, String> tags = Map.of();
    private @Nullable Sku sku;
    private List<String> zones = List.of();
    private @Nullable ResourceId managedBy;
    private @Nullable OsType osType;
    private @Nullable HyperVGeneration hyperVGeneration;
    private @Nullable DiskCreationData creationData;
    private @Nullable Integer diskSizeGb;
    private @Nullable Long diskSizeBytes;
    private @Nullable String diskState;
    private @Nullable String uniqueId;
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

    /** Sets the kind of storage. */
    public Builder sku(@Nullable Sku sku) {
      this.sku = sku;
      return this;
    }

    /** Sets the availability zone. */
    public Builder zones(List<String> zones) {
      this.zones = Objects.requireNonNull(zones, "zones");
      return this;
    }

    /** Adds an availability zone. */
    public Builder zone(String zone) {
      zones = Collected.plus(zones, zone);
      return this;
    }

    Builder managedBy(@Nullable ResourceId managedBy) {
      this.managedBy = managedBy;
      return this;
    }

    /** Sets the operating system on it. */
    public Builder osType(@Nullable OsType osType) {
      this.osType = osType;
      return this;
    }

    /** Sets the generation of the hypervisor. */
    public Builder hyperVGeneration(@Nullable HyperVGeneration hyperVGeneration) {
      this.hyperVGeneration = hyperVGeneration;
      return this;
    }

    /** Sets what it is made from. */
    public Builder creationData(DiskCreationData creationData) {
      this.creationData = Objects.requireNonNull(creationData, "creationData");
      return this;
    }

    /** Sets its size in GB; it grows only. */
    public Builder diskSizeGb(@Nullable Integer diskSizeGb) {
      this.diskSizeGb = diskSizeGb;
      return this;
    }

    Builder diskSizeBytes(@Nullable Long diskSizeBytes) {
      this.diskSizeBytes = diskSizeBytes;
      return this;
    }

    Builder diskState(@Nullable String diskState) {
      this.diskState = diskState;
      return this;
    }

    Builder uniqueId(@Nullable String uniqueId) {
      this.uniqueId = uniqueId;
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
    public Disk build() {
      return new Disk(
          id,
          name,
          type,
          Objects.requireNonNull(location, "location"),
          tags,
          sku,
          zones,
          managedBy,
          osType,
          hyperVGeneration,
          Objects.requireNonNull(creationData, "creationData"),
          diskSizeGb,
          diskSizeBytes,
          diskState,
          uniqueId,
          timeCreated,
          provisioningState,
          unknown);
    }
  }
}

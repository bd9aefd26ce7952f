package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.BOOLEAN;
import static dev.imagegallery.models.schema.WireType.INTEGER;
import static dev.imagegallery.models.schema.WireType.LONG;
import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.map;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a disk.
 *
 * @param id the id; {@code null} in a request
 * @param name the last part of the id; {@code null} in a request
 * @param type the resource type; {@code null} in a request
 * @param location the region; fixed at creation
 * @param tags free names and values; at most 50
 * @param sku the kind of storage
 * @param osType the operating system on it
 * @param hyperVGeneration the generation of the hypervisor
 * @param creationData what it is made from
 * @param diskSizeGb its size in GB; it grows only
 * @param diskSizeBytes its size in bytes; {@code null} in a request
 * @param incremental whether it holds the changes since the one before alone; fixed at creation
 * @param diskState such as {@code Unattached} or {@code Attached}; {@code null} in a request
 * @param uniqueId its own number; {@code null} in a request
 * @param timeCreated when it was created; {@code null} in a request
 * @param provisioningState what the service is doing with it; {@code null} in a request
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record Snapshot(
    @Nullable ResourceId id,
    @Nullable String name,
    @Nullable String type,
    Region location,
    Map<String, String> tags,
    @Nullable Sku sku,
    @Nullable OsType osType,
    @Nullable HyperVGeneration hyperVGeneration,
    DiskCreationData creationData,
    @Nullable Integer diskSizeGb,
    @Nullable Long diskSizeBytes,
    @Nullable Boolean incremental,
    @Nullable String diskState,
    @Nullable String uniqueId,
    @Nullable Timestamp timeCreated,
    @Nullable ProvisioningState provisioningState,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<Snapshot> SCHEMA =
      Schema.of("Snapshot", Builder::new, Builder::build, Snapshot::unknown, Builder::unknown)
          .property("id", ResourceId.TYPE, Snapshot::id, Builder::id)
          .readOnly()
          .property("name", STRING, Snapshot::name, Builder::name)
          .readOnly()
          .property("type", STRING, Snapshot::type, Builder::type)
          .readOnly()
          .property("location", Region.TYPE, Snapshot::location, Builder::location)
          .property("tags", map(STRING), Snapshot::tags, Builder::tags)
          .mutable()
          .property("sku", Sku.SCHEMA, Snapshot::sku, Builder::sku)
          .mutable()
          .property("properties.osType", OsType.TYPE, Snapshot::osType, Builder::osType)
          .property(
              "properties.hyperVGeneration",
              HyperVGeneration.TYPE,
              Snapshot::hyperVGeneration,
              Builder::hyperVGeneration)
          .property(
              "properties.creationData",
              DiskCreationData.SCHEMA,
              Snapshot::creationData,
              Builder::creationData)
          .property("properties.diskSizeGB", INTEGER, Snapshot::diskSizeGb, Builder::diskSizeGb)
          .mutable()
          .property(
              "properties.diskSizeBytes", LONG, Snapshot::diskSizeBytes, Builder::diskSizeBytes)
          .readOnly()
          .property("properties.incremental", BOOLEAN, Snapshot::incremental, Builder::incremental)
          .since("2019-03-01")
          .property("properties.diskState", STRING, Snapshot::diskState, Builder::diskState)
          .readOnly()
          .property("properties.uniqueId", STRING, Snapshot::uniqueId, Builder::uniqueId)
          .readOnly()
          .property(
              "properties.timeCreated", Timestamp.TYPE, Snapshot::timeCreated, Builder::timeCreated)
          .readOnly()
          .property(
              "properties.provisioningState",
              ProvisioningState.TYPE,
              Snapshot::provisioningState,
              Builder::provisioningState)
          .readOnly()
          .build();

  /** Copies collections and checks the rest. */
  public Snapshot {
    Objects.requireNonNull(location, "location");
    tags = Collected.copyOf(tags);
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
    builder.osType = osType;
    builder.hyperVGeneration = hyperVGeneration;
    builder.creationData = creationData;
    builder.diskSizeGb = diskSizeGb;
    builder.diskSizeBytes = diskSizeBytes;
    builder.incremental = incremental;
    builder.diskState = diskState;
    builder.uniqueId = uniqueId;
    builder.timeCreated = timeCreated;
    builder.provisioningState = provisioningState;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link Snapshot}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String name;
    private @Nullable String type;
    private @Nullable Region location;
    private Map<String, String> tags = Map.of();
    private @Nullable Sku sku;
    private @Nullable OsType osType;
    private @Nullable HyperVGeneration hyperVGeneration;
    private @Nullable DiskCreationData creationData;
    private @Nullable Integer diskSizeGb;
    private @Nullable Long diskSizeBytes;
    private @Nullable Boolean incremental;
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

    /** Sets whether it holds the changes since the one before alone; fixed at creation. */
    public Builder incremental(@Nullable Boolean incremental) {
      this.incremental = incremental;
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
     * The finished snapshot.
     *
     * @throws NullPointerException if a required value is missing
     */
    public Snapshot build() {
      return new Snapshot(
          id,
          name,
          type,
          Objects.requireNonNull(location, "location"),
          tags,
          sku,
          osType,
          hyperVGeneration,
          Objects.requireNonNull(creationData, "creationData"),
          diskSizeGb,
          diskSizeBytes,
          incremental,
          diskState,
          uniqueId,
          timeCreated,
          provisioningState,
          unknown);
    }
  }
}

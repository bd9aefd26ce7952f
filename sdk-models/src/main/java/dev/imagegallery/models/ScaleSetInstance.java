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
 * One machine of a scale set.
 *
 * @param id the id; {@code null} in a request
 * @param name its name; {@code null} in a request
 * @param type the resource type; {@code null} in a request
 * @param instanceId its number in the scale set; {@code null} in a request
 * @param location the region
 * @param tags free names and values
 * @param zones the availability zone
 * @param sku its size; {@code null} in a request
 * @param latestModelApplied whether it is as the scale set now says; {@code null} in a request
 * @param vmId its own number; {@code null} in a request
 * @param imageReference the image it is made from; its {@code exactVersion} says which version
 *     (R97)
 * @param osDisk its operating system disk
 * @param dataDisks its data disks
 * @param timeCreated when it was created; {@code null} in a request
 * @param provisioningState what the service is doing with it; {@code null} in a request
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ScaleSetInstance(
    @Nullable ResourceId id,
    @Nullable String name,
    @Nullable String type,
    @Nullable String instanceId,
    Region location,
    Map<String, String> tags,
    List<String> zones,
    @Nullable Sku sku,
    @Nullable Boolean latestModelApplied,
    @Nullable String vmId,
    @Nullable ImageReference imageReference,
    @Nullable MachineOsDisk osDisk,
    List<MachineDataDisk> dataDisks,
    @Nullable Timestamp timeCreated,
    @Nullable ProvisioningState provisioningState,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ScaleSetInstance> SCHEMA =
      Schema.of(
              "ScaleSetInstance",
              Builder::new,
              Builder::build,
              ScaleSetInstance::unknown,
              Builder::unknown)
          .property("id", ResourceId.TYPE, ScaleSetInstance::id, Builder::id)
          .readOnly()
          .property("name", STRING, ScaleSetInstance::name, Builder::name)
          .readOnly()
          .property("type", STRING, ScaleSetInstance::type, Builder::type)
          .readOnly()
          .property("instanceId", STRING, ScaleSetInstance::instanceId, Builder::instanceId)
          .readOnly()
          .property("location", Region.TYPE, ScaleSetInstance::location, Builder::location)
          .property("tags", map(STRING), ScaleSetInstance::tags, Builder::tags)
          .mutable()
          .property("zones", list(STRING), ScaleSetInstance::zones, Builder::zones)
          .readOnly()
          .property("sku", Sku.SCHEMA, ScaleSetInstance::sku, Builder::sku)
          .readOnly()
          .property(
              "properties.latestModelApplied",
              BOOLEAN,
              ScaleSetInstance::latestModelApplied,
              Builder::latestModelApplied)
          .readOnly()
          .property("properties.vmId", STRING, ScaleSetInstance::vmId, Builder::vmId)
          .readOnly()
          .property(
              "properties.storageProfile.imageReference",
              ImageReference.SCHEMA,
              ScaleSetInstance::imageReference,
              Builder::imageReference)
          .property(
              "properties.storageProfile.osDisk",
              MachineOsDisk.SCHEMA,
              ScaleSetInstance::osDisk,
              Builder::osDisk)
          .property(
              "properties.storageProfile.dataDisks",
              list(MachineDataDisk.SCHEMA),
              ScaleSetInstance::dataDisks,
              Builder::dataDisks)
          .property(
              "properties.timeCreated",
              Timestamp.TYPE,
              ScaleSetInstance::timeCreated,
              Builder::timeCreated)
          .readOnly()
          .property(
              "properties.provisioningState",
              ProvisioningState.TYPE,
              ScaleSetInstance::provisioningState,
              Builder::provisioningState)
          .readOnly()
          .build();

  /** Copies collections and checks the rest. */
  public ScaleSetInstance {
    Objects.requireNonNull(location, "location");
    tags = Collected.copyOf(tags);
    zones = List.copyOf(zones);
    dataDisks = List.copyOf(dataDisks);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of a {@link ScaleSetInstance}. */
  static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String name;
    private @Nullable String type;
    private @Nullable String instanceId;
    private @Nullable Region location;
    private Map<String, String> tags = Map.of();
    private List<String> zones = List.of();
    private @Nullable Sku sku;
    private @Nullable Boolean latestModelApplied;
    private @Nullable String vmId;
    private @Nullable ImageReference imageReference;
    private @Nullable MachineOsDisk osDisk;
    private List<MachineDataDisk> dataDisks = List.of();
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

    Builder instanceId(@Nullable String instanceId) {
      this.instanceId = instanceId;
      return this;
    }

    Builder location(Region location) {
      this.location = Objects.requireNonNull(location, "location");
      return this;
    }

    Builder tags(Map<String, String> tags) {
      this.tags = Objects.requireNonNull(tags, "tags");
      return this;
    }

    /** Adds a tag, or replaces the one of that name. */
    public Builder tag(String name, String value) {
      tags = Collected.plus(tags, name, value);
      return this;
    }

    Builder zones(List<String> zones) {
      this.zones = Objects.requireNonNull(zones, "zones");
      return this;
    }

    Builder sku(@Nullable Sku sku) {
      this.sku = sku;
      return this;
    }

    Builder latestModelApplied(@Nullable Boolean latestModelApplied) {
      this.latestModelApplied = latestModelApplied;
      return this;
    }

    Builder vmId(@Nullable String vmId) {
      this.vmId = vmId;
      return this;
    }

    Builder imageReference(@Nullable ImageReference imageReference) {
      this.imageReference = imageReference;
      return this;
    }

    Builder osDisk(@Nullable MachineOsDisk osDisk) {
      this.osDisk = osDisk;
      return this;
    }

    Builder dataDisks(List<MachineDataDisk> dataDisks) {
      this.dataDisks = Objects.requireNonNull(dataDisks, "dataDisks");
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

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    ScaleSetInstance build() {
      return new ScaleSetInstance(
          id,
          name,
          type,
          instanceId,
          Objects.requireNonNull(location, "location"),
          tags,
          zones,
          sku,
          latestModelApplied,
          vmId,
          imageReference,
          osDisk,
          dataDisks,
          timeCreated,
          provisioningState,
          unknown);
    }
  }
}

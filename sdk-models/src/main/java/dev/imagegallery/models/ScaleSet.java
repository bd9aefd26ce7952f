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
 * A virtual machine scale set, as far as images matter. What this SDK does not model is in {@link
 * #unknown}, found and given by its path on the wire.
 *
 * @param id the id; {@code null} in a request
 * @param name the last part of the id; {@code null} in a request
 * @param type the resource type; {@code null} in a request
 * @param location the region; fixed at creation
 * @param tags free names and values; at most 50
 * @param sku size and number of the instances
 * @param plan the marketplace plan; needed if the image has one (R195)
 * @param zones the availability zones
 * @param orchestrationMode how instances are kept
 * @param upgradePolicy how instances come to the newest model
 * @param singlePlacementGroup whether all instances are in one group, of at most 100
 * @param imageReference the image the instances are made from
 * @param osDisk their operating system disk; none means one made from the image
 * @param dataDisks their data disks; those of the image need not be named
 * @param osProfile names and first user; needed for a generalized image, refused for a specialized
 *     one (R192)
 * @param uniqueId the scale set's own number; {@code null} in a request
 * @param timeCreated when it was created; {@code null} in a request
 * @param provisioningState what the service is doing with it; {@code null} in a request
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ScaleSet(
    @Nullable ResourceId id,
    @Nullable String name,
    @Nullable String type,
    Region location,
    Map<String, String> tags,
    @Nullable Sku sku,
    @Nullable PurchasePlan plan,
    List<String> zones,
    @Nullable OrchestrationMode orchestrationMode,
    @Nullable UpgradePolicy upgradePolicy,
    @Nullable Boolean singlePlacementGroup,
    @Nullable ImageReference imageReference,
    @Nullable ScaleSetOsDisk osDisk,
    List<ScaleSetDataDisk> dataDisks,
    @Nullable ScaleSetOsProfile osProfile,
    @Nullable String uniqueId,
    @Nullable Timestamp timeCreated,
    @Nullable ProvisioningState provisioningState,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ScaleSet> SCHEMA =
      Schema.of("ScaleSet", Builder::new, Builder::build, ScaleSet::unknown, Builder::unknown)
          .property("id", ResourceId.TYPE, ScaleSet::id, Builder::id)
          .readOnly()
          .property("name", STRING, ScaleSet::name, Builder::name)
          .readOnly()
          .property("type", STRING, ScaleSet::type, Builder::type)
          .readOnly()
          .property("location", Region.TYPE, ScaleSet::location, Builder::location)
          .property("tags", map(STRING), ScaleSet::tags, Builder::tags)
          .mutable()
          .property("sku", Sku.SCHEMA, ScaleSet::sku, Builder::sku)
          .mutable()
          .property("plan", PurchasePlan.SCHEMA, ScaleSet::plan, Builder::plan)
          .property("zones", list(STRING), ScaleSet::zones, Builder::zones)
          .property(
              "properties.orchestrationMode",
              OrchestrationMode.TYPE,
              ScaleSet::orchestrationMode,
              Builder::orchestrationMode)
          .since("2020-12-01")
          .property(
              "properties.upgradePolicy",
              UpgradePolicy.SCHEMA,
              ScaleSet::upgradePolicy,
              Builder::upgradePolicy)
          .mutable()
          .property(
              "properties.singlePlacementGroup",
              BOOLEAN,
              ScaleSet::singlePlacementGroup,
              Builder::singlePlacementGroup)
          .since("2017-03-30")
          .property(
              "properties.virtualMachineProfile.storageProfile.imageReference",
              ImageReference.SCHEMA,
              ScaleSet::imageReference,
              Builder::imageReference)
          .mutable()
          .property(
              "properties.virtualMachineProfile.storageProfile.osDisk",
              ScaleSetOsDisk.SCHEMA,
              ScaleSet::osDisk,
              Builder::osDisk)
          .property(
              "properties.virtualMachineProfile.storageProfile.dataDisks",
              list(ScaleSetDataDisk.SCHEMA),
              ScaleSet::dataDisks,
              Builder::dataDisks)
          .property(
              "properties.virtualMachineProfile.osProfile",
              ScaleSetOsProfile.SCHEMA,
              ScaleSet::osProfile,
              Builder::osProfile)
          .property("properties.uniqueId", STRING, ScaleSet::uniqueId, Builder::uniqueId)
          .readOnly()
          .property(
              "properties.timeCreated", Timestamp.TYPE, ScaleSet::timeCreated, Builder::timeCreated)
          .since("2021-11-01")
          .readOnly()
          .property(
              "properties.provisioningState",
              ProvisioningState.TYPE,
              ScaleSet::provisioningState,
              Builder::provisioningState)
          .readOnly()
          .build();

  /** Copies collections and checks the rest. */
  public ScaleSet {
    Objects.requireNonNull(location, "location");
    tags = Collected.copyOf(tags);
    zones = List.copyOf(zones);
    dataDisks = List.copyOf(dataDisks);
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
    builder.sku = sku;
    builder.plan = plan;
    builder.zones = zones;
    builder.orchestrationMode = orchestrationMode;
    builder.upgradePolicy = upgradePolicy;
    builder.singlePlacementGroup = singlePlacementGroup;
    builder.imageReference = imageReference;
    builder.osDisk = osDisk;
    builder.dataDisks = dataDisks;
    builder.osProfile = osProfile;
    builder.uniqueId = uniqueId;
    builder.timeCreated = timeCreated;
    builder.provisioningState = provisioningState;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link ScaleSet}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String name;
    private @Nullable String type;
    private @Nullable Region location;
    private Map<String, String> tags = Map.of();
    private @Nullable Sku sku;
    private @Nullable PurchasePlan plan;
    private List<String> zones = List.of();
    private @Nullable OrchestrationMode orchestrationMode;
    private @Nullable UpgradePolicy upgradePolicy;
    private @Nullable Boolean singlePlacementGroup;
    private @Nullable ImageReference imageReference;
    private @Nullable ScaleSetOsDisk osDisk;
    private List<ScaleSetDataDisk> dataDisks = List.of();
    private @Nullable ScaleSetOsProfile osProfile;
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

    /** Sets size and number of the instances. */
    public Builder sku(@Nullable Sku sku) {
      this.sku = sku;
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

    /** Sets how instances are kept. */
    public Builder orchestrationMode(@Nullable OrchestrationMode orchestrationMode) {
      this.orchestrationMode = orchestrationMode;
      return this;
    }

    /** Sets how instances come to the newest model. */
    public Builder upgradePolicy(@Nullable UpgradePolicy upgradePolicy) {
      this.upgradePolicy = upgradePolicy;
      return this;
    }

    /** Sets whether all instances are in one group, of at most 100. */
    public Builder singlePlacementGroup(@Nullable Boolean singlePlacementGroup) {
      this.singlePlacementGroup = singlePlacementGroup;
      return this;
    }

    /** Sets the image the instances are made from. */
    public Builder imageReference(@Nullable ImageReference imageReference) {
      this.imageReference = imageReference;
      return this;
    }

    /** Sets their operating system disk; none means one made from the image. */
    public Builder osDisk(@Nullable ScaleSetOsDisk osDisk) {
      this.osDisk = osDisk;
      return this;
    }

    /** Sets their data disks; those of the image need not be named. */
    public Builder dataDisks(List<ScaleSetDataDisk> dataDisks) {
      this.dataDisks = Objects.requireNonNull(dataDisks, "dataDisks");
      return this;
    }

    /** Adds a data disk. */
    public Builder dataDisk(ScaleSetDataDisk dataDisk) {
      dataDisks = Collected.plus(dataDisks, dataDisk);
      return this;
    }

    /**
     * Sets names and first user; needed for a generalized image, refused for a specialized one
     * (R192).
     */
    public Builder osProfile(@Nullable ScaleSetOsProfile osProfile) {
      this.osProfile = osProfile;
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

    /**
     * Sets the image by its id: a managed image, a version, or a definition (its latest version).
     */
    public Builder image(ResourceId imageId) {
      return imageReference(ImageReference.of(imageId));
    }

    /** Sets size and number of the instances. */
    public Builder instances(String vmSize, int capacity) {
      return sku(Sku.of(vmSize, capacity));
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /**
     * The finished scale set.
     *
     * @throws NullPointerException if a required value is missing
     */
    public ScaleSet build() {
      return new ScaleSet(
          id,
          name,
          type,
          Objects.requireNonNull(location, "location"),
          tags,
          sku,
          plan,
          zones,
          orchestrationMode,
          upgradePolicy,
          singlePlacementGroup,
          imageReference,
          osDisk,
          dataDisks,
          osProfile,
          uniqueId,
          timeCreated,
          provisioningState,
          unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.BOOLEAN;
import static dev.imagegallery.models.schema.WireType.INTEGER;
import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.list;
import static dev.imagegallery.models.schema.WireType.map;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An image version: what machines are made from.
 *
 * <p>Where it shall be ({@link #targetRegions}) and where it is ({@link #replicationStatus}) differ
 * while it is replicated.
 *
 * @param id the id; {@code null} in a request
 * @param name the last part of the id; {@code null} in a request
 * @param type the resource type; {@code null} in a request
 * @param location the region of the metadata; fixed at creation
 * @param tags free names and values; at most 50
 * @param targetRegions where it shall be; none means its own region
 * @param replicaCount the number of copies in each region that has no number of its own
 * @param excludeFromLatest whether it is passed over when the latest version is sought
 * @param publishedDate when it was published; {@code null} in a request
 * @param endOfLifeDate when it should no longer be used
 * @param storageAccountType the kind of storage in regions that name none; fixed at creation
 * @param storageAccountStrategy how storage is picked where none is named; excludes {@code
 *     storageAccountType}
 * @param replicationMode how copies are made; fixed at creation
 * @param targetExtendedLocations places outside the regions where it shall be
 * @param source what it is made from; {@code null} when its disks have sources of their own
 * @param osDiskImage the operating system disk
 * @param dataDiskImages the data disks
 * @param safetyProfile what protects it from deletion
 * @param securityProfile security settings; fixed at creation
 * @param restore asks for a deleted version back
 * @param replicationStatus where it is; answered only if asked for
 * @param validationsProfile what the service found out; {@code null} in a request
 * @param provisioningState what the service is doing with it; {@code null} in a request
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ImageVersion(
    @Nullable ResourceId id,
    @Nullable String name,
    @Nullable String type,
    Region location,
    Map<String, String> tags,
    List<TargetRegion> targetRegions,
    @Nullable Integer replicaCount,
    @Nullable Boolean excludeFromLatest,
    @Nullable Timestamp publishedDate,
    @Nullable Timestamp endOfLifeDate,
    @Nullable StorageAccountType storageAccountType,
    @Nullable StorageAccountStrategy storageAccountStrategy,
    @Nullable ReplicationMode replicationMode,
    List<TargetExtendedLocation> targetExtendedLocations,
    @Nullable ImageVersionSource source,
    @Nullable OsDiskImage osDiskImage,
    List<DataDiskImage> dataDiskImages,
    @Nullable ImageVersionSafetyProfile safetyProfile,
    @Nullable ImageVersionSecurityProfile securityProfile,
    @Nullable Boolean restore,
    @Nullable ReplicationStatus replicationStatus,
    @Nullable ValidationsProfile validationsProfile,
    @Nullable ProvisioningState provisioningState,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ImageVersion> SCHEMA =
      Schema.of(
              "ImageVersion", Builder::new, Builder::build, ImageVersion::unknown, Builder::unknown)
          .property("id", ResourceId.TYPE, ImageVersion::id, Builder::id)
          .readOnly()
          .property("name", STRING, ImageVersion::name, Builder::name)
          .readOnly()
          .property("type", STRING, ImageVersion::type, Builder::type)
          .readOnly()
          .property("location", Region.TYPE, ImageVersion::location, Builder::location)
          .property("tags", map(STRING), ImageVersion::tags, Builder::tags)
          .mutable()
          .property(
              "properties.publishingProfile.targetRegions",
              list(TargetRegion.SCHEMA),
              ImageVersion::targetRegions,
              Builder::targetRegions)
          .mutable()
          .property(
              "properties.publishingProfile.replicaCount",
              INTEGER,
              ImageVersion::replicaCount,
              Builder::replicaCount)
          .mutable()
          .property(
              "properties.publishingProfile.excludeFromLatest",
              BOOLEAN,
              ImageVersion::excludeFromLatest,
              Builder::excludeFromLatest)
          .mutable()
          .property(
              "properties.publishingProfile.publishedDate",
              Timestamp.TYPE,
              ImageVersion::publishedDate,
              Builder::publishedDate)
          .readOnly()
          .property(
              "properties.publishingProfile.endOfLifeDate",
              Timestamp.TYPE,
              ImageVersion::endOfLifeDate,
              Builder::endOfLifeDate)
          .mutable()
          .property(
              "properties.publishingProfile.storageAccountType",
              StorageAccountType.TYPE,
              ImageVersion::storageAccountType,
              Builder::storageAccountType)
          .since("2019-03-01")
          .property(
              "properties.publishingProfile.storageAccountStrategy",
              StorageAccountStrategy.TYPE,
              ImageVersion::storageAccountStrategy,
              Builder::storageAccountStrategy)
          .since("2025-03-03")
          .property(
              "properties.publishingProfile.replicationMode",
              ReplicationMode.TYPE,
              ImageVersion::replicationMode,
              Builder::replicationMode)
          .since("2021-07-01")
          .property(
              "properties.publishingProfile.targetExtendedLocations",
              list(TargetExtendedLocation.SCHEMA),
              ImageVersion::targetExtendedLocations,
              Builder::targetExtendedLocations)
          .since("2021-10-01")
          .mutable()
          .property(
              "properties.storageProfile.source",
              ImageVersionSource.SCHEMA,
              ImageVersion::source,
              Builder::source)
          .movedIn("2019-07-01", "properties.publishingProfile.source.managedImage")
          .property(
              "properties.storageProfile.osDiskImage",
              OsDiskImage.SCHEMA,
              ImageVersion::osDiskImage,
              Builder::osDiskImage)
          .property(
              "properties.storageProfile.dataDiskImages",
              list(DataDiskImage.SCHEMA),
              ImageVersion::dataDiskImages,
              Builder::dataDiskImages)
          .property(
              "properties.safetyProfile",
              ImageVersionSafetyProfile.SCHEMA,
              ImageVersion::safetyProfile,
              Builder::safetyProfile)
          .since("2022-03-03")
          .mutable()
          .property(
              "properties.securityProfile",
              ImageVersionSecurityProfile.SCHEMA,
              ImageVersion::securityProfile,
              Builder::securityProfile)
          .since("2022-08-03")
          .property("properties.restore", BOOLEAN, ImageVersion::restore, Builder::restore)
          .since("2024-03-03")
          .property(
              "properties.replicationStatus",
              ReplicationStatus.SCHEMA,
              ImageVersion::replicationStatus,
              Builder::replicationStatus)
          .readOnly()
          .property(
              "properties.validationsProfile",
              ValidationsProfile.SCHEMA,
              ImageVersion::validationsProfile,
              Builder::validationsProfile)
          .since("2024-03-03")
          .readOnly()
          .property(
              "properties.provisioningState",
              ProvisioningState.TYPE,
              ImageVersion::provisioningState,
              Builder::provisioningState)
          .readOnly()
          .build();

  /** Copies collections and checks the rest. */
  public ImageVersion {
    Objects.requireNonNull(location, "location");
    tags = Collected.copyOf(tags);
    targetRegions = List.copyOf(targetRegions);
    targetExtendedLocations = List.copyOf(targetExtendedLocations);
    dataDiskImages = List.copyOf(dataDiskImages);
    Objects.requireNonNull(unknown, "unknown");
  }

  /**
   * A version to be.
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
    builder.targetRegions = targetRegions;
    builder.replicaCount = replicaCount;
    builder.excludeFromLatest = excludeFromLatest;
    builder.publishedDate = publishedDate;
    builder.endOfLifeDate = endOfLifeDate;
    builder.storageAccountType = storageAccountType;
    builder.storageAccountStrategy = storageAccountStrategy;
    builder.replicationMode = replicationMode;
    builder.targetExtendedLocations = targetExtendedLocations;
    builder.source = source;
    builder.osDiskImage = osDiskImage;
    builder.dataDiskImages = dataDiskImages;
    builder.safetyProfile = safetyProfile;
    builder.securityProfile = securityProfile;
    builder.restore = restore;
    builder.replicationStatus = replicationStatus;
    builder.validationsProfile = validationsProfile;
    builder.provisioningState = provisioningState;
    builder.unknown = unknown;
    return builder;
  }

  /**
   * Whether machines can be made from it in {@code region}: its copies there are complete, whatever
   * the target regions say (R110). False if the replication status was not asked for.
   */
  public boolean isUsableIn(Region region) {
    return replicationStatus != null && replicationStatus.isCompletedIn(region);
  }

  /** Collects the parts of an {@link ImageVersion}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String name;
    private @Nullable String type;
    private @Nullable Region location;
    private Map<String, String> tags = Map.of();
    private List<TargetRegion> targetRegions = List.of();
    private @Nullable Integer replicaCount;
    private @Nullable Boolean excludeFromLatest;
    private @Nullable Timestamp publishedDate;
    private @Nullable Timestamp endOfLifeDate;
    private @Nullable StorageAccountType storageAccountType;
    private @Nullable StorageAccountStrategy storageAccountStrategy;
    private @Nullable ReplicationMode replicationMode;
    private List<TargetExtendedLocation> targetExtendedLocations = List.of();
    private @Nullable ImageVersionSource source;
    private @Nullable OsDiskImage osDiskImage;
    private List<DataDiskImage> dataDiskImages = List.of();
    private @Nullable ImageVersionSafetyProfile safetyProfile;
    private @Nullable ImageVersionSecurityProfile securityProfile;
    private @Nullable Boolean restore;
    private @Nullable ReplicationStatus replicationStatus;
    private @Nullable ValidationsProfile validationsProfile;
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

    /** Sets where it shall be; none means its own region. */
    public Builder targetRegions(List<TargetRegion> targetRegions) {
      this.targetRegions = Objects.requireNonNull(targetRegions, "targetRegions");
      return this;
    }

    /** Adds a region. */
    public Builder targetRegion(TargetRegion targetRegion) {
      targetRegions = Collected.plus(targetRegions, targetRegion);
      return this;
    }

    /** Sets the number of copies in each region that has no number of its own. */
    public Builder replicaCount(@Nullable Integer replicaCount) {
      this.replicaCount = replicaCount;
      return this;
    }

    /** Sets whether it is passed over when the latest version is sought. */
    public Builder excludeFromLatest(@Nullable Boolean excludeFromLatest) {
      this.excludeFromLatest = excludeFromLatest;
      return this;
    }

    Builder publishedDate(@Nullable Timestamp publishedDate) {
      this.publishedDate = publishedDate;
      return this;
    }

    /** Sets when it should no longer be used. */
    public Builder endOfLifeDate(@Nullable Timestamp endOfLifeDate) {
      this.endOfLifeDate = endOfLifeDate;
      return this;
    }

    /** Sets when it should no longer be used. */
    public Builder endOfLifeDate(Instant endOfLifeDate) {
      return endOfLifeDate(Timestamp.of(endOfLifeDate));
    }

    /** Sets the kind of storage in regions that name none; fixed at creation. */
    public Builder storageAccountType(@Nullable StorageAccountType storageAccountType) {
      this.storageAccountType = storageAccountType;
      return this;
    }

    /** Sets how storage is picked where none is named; excludes {@code storageAccountType}. */
    public Builder storageAccountStrategy(@Nullable StorageAccountStrategy storageAccountStrategy) {
      this.storageAccountStrategy = storageAccountStrategy;
      return this;
    }

    /** Sets how copies are made; fixed at creation. */
    public Builder replicationMode(@Nullable ReplicationMode replicationMode) {
      this.replicationMode = replicationMode;
      return this;
    }

    /** Sets places outside the regions where it shall be. */
    public Builder targetExtendedLocations(List<TargetExtendedLocation> targetExtendedLocations) {
      this.targetExtendedLocations =
          Objects.requireNonNull(targetExtendedLocations, "targetExtendedLocations");
      return this;
    }

    /** Adds a place outside the regions. */
    public Builder targetExtendedLocation(TargetExtendedLocation targetExtendedLocation) {
      targetExtendedLocations = Collected.plus(targetExtendedLocations, targetExtendedLocation);
      return this;
    }

    /** Sets what it is made from. */
    public Builder source(@Nullable ImageVersionSource source) {
      this.source = source;
      return this;
    }

    /** Sets the managed image it is made from. */
    public Builder source(ManagedImageId managedImage) {
      return source(managedImage.resourceId());
    }

    /** Sets the managed image or version it is made from. */
    public Builder source(ResourceId id) {
      return source(ImageVersionSource.of(id));
    }

    /** Sets the operating system disk. */
    public Builder osDiskImage(@Nullable OsDiskImage osDiskImage) {
      this.osDiskImage = osDiskImage;
      return this;
    }

    /** Sets the data disks. */
    public Builder dataDiskImages(List<DataDiskImage> dataDiskImages) {
      this.dataDiskImages = Objects.requireNonNull(dataDiskImages, "dataDiskImages");
      return this;
    }

    /** Adds a data disk. */
    public Builder dataDiskImage(DataDiskImage dataDiskImage) {
      dataDiskImages = Collected.plus(dataDiskImages, dataDiskImage);
      return this;
    }

    /** Sets what protects it from deletion. */
    public Builder safetyProfile(@Nullable ImageVersionSafetyProfile safetyProfile) {
      this.safetyProfile = safetyProfile;
      return this;
    }

    /** Sets security settings; fixed at creation. */
    public Builder securityProfile(@Nullable ImageVersionSecurityProfile securityProfile) {
      this.securityProfile = securityProfile;
      return this;
    }

    /** Sets asks for a deleted version back. */
    public Builder restore(@Nullable Boolean restore) {
      this.restore = restore;
      return this;
    }

    Builder replicationStatus(@Nullable ReplicationStatus replicationStatus) {
      this.replicationStatus = replicationStatus;
      return this;
    }

    Builder validationsProfile(@Nullable ValidationsProfile validationsProfile) {
      this.validationsProfile = validationsProfile;
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
     * The finished version.
     *
     * @throws NullPointerException if a required value is missing
     */
    public ImageVersion build() {
      return new ImageVersion(
          id,
          name,
          type,
          Objects.requireNonNull(location, "location"),
          tags,
          targetRegions,
          replicaCount,
          excludeFromLatest,
          publishedDate,
          endOfLifeDate,
          storageAccountType,
          storageAccountStrategy,
          replicationMode,
          targetExtendedLocations,
          source,
          osDiskImage,
          dataDiskImages,
          safetyProfile,
          securityProfile,
          restore,
          replicationStatus,
          validationsProfile,
          provisioningState,
          unknown);
    }
  }
}

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
 * A change of an image version: {@code null} leaves a value as it is. Collections too may be {@code
 * null} here. Service API 2019-07-01 and later.
 *
 * @param tags free names and values; at most 50; {@code null} leaves them as they are, an empty map
 *     removes all
 * @param targetRegions where it shall be, all of them; {@code null} leaves them as they are
 * @param replicaCount the number of copies in each region that has no number of its own
 * @param excludeFromLatest whether it is passed over when the latest version is sought
 * @param endOfLifeDate when it should no longer be used
 * @param targetExtendedLocations places outside the regions where it shall be, all of them; {@code
 *     null} leaves them as they are
 * @param safetyProfile what protects it from deletion
 * @param restore asks for a deleted version back
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ImageVersionUpdate(
    @Nullable Map<String, String> tags,
    @Nullable List<TargetRegion> targetRegions,
    @Nullable Integer replicaCount,
    @Nullable Boolean excludeFromLatest,
    @Nullable Timestamp endOfLifeDate,
    @Nullable List<TargetExtendedLocation> targetExtendedLocations,
    @Nullable ImageVersionSafetyProfile safetyProfile,
    @Nullable Boolean restore,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ImageVersionUpdate> SCHEMA =
      Schema.of(
              "ImageVersionUpdate",
              Builder::new,
              Builder::build,
              ImageVersionUpdate::unknown,
              Builder::unknown)
          .property("tags", map(STRING), ImageVersionUpdate::tags, Builder::tags)
          .mutable()
          .emptyIsValue()
          .property(
              "properties.publishingProfile.targetRegions",
              list(TargetRegion.SCHEMA),
              ImageVersionUpdate::targetRegions,
              Builder::targetRegions)
          .mutable()
          .emptyIsValue()
          .property(
              "properties.publishingProfile.replicaCount",
              INTEGER,
              ImageVersionUpdate::replicaCount,
              Builder::replicaCount)
          .mutable()
          .property(
              "properties.publishingProfile.excludeFromLatest",
              BOOLEAN,
              ImageVersionUpdate::excludeFromLatest,
              Builder::excludeFromLatest)
          .mutable()
          .property(
              "properties.publishingProfile.endOfLifeDate",
              Timestamp.TYPE,
              ImageVersionUpdate::endOfLifeDate,
              Builder::endOfLifeDate)
          .mutable()
          .property(
              "properties.publishingProfile.targetExtendedLocations",
              list(TargetExtendedLocation.SCHEMA),
              ImageVersionUpdate::targetExtendedLocations,
              Builder::targetExtendedLocations)
          .since("2021-10-01")
          .mutable()
          .emptyIsValue()
          .property(
              "properties.safetyProfile",
              ImageVersionSafetyProfile.SCHEMA,
              ImageVersionUpdate::safetyProfile,
              Builder::safetyProfile)
          .since("2022-03-03")
          .mutable()
          .property("properties.restore", BOOLEAN, ImageVersionUpdate::restore, Builder::restore)
          .since("2024-03-03")
          .build();

  /** Copies collections and checks the rest. */
  public ImageVersionUpdate {
    tags = tags == null ? null : Collected.copyOf(tags);
    targetRegions = targetRegions == null ? null : List.copyOf(targetRegions);
    targetExtendedLocations =
        targetExtendedLocations == null ? null : List.copyOf(targetExtendedLocations);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A change that changes nothing yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.tags = tags;
    builder.targetRegions = targetRegions;
    builder.replicaCount = replicaCount;
    builder.excludeFromLatest = excludeFromLatest;
    builder.endOfLifeDate = endOfLifeDate;
    builder.targetExtendedLocations = targetExtendedLocations;
    builder.safetyProfile = safetyProfile;
    builder.restore = restore;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of an {@link ImageVersionUpdate}. */
  public static final class Builder {
    private @Nullable Map<String, String> tags;
    private @Nullable List<TargetRegion> targetRegions;
    private @Nullable Integer replicaCount;
    private @Nullable Boolean excludeFromLatest;
    private @Nullable Timestamp endOfLifeDate;
    private @Nullable List<TargetExtendedLocation> targetExtendedLocations;
    private @Nullable ImageVersionSafetyProfile safetyProfile;
    private @Nullable Boolean restore;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets free names and values; at most 50. */
    public Builder tags(@Nullable Map<String, String> tags) {
      this.tags = tags;
      return this;
    }

    /** Adds a tag, or replaces the one of that name. */
    public Builder tag(String name, String value) {
      tags = Collected.plus(tags, name, value);
      return this;
    }

    /** Sets where it shall be, all of them. */
    public Builder targetRegions(@Nullable List<TargetRegion> targetRegions) {
      this.targetRegions = targetRegions;
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

    /** Sets when it should no longer be used. */
    public Builder endOfLifeDate(@Nullable Timestamp endOfLifeDate) {
      this.endOfLifeDate = endOfLifeDate;
      return this;
    }

    /** Sets when it should no longer be used. */
    public Builder endOfLifeDate(Instant endOfLifeDate) {
      return endOfLifeDate(Timestamp.of(endOfLifeDate));
    }

    /** Sets places outside the regions where it shall be, all of them. */
    public Builder targetExtendedLocations(
        @Nullable List<TargetExtendedLocation> targetExtendedLocations) {
      this.targetExtendedLocations = targetExtendedLocations;
      return this;
    }

    /** Sets what protects it from deletion. */
    public Builder safetyProfile(@Nullable ImageVersionSafetyProfile safetyProfile) {
      this.safetyProfile = safetyProfile;
      return this;
    }

    /** Sets asks for a deleted version back. */
    public Builder restore(@Nullable Boolean restore) {
      this.restore = restore;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished change. */
    public ImageVersionUpdate build() {
      return new ImageVersionUpdate(
          tags,
          targetRegions,
          replicaCount,
          excludeFromLatest,
          endOfLifeDate,
          targetExtendedLocations,
          safetyProfile,
          restore,
          unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.INTEGER;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place outside the regions that a version shall be replicated to. Service API 2021-10-01 and
 * later.
 *
 * @param name the region the place belongs to
 * @param extendedLocation the place
 * @param extendedLocationReplicaCount the number of copies in this place
 * @param storageAccountType the kind of storage
 * @param encryption how the copies are encrypted
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record TargetExtendedLocation(
    @Nullable Region name,
    @Nullable ExtendedLocation extendedLocation,
    @Nullable Integer extendedLocationReplicaCount,
    @Nullable StorageAccountType storageAccountType,
    @Nullable EncryptionImages encryption,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<TargetExtendedLocation> SCHEMA =
      Schema.of(
              "TargetExtendedLocation",
              Builder::new,
              Builder::build,
              TargetExtendedLocation::unknown,
              Builder::unknown)
          .property("name", Region.TYPE, TargetExtendedLocation::name, Builder::name)
          .property(
              "extendedLocation",
              ExtendedLocation.SCHEMA,
              TargetExtendedLocation::extendedLocation,
              Builder::extendedLocation)
          .property(
              "extendedLocationReplicaCount",
              INTEGER,
              TargetExtendedLocation::extendedLocationReplicaCount,
              Builder::extendedLocationReplicaCount)
          .mutable()
          .property(
              "storageAccountType",
              StorageAccountType.TYPE,
              TargetExtendedLocation::storageAccountType,
              Builder::storageAccountType)
          .property(
              "encryption",
              EncryptionImages.SCHEMA,
              TargetExtendedLocation::encryption,
              Builder::encryption)
          .build();

  /** Checks what is required. */
  public TargetExtendedLocation {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.extendedLocation = extendedLocation;
    builder.extendedLocationReplicaCount = extendedLocationReplicaCount;
    builder.storageAccountType = storageAccountType;
    builder.encryption = encryption;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link TargetExtendedLocation}. */
  public static final class Builder {
    private @Nullable Region name;
    private @Nullable ExtendedLocation extendedLocation;
    private @Nullable Integer extendedLocationReplicaCount;
    private @Nullable StorageAccountType storageAccountType;
    private @Nullable EncryptionImages encryption;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets the region the place belongs to. */
    public Builder name(@Nullable Region name) {
      this.name = name;
      return this;
    }

    /** Sets the place. */
    public Builder extendedLocation(@Nullable ExtendedLocation extendedLocation) {
      this.extendedLocation = extendedLocation;
      return this;
    }

    /** Sets the number of copies in this place. */
    public Builder extendedLocationReplicaCount(@Nullable Integer extendedLocationReplicaCount) {
      this.extendedLocationReplicaCount = extendedLocationReplicaCount;
      return this;
    }

    /** Sets the kind of storage. */
    public Builder storageAccountType(@Nullable StorageAccountType storageAccountType) {
      this.storageAccountType = storageAccountType;
      return this;
    }

    /** Sets how the copies are encrypted. */
    public Builder encryption(@Nullable EncryptionImages encryption) {
      this.encryption = encryption;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished location. */
    public TargetExtendedLocation build() {
      return new TargetExtendedLocation(
          name,
          extendedLocation,
          extendedLocationReplicaCount,
          storageAccountType,
          encryption,
          unknown);
    }
  }
}

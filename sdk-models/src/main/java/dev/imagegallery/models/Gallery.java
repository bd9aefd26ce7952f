package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.map;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A gallery: the container of image definitions, in one resource group.
 *
 * @param id the id; {@code null} in a request
 * @param name the last part of the id; {@code null} in a request
 * @param type the resource type; {@code null} in a request
 * @param location the region of the metadata; fixed at creation
 * @param tags free names and values; at most 50
 * @param identity its managed identities
 * @param description what it is for
 * @param uniqueName its name in ids of shared galleries; {@code null} in a request
 * @param provisioningState what the service is doing with it; {@code null} in a request
 * @param sharingProfile who it is shared with
 * @param softDeletePolicy whether deleted versions can be brought back
 * @param sharingStatus how far the last change of sharing is; answered only if asked for
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record Gallery(
    @Nullable ResourceId id,
    @Nullable String name,
    @Nullable String type,
    Region location,
    Map<String, String> tags,
    @Nullable GalleryIdentity identity,
    @Nullable String description,
    @Nullable String uniqueName,
    @Nullable ProvisioningState provisioningState,
    @Nullable SharingProfile sharingProfile,
    @Nullable SoftDeletePolicy softDeletePolicy,
    @Nullable SharingStatus sharingStatus,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<Gallery> SCHEMA =
      Schema.of("Gallery", Builder::new, Builder::build, Gallery::unknown, Builder::unknown)
          .property("id", ResourceId.TYPE, Gallery::id, Builder::id)
          .readOnly()
          .property("name", STRING, Gallery::name, Builder::name)
          .readOnly()
          .property("type", STRING, Gallery::type, Builder::type)
          .readOnly()
          .property("location", Region.TYPE, Gallery::location, Builder::location)
          .property("tags", map(STRING), Gallery::tags, Builder::tags)
          .mutable()
          .property("identity", GalleryIdentity.SCHEMA, Gallery::identity, Builder::identity)
          .since("2024-03-03")
          .mutable()
          .property("properties.description", STRING, Gallery::description, Builder::description)
          .mutable()
          .property(
              "properties.identifier.uniqueName", STRING, Gallery::uniqueName, Builder::uniqueName)
          .readOnly()
          .property(
              "properties.provisioningState",
              ProvisioningState.TYPE,
              Gallery::provisioningState,
              Builder::provisioningState)
          .readOnly()
          .property(
              "properties.sharingProfile",
              SharingProfile.SCHEMA,
              Gallery::sharingProfile,
              Builder::sharingProfile)
          .since("2020-09-30")
          .mutable()
          .property(
              "properties.softDeletePolicy",
              SoftDeletePolicy.SCHEMA,
              Gallery::softDeletePolicy,
              Builder::softDeletePolicy)
          .since("2021-07-01")
          .mutable()
          .property(
              "properties.sharingStatus",
              SharingStatus.SCHEMA,
              Gallery::sharingStatus,
              Builder::sharingStatus)
          .since("2021-10-01")
          .readOnly()
          .build();

  /** Copies collections and checks the rest. */
  public Gallery {
    Objects.requireNonNull(location, "location");
    tags = Collected.copyOf(tags);
    Objects.requireNonNull(unknown, "unknown");
  }

  /**
   * A gallery to be.
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
    builder.identity = identity;
    builder.description = description;
    builder.uniqueName = uniqueName;
    builder.provisioningState = provisioningState;
    builder.sharingProfile = sharingProfile;
    builder.softDeletePolicy = softDeletePolicy;
    builder.sharingStatus = sharingStatus;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link Gallery}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String name;
    private @Nullable String type;
    private @Nullable Region location;
    private Map<String, String> tags = Map.of();
    private @Nullable GalleryIdentity identity;
    private @Nullable String description;
    private @Nullable String uniqueName;
    private @Nullable ProvisioningState provisioningState;
    private @Nullable SharingProfile sharingProfile;
    private @Nullable SoftDeletePolicy softDeletePolicy;
    private @Nullable SharingStatus sharingStatus;
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

    /** Sets its managed identities. */
    public Builder identity(@Nullable GalleryIdentity identity) {
      this.identity = identity;
      return this;
    }

    /** Sets what it is for. */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    Builder uniqueName(@Nullable String uniqueName) {
      this.uniqueName = uniqueName;
      return this;
    }

    Builder provisioningState(@Nullable ProvisioningState provisioningState) {
      this.provisioningState = provisioningState;
      return this;
    }

    /** Sets who it is shared with. */
    public Builder sharingProfile(@Nullable SharingProfile sharingProfile) {
      this.sharingProfile = sharingProfile;
      return this;
    }

    /** Sets whether deleted versions can be brought back. */
    public Builder softDeletePolicy(@Nullable SoftDeletePolicy softDeletePolicy) {
      this.softDeletePolicy = softDeletePolicy;
      return this;
    }

    Builder sharingStatus(@Nullable SharingStatus sharingStatus) {
      this.sharingStatus = sharingStatus;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /**
     * The finished gallery.
     *
     * @throws NullPointerException if a required value is missing
     */
    public Gallery build() {
      return new Gallery(
          id,
          name,
          type,
          Objects.requireNonNull(location, "location"),
          tags,
          identity,
          description,
          uniqueName,
          provisioningState,
          sharingProfile,
          softDeletePolicy,
          sharingStatus,
          unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.map;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a gallery: {@code null} leaves a value as it is. Collections too may be {@code null}
 * here. Service API 2019-07-01 and later.
 *
 * @param tags free names and values; at most 50; {@code null} leaves them as they are, an empty map
 *     removes all
 * @param identity its managed identities
 * @param description what it is for
 * @param sharingProfile who it is shared with
 * @param softDeletePolicy whether deleted versions can be brought back
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record GalleryUpdate(
    @Nullable Map<String, String> tags,
    @Nullable GalleryIdentity identity,
    @Nullable String description,
    @Nullable SharingProfile sharingProfile,
    @Nullable SoftDeletePolicy softDeletePolicy,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<GalleryUpdate> SCHEMA =
      Schema.of(
              "GalleryUpdate",
              Builder::new,
              Builder::build,
              GalleryUpdate::unknown,
              Builder::unknown)
          .property("tags", map(STRING), GalleryUpdate::tags, Builder::tags)
          .mutable()
          .emptyIsValue()
          .property("identity", GalleryIdentity.SCHEMA, GalleryUpdate::identity, Builder::identity)
          .since("2024-03-03")
          .mutable()
          .property(
              "properties.description", STRING, GalleryUpdate::description, Builder::description)
          .mutable()
          .property(
              "properties.sharingProfile",
              SharingProfile.SCHEMA,
              GalleryUpdate::sharingProfile,
              Builder::sharingProfile)
          .since("2020-09-30")
          .mutable()
          .property(
              "properties.softDeletePolicy",
              SoftDeletePolicy.SCHEMA,
              GalleryUpdate::softDeletePolicy,
              Builder::softDeletePolicy)
          .since("2021-07-01")
          .mutable()
          .build();

  /** Copies collections and checks the rest. */
  public GalleryUpdate {
    tags = tags == null ? null : Collected.copyOf(tags);
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
    builder.identity = identity;
    builder.description = description;
    builder.sharingProfile = sharingProfile;
    builder.softDeletePolicy = softDeletePolicy;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link GalleryUpdate}. */
  public static final class Builder {
    private @Nullable Map<String, String> tags;
    private @Nullable GalleryIdentity identity;
    private @Nullable String description;
    private @Nullable SharingProfile sharingProfile;
    private @Nullable SoftDeletePolicy softDeletePolicy;
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

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished change. */
    public GalleryUpdate build() {
      return new GalleryUpdate(
          tags, identity, description, sharingProfile, softDeletePolicy, unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who a gallery is shared with. Service API 2020-09-30 and later.
 *
 * @param permissions who may be given access
 * @param groups who has been given access; set through the share operation
 * @param communityGalleryInfo how the gallery presents itself to the community
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record SharingProfile(
    @Nullable SharingPermission permissions,
    List<SharingGroup> groups,
    @Nullable CommunityGalleryInfo communityGalleryInfo,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<SharingProfile> SCHEMA =
      Schema.of(
              "SharingProfile",
              Builder::new,
              Builder::build,
              SharingProfile::unknown,
              Builder::unknown)
          .property(
              "permissions",
              SharingPermission.TYPE,
              SharingProfile::permissions,
              Builder::permissions)
          .property("groups", list(SharingGroup.SCHEMA), SharingProfile::groups, Builder::groups)
          .readOnly()
          .property(
              "communityGalleryInfo",
              CommunityGalleryInfo.SCHEMA,
              SharingProfile::communityGalleryInfo,
              Builder::communityGalleryInfo)
          .since("2021-10-01")
          .build();

  /** Copies collections and checks the rest. */
  public SharingProfile {
    groups = List.copyOf(groups);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.permissions = permissions;
    builder.groups = groups;
    builder.communityGalleryInfo = communityGalleryInfo;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link SharingProfile}. */
  public static final class Builder {
    private @Nullable SharingPermission permissions;
    private List<SharingGroup> groups = List.of();
    private @Nullable CommunityGalleryInfo communityGalleryInfo;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets who may be given access. */
    public Builder permissions(@Nullable SharingPermission permissions) {
      this.permissions = permissions;
      return this;
    }

    Builder groups(List<SharingGroup> groups) {
      this.groups = Objects.requireNonNull(groups, "groups");
      return this;
    }

    /** Sets how the gallery presents itself to the community. */
    public Builder communityGalleryInfo(@Nullable CommunityGalleryInfo communityGalleryInfo) {
      this.communityGalleryInfo = communityGalleryInfo;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished profile. */
    public SharingProfile build() {
      return new SharingProfile(permissions, groups, communityGalleryInfo, unknown);
    }
  }
}

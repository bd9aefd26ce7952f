package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.INTEGER;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The image a disk is made from (R197).
 *
 * @param id a version, or a definition (its latest version)
 * @param lun the data disk of the image; none means its operating system disk
 * @param sharedGalleryImageId an image in a gallery shared with this tenant or subscription
 * @param communityGalleryImageId an image in a community gallery
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record DiskImageReference(
    @Nullable ResourceId id,
    @Nullable Integer lun,
    @Nullable ResourceId sharedGalleryImageId,
    @Nullable ResourceId communityGalleryImageId,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<DiskImageReference> SCHEMA =
      Schema.of(
              "DiskImageReference",
              Builder::new,
              Builder::build,
              DiskImageReference::unknown,
              Builder::unknown)
          .property("id", ResourceId.TYPE, DiskImageReference::id, Builder::id)
          .property("lun", INTEGER, DiskImageReference::lun, Builder::lun)
          .property(
              "sharedGalleryImageId",
              ResourceId.TYPE,
              DiskImageReference::sharedGalleryImageId,
              Builder::sharedGalleryImageId)
          .since("2022-03-02")
          .property(
              "communityGalleryImageId",
              ResourceId.TYPE,
              DiskImageReference::communityGalleryImageId,
              Builder::communityGalleryImageId)
          .since("2022-03-02")
          .build();

  /** Checks what is required. */
  public DiskImageReference {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** The operating system disk of an image. */
  public static DiskImageReference of(ResourceId imageId) {
    return new Builder().id(imageId).build();
  }

  /** A data disk of an image. */
  public static DiskImageReference of(ResourceId imageId, int lun) {
    return new Builder().id(imageId).lun(lun).build();
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.lun = lun;
    builder.sharedGalleryImageId = sharedGalleryImageId;
    builder.communityGalleryImageId = communityGalleryImageId;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link DiskImageReference}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable Integer lun;
    private @Nullable ResourceId sharedGalleryImageId;
    private @Nullable ResourceId communityGalleryImageId;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets a version, or a definition (its latest version). */
    public Builder id(@Nullable ResourceId id) {
      this.id = id;
      return this;
    }

    /** Sets the data disk of the image; none means its operating system disk. */
    public Builder lun(@Nullable Integer lun) {
      this.lun = lun;
      return this;
    }

    /** Sets an image in a gallery shared with this tenant or subscription. */
    public Builder sharedGalleryImageId(@Nullable ResourceId sharedGalleryImageId) {
      this.sharedGalleryImageId = sharedGalleryImageId;
      return this;
    }

    /** Sets an image in a community gallery. */
    public Builder communityGalleryImageId(@Nullable ResourceId communityGalleryImageId) {
      this.communityGalleryImageId = communityGalleryImageId;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished reference. */
    public DiskImageReference build() {
      return new DiskImageReference(
          id, lun, sharedGalleryImageId, communityGalleryImageId, unknown);
    }
  }
}

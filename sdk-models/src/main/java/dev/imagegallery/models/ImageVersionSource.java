package dev.imagegallery.models;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a version is made from: exactly one of the three.
 *
 * @param id a managed image, another version, or (before 2023-07-03) a virtual machine
 * @param communityGalleryImageId a version in a community gallery
 * @param virtualMachineId a virtual machine, for specialized definitions
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ImageVersionSource(
    @Nullable ResourceId id,
    @Nullable ResourceId communityGalleryImageId,
    @Nullable ResourceId virtualMachineId,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ImageVersionSource> SCHEMA =
      Schema.of(
              "ImageVersionSource",
              Builder::new,
              Builder::build,
              ImageVersionSource::unknown,
              Builder::unknown)
          .property("id", ResourceId.TYPE, ImageVersionSource::id, Builder::id)
          .property(
              "communityGalleryImageId",
              ResourceId.TYPE,
              ImageVersionSource::communityGalleryImageId,
              Builder::communityGalleryImageId)
          .since("2022-03-03")
          .property(
              "virtualMachineId",
              ResourceId.TYPE,
              ImageVersionSource::virtualMachineId,
              Builder::virtualMachineId)
          .since("2023-07-03")
          .build();

  /** Checks what is required. */
  public ImageVersionSource {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A managed image or another version. */
  public static ImageVersionSource of(ResourceId id) {
    return new Builder().id(id).build();
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.communityGalleryImageId = communityGalleryImageId;
    builder.virtualMachineId = virtualMachineId;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of an {@link ImageVersionSource}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable ResourceId communityGalleryImageId;
    private @Nullable ResourceId virtualMachineId;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets a managed image, another version, or (before 2023-07-03) a virtual machine. */
    public Builder id(@Nullable ResourceId id) {
      this.id = id;
      return this;
    }

    /** Sets a version in a community gallery. */
    public Builder communityGalleryImageId(@Nullable ResourceId communityGalleryImageId) {
      this.communityGalleryImageId = communityGalleryImageId;
      return this;
    }

    /** Sets a virtual machine, for specialized definitions. */
    public Builder virtualMachineId(@Nullable ResourceId virtualMachineId) {
      this.virtualMachineId = virtualMachineId;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished source. */
    public ImageVersionSource build() {
      return new ImageVersionSource(id, communityGalleryImageId, virtualMachineId, unknown);
    }
  }
}

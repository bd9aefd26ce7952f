package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The image a machine is made from: an id, a shared or community id, or a platform image.
 *
 * @param id a managed image, a version, or a definition (its latest version)
 * @param publisher publisher of a platform image
 * @param offer offer of a platform image
 * @param sku SKU of a platform image
 * @param version version of a platform image, or {@code latest}
 * @param exactVersion the version that was taken; {@code null} in a request
 * @param sharedGalleryImageId an image in a gallery shared with this tenant or subscription
 * @param communityGalleryImageId an image in a community gallery
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ImageReference(
    @Nullable ResourceId id,
    @Nullable String publisher,
    @Nullable String offer,
    @Nullable String sku,
    @Nullable String version,
    @Nullable String exactVersion,
    @Nullable ResourceId sharedGalleryImageId,
    @Nullable ResourceId communityGalleryImageId,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ImageReference> SCHEMA =
      Schema.of(
              "ImageReference",
              Builder::new,
              Builder::build,
              ImageReference::unknown,
              Builder::unknown)
          .property("id", ResourceId.TYPE, ImageReference::id, Builder::id)
          .property("publisher", STRING, ImageReference::publisher, Builder::publisher)
          .property("offer", STRING, ImageReference::offer, Builder::offer)
          .property("sku", STRING, ImageReference::sku, Builder::sku)
          .property("version", STRING, ImageReference::version, Builder::version)
          .property("exactVersion", STRING, ImageReference::exactVersion, Builder::exactVersion)
          .readOnly()
          .property(
              "sharedGalleryImageId",
              ResourceId.TYPE,
              ImageReference::sharedGalleryImageId,
              Builder::sharedGalleryImageId)
          .since("2021-07-01")
          .property(
              "communityGalleryImageId",
              ResourceId.TYPE,
              ImageReference::communityGalleryImageId,
              Builder::communityGalleryImageId)
          .since("2021-11-01")
          .build();

  /** Checks what is required. */
  public ImageReference {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A managed image, a version, or a definition (its latest version). */
  public static ImageReference of(ResourceId id) {
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
    builder.publisher = publisher;
    builder.offer = offer;
    builder.sku = sku;
    builder.version = version;
    builder.exactVersion = exactVersion;
    builder.sharedGalleryImageId = sharedGalleryImageId;
    builder.communityGalleryImageId = communityGalleryImageId;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of an {@link ImageReference}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String publisher;
    private @Nullable String offer;
    private @Nullable String sku;
    private @Nullable String version;
    private @Nullable String exactVersion;
    private @Nullable ResourceId sharedGalleryImageId;
    private @Nullable ResourceId communityGalleryImageId;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets a managed image, a version, or a definition (its latest version). */
    public Builder id(@Nullable ResourceId id) {
      this.id = id;
      return this;
    }

    /** Sets publisher of a platform image. */
    public Builder publisher(@Nullable String publisher) {
      this.publisher = publisher;
      return this;
    }

    /** Sets offer of a platform image. */
    public Builder offer(@Nullable String offer) {
      this.offer = offer;
      return this;
    }

    /** Sets SKU of a platform image. */
    public Builder sku(@Nullable String sku) {
      this.sku = sku;
      return this;
    }

    /** Sets version of a platform image, or {@code latest}. */
    public Builder version(@Nullable String version) {
      this.version = version;
      return this;
    }

    Builder exactVersion(@Nullable String exactVersion) {
      this.exactVersion = exactVersion;
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
    public ImageReference build() {
      return new ImageReference(
          id,
          publisher,
          offer,
          sku,
          version,
          exactVersion,
          sharedGalleryImageId,
          communityGalleryImageId,
          unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.LONG;
import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a disk or snapshot is made from.
 *
 * @param createOption the kind of source
 * @param galleryImageReference a version of a gallery
 * @param imageReference a platform image
 * @param sourceUri the address of a VHD blob
 * @param storageAccountId the storage account of a blob in another subscription
 * @param sourceResourceId a snapshot or a disk
 * @param sourceUniqueId the own number of that source; {@code null} in a request
 * @param uploadSizeBytes how much will be uploaded: the size of the disk and 512 bytes
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record DiskCreationData(
    DiskCreateOption createOption,
    @Nullable DiskImageReference galleryImageReference,
    @Nullable DiskImageReference imageReference,
    @Nullable String sourceUri,
    @Nullable ResourceId storageAccountId,
    @Nullable ResourceId sourceResourceId,
    @Nullable String sourceUniqueId,
    @Nullable Long uploadSizeBytes,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<DiskCreationData> SCHEMA =
      Schema.of(
              "DiskCreationData",
              Builder::new,
              Builder::build,
              DiskCreationData::unknown,
              Builder::unknown)
          .property(
              "createOption",
              DiskCreateOption.TYPE,
              DiskCreationData::createOption,
              Builder::createOption)
          .property(
              "galleryImageReference",
              DiskImageReference.SCHEMA,
              DiskCreationData::galleryImageReference,
              Builder::galleryImageReference)
          .since("2019-07-01")
          .property(
              "imageReference",
              DiskImageReference.SCHEMA,
              DiskCreationData::imageReference,
              Builder::imageReference)
          .property("sourceUri", STRING, DiskCreationData::sourceUri, Builder::sourceUri)
          .property(
              "storageAccountId",
              ResourceId.TYPE,
              DiskCreationData::storageAccountId,
              Builder::storageAccountId)
          .property(
              "sourceResourceId",
              ResourceId.TYPE,
              DiskCreationData::sourceResourceId,
              Builder::sourceResourceId)
          .property(
              "sourceUniqueId", STRING, DiskCreationData::sourceUniqueId, Builder::sourceUniqueId)
          .readOnly()
          .property(
              "uploadSizeBytes", LONG, DiskCreationData::uploadSizeBytes, Builder::uploadSizeBytes)
          .since("2019-03-01")
          .build();

  /** Checks what is required. */
  public DiskCreationData {
    Objects.requireNonNull(createOption, "createOption");
    Objects.requireNonNull(unknown, "unknown");
  }

  /** The operating system disk of a version, or of a definition's latest version. */
  public static DiskCreationData fromImage(ResourceId imageId) {
    return fromImage(DiskImageReference.of(imageId));
  }

  /** A data disk of a version, or of a definition's latest version. */
  public static DiskCreationData fromImage(ResourceId imageId, int lun) {
    return fromImage(DiskImageReference.of(imageId, lun));
  }

  /** A disk of an image, also of a shared or community gallery. */
  public static DiskCreationData fromImage(DiskImageReference image) {
    return builder(DiskCreateOption.FROM_IMAGE).galleryImageReference(image).build();
  }

  /** A snapshot, or another disk, of the same region. */
  public static DiskCreationData copyOf(ResourceId source) {
    return builder(DiskCreateOption.COPY).sourceResourceId(source).build();
  }

  /** A VHD blob. */
  public static DiskCreationData importOf(String sourceUri, ResourceId storageAccountId) {
    return builder(DiskCreateOption.IMPORT)
        .sourceUri(sourceUri)
        .storageAccountId(storageAccountId)
        .build();
  }

  /** Nothing; the disk needs a size. */
  public static DiskCreationData empty() {
    return builder(DiskCreateOption.EMPTY).build();
  }

  /** What will be uploaded: the disk's bytes and the 512 of a VHD's footer. */
  public static DiskCreationData upload(long uploadSizeBytes) {
    return builder(DiskCreateOption.UPLOAD).uploadSizeBytes(uploadSizeBytes).build();
  }

  /**
   * A builder with what is required.
   *
   * @param createOption the kind of source
   */
  public static Builder builder(DiskCreateOption createOption) {
    return new Builder().createOption(createOption);
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.createOption = createOption;
    builder.galleryImageReference = galleryImageReference;
    builder.imageReference = imageReference;
    builder.sourceUri = sourceUri;
    builder.storageAccountId = storageAccountId;
    builder.sourceResourceId = sourceResourceId;
    builder.sourceUniqueId = sourceUniqueId;
    builder.uploadSizeBytes = uploadSizeBytes;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link DiskCreationData}. */
  public static final class Builder {
    private @Nullable DiskCreateOption createOption;
    private @Nullable DiskImageReference galleryImageReference;
    private @Nullable DiskImageReference imageReference;
    private @Nullable String sourceUri;
    private @Nullable ResourceId storageAccountId;
    private @Nullable ResourceId sourceResourceId;
    private @Nullable String sourceUniqueId;
    private @Nullable Long uploadSizeBytes;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets the kind of source. */
    public Builder createOption(DiskCreateOption createOption) {
      this.createOption = Objects.requireNonNull(createOption, "createOption");
      return this;
    }

    /** Sets a version of a gallery. */
    public Builder galleryImageReference(@Nullable DiskImageReference galleryImageReference) {
      this.galleryImageReference = galleryImageReference;
      return this;
    }

    /** Sets a platform image. */
    public Builder imageReference(@Nullable DiskImageReference imageReference) {
      this.imageReference = imageReference;
      return this;
    }

    /** Sets the address of a VHD blob. */
    public Builder sourceUri(@Nullable String sourceUri) {
      this.sourceUri = sourceUri;
      return this;
    }

    /** Sets the storage account of a blob in another subscription. */
    public Builder storageAccountId(@Nullable ResourceId storageAccountId) {
      this.storageAccountId = storageAccountId;
      return this;
    }

    /** Sets a snapshot or a disk. */
    public Builder sourceResourceId(@Nullable ResourceId sourceResourceId) {
      this.sourceResourceId = sourceResourceId;
      return this;
    }

    Builder sourceUniqueId(@Nullable String sourceUniqueId) {
      this.sourceUniqueId = sourceUniqueId;
      return this;
    }

    /** Sets how much will be uploaded: the size of the disk and 512 bytes. */
    public Builder uploadSizeBytes(@Nullable Long uploadSizeBytes) {
      this.uploadSizeBytes = uploadSizeBytes;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /**
     * The finished source.
     *
     * @throws NullPointerException if a required value is missing
     */
    public DiskCreationData build() {
      return new DiskCreationData(
          Objects.requireNonNull(createOption, "createOption"),
          galleryImageReference,
          imageReference,
          sourceUri,
          storageAccountId,
          sourceResourceId,
          sourceUniqueId,
          uploadSizeBytes,
          unknown);
    }
  }
}

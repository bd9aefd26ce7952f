package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the copies of a version are encrypted in a region. Service API 2019-12-01 and later.
 *
 * @param osDiskImage the operating system disk
 * @param dataDiskImages the data disks
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record EncryptionImages(
    @Nullable OsDiskImageEncryption osDiskImage,
    List<DataDiskImageEncryption> dataDiskImages,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<EncryptionImages> SCHEMA =
      Schema.of(
              "EncryptionImages",
              Builder::new,
              Builder::build,
              EncryptionImages::unknown,
              Builder::unknown)
          .property(
              "osDiskImage",
              OsDiskImageEncryption.SCHEMA,
              EncryptionImages::osDiskImage,
              Builder::osDiskImage)
          .property(
              "dataDiskImages",
              list(DataDiskImageEncryption.SCHEMA),
              EncryptionImages::dataDiskImages,
              Builder::dataDiskImages)
          .build();

  /** Copies collections and checks the rest. */
  public EncryptionImages {
    dataDiskImages = List.copyOf(dataDiskImages);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.osDiskImage = osDiskImage;
    builder.dataDiskImages = dataDiskImages;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of an {@link EncryptionImages}. */
  public static final class Builder {
    private @Nullable OsDiskImageEncryption osDiskImage;
    private List<DataDiskImageEncryption> dataDiskImages = List.of();
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets the operating system disk. */
    public Builder osDiskImage(@Nullable OsDiskImageEncryption osDiskImage) {
      this.osDiskImage = osDiskImage;
      return this;
    }

    /** Sets the data disks. */
    public Builder dataDiskImages(List<DataDiskImageEncryption> dataDiskImages) {
      this.dataDiskImages = Objects.requireNonNull(dataDiskImages, "dataDiskImages");
      return this;
    }

    /** Adds a data disk. */
    public Builder dataDiskImage(DataDiskImageEncryption dataDiskImage) {
      dataDiskImages = Collected.plus(dataDiskImages, dataDiskImage);
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished encryption. */
    public EncryptionImages build() {
      return new EncryptionImages(osDiskImage, dataDiskImages, unknown);
    }
  }
}

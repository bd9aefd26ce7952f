package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.INTEGER;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A data disk of a version.
 *
 * @param lun its logical unit number, unique in the version
 * @param sizeInGb its size in GB; {@code null} in a request
 * @param hostCaching how the host caches it
 * @param source what it is made from
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record DataDiskImage(
    Integer lun,
    @Nullable Integer sizeInGb,
    @Nullable HostCaching hostCaching,
    @Nullable DiskImageSource source,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<DataDiskImage> SCHEMA =
      Schema.of(
              "DataDiskImage",
              Builder::new,
              Builder::build,
              DataDiskImage::unknown,
              Builder::unknown)
          .property("lun", INTEGER, DataDiskImage::lun, Builder::lun)
          .property("sizeInGB", INTEGER, DataDiskImage::sizeInGb, Builder::sizeInGb)
          .readOnly()
          .property(
              "hostCaching", HostCaching.TYPE, DataDiskImage::hostCaching, Builder::hostCaching)
          .property("source", DiskImageSource.SCHEMA, DataDiskImage::source, Builder::source)
          .since("2019-07-01")
          .build();

  /** Checks what is required. */
  public DataDiskImage {
    Objects.requireNonNull(lun, "lun");
    Objects.requireNonNull(unknown, "unknown");
  }

  /**
   * A builder with what is required.
   *
   * @param lun its logical unit number, unique in the version
   */
  public static Builder builder(Integer lun) {
    return new Builder().lun(lun);
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.lun = lun;
    builder.sizeInGb = sizeInGb;
    builder.hostCaching = hostCaching;
    builder.source = source;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link DataDiskImage}. */
  public static final class Builder {
    private @Nullable Integer lun;
    private @Nullable Integer sizeInGb;
    private @Nullable HostCaching hostCaching;
    private @Nullable DiskImageSource source;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets its logical unit number, unique in the version. */
    public Builder lun(Integer lun) {
      this.lun = Objects.requireNonNull(lun, "lun");
      return this;
    }

    Builder sizeInGb(@Nullable Integer sizeInGb) {
      this.sizeInGb = sizeInGb;
      return this;
    }

    /** Sets how the host caches it. */
    public Builder hostCaching(@Nullable HostCaching hostCaching) {
      this.hostCaching = hostCaching;
      return this;
    }

    /** Sets what it is made from. */
    public Builder source(@Nullable DiskImageSource source) {
      this.source = source;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /**
     * The finished disk.
     *
     * @throws NullPointerException if a required value is missing
     */
    public DataDiskImage build() {
      return new DataDiskImage(
          Objects.requireNonNull(lun, "lun"), sizeInGb, hostCaching, source, unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.INTEGER;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operating system disk of a version.
 *
 * @param sizeInGb its size in GB; {@code null} in a request
 * @param hostCaching how the host caches it
 * @param source what it is made from
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record OsDiskImage(
    @Nullable Integer sizeInGb,
    @Nullable HostCaching hostCaching,
    @Nullable DiskImageSource source,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<OsDiskImage> SCHEMA =
      Schema.of("OsDiskImage", Builder::new, Builder::build, OsDiskImage::unknown, Builder::unknown)
          .property("sizeInGB", INTEGER, OsDiskImage::sizeInGb, Builder::sizeInGb)
          .readOnly()
          .property("hostCaching", HostCaching.TYPE, OsDiskImage::hostCaching, Builder::hostCaching)
          .property("source", DiskImageSource.SCHEMA, OsDiskImage::source, Builder::source)
          .since("2019-07-01")
          .build();

  /** Checks what is required. */
  public OsDiskImage {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.sizeInGb = sizeInGb;
    builder.hostCaching = hostCaching;
    builder.source = source;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of an {@link OsDiskImage}. */
  public static final class Builder {
    private @Nullable Integer sizeInGb;
    private @Nullable HostCaching hostCaching;
    private @Nullable DiskImageSource source;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

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

    /** The finished disk. */
    public OsDiskImage build() {
      return new OsDiskImage(sizeInGb, hostCaching, source, unknown);
    }
  }
}

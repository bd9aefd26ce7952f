package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a disk of a version is made from: a resource, or a VHD blob.
 *
 * @param id a snapshot, a disk or an image
 * @param uri the address of a VHD blob
 * @param storageAccountId the storage account of the VHD blob
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record DiskImageSource(
    @Nullable ResourceId id,
    @Nullable String uri,
    @Nullable ResourceId storageAccountId,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<DiskImageSource> SCHEMA =
      Schema.of(
              "DiskImageSource",
              Builder::new,
              Builder::build,
              DiskImageSource::unknown,
              Builder::unknown)
          .property("id", ResourceId.TYPE, DiskImageSource::id, Builder::id)
          .property("uri", STRING, DiskImageSource::uri, Builder::uri)
          .since("2020-09-30")
          .property(
              "storageAccountId",
              ResourceId.TYPE,
              DiskImageSource::storageAccountId,
              Builder::storageAccountId)
          .since("2022-03-03")
          .build();

  /** Checks what is required. */
  public DiskImageSource {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A snapshot, a disk or an image. */
  public static DiskImageSource of(ResourceId id) {
    return new Builder().id(id).build();
  }

  /** A VHD blob in a storage account. */
  public static DiskImageSource ofBlob(String uri, ResourceId storageAccountId) {
    return new Builder().uri(uri).storageAccountId(storageAccountId).build();
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.uri = uri;
    builder.storageAccountId = storageAccountId;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link DiskImageSource}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String uri;
    private @Nullable ResourceId storageAccountId;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets a snapshot, a disk or an image. */
    public Builder id(@Nullable ResourceId id) {
      this.id = id;
      return this;
    }

    /** Sets the address of a VHD blob. */
    public Builder uri(@Nullable String uri) {
      this.uri = uri;
      return this;
    }

    /** Sets the storage account of the VHD blob. */
    public Builder storageAccountId(@Nullable ResourceId storageAccountId) {
      this.storageAccountId = storageAccountId;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished source. */
    public DiskImageSource build() {
      return new DiskImageSource(id, uri, storageAccountId, unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.INTEGER;
import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.map;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a managed disk or snapshot (PATCH). What is not set stays as it is.
 *
 * @param tags free names and values, in the place of those there are; an empty map removes all
 * @param sku another kind of storage
 * @param diskSizeGb a larger size in GB
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record DiskUpdate(
    @Nullable Map<String, String> tags,
    @Nullable Sku sku,
    @Nullable Integer diskSizeGb,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<DiskUpdate> SCHEMA =
      Schema.of("DiskUpdate", Builder::new, Builder::build, DiskUpdate::unknown, Builder::unknown)
          .property("tags", map(STRING), DiskUpdate::tags, Builder::tags)
          .mutable()
          .emptyIsValue()
          .property("sku", Sku.SCHEMA, DiskUpdate::sku, Builder::sku)
          .mutable()
          .property("properties.diskSizeGB", INTEGER, DiskUpdate::diskSizeGb, Builder::diskSizeGb)
          .mutable()
          .build();

  /** Copies collections and checks the rest. */
  public DiskUpdate {
    tags = tags == null ? null : Collected.copyOf(tags);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.tags = tags;
    builder.sku = sku;
    builder.diskSizeGb = diskSizeGb;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link DiskUpdate}. */
  public static final class Builder {
    private @Nullable Map<String, String> tags;
    private @Nullable Sku sku;
    private @Nullable Integer diskSizeGb;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets free names and values, in the place of those there are; an empty map removes all. */
    public Builder tags(@Nullable Map<String, String> tags) {
      this.tags = tags;
      return this;
    }

    /** Adds a tag, or replaces the one of that name. */
    public Builder tag(String name, String value) {
      tags = Collected.plus(tags, name, value);
      return this;
    }

    /** Sets another kind of storage. */
    public Builder sku(@Nullable Sku sku) {
      this.sku = sku;
      return this;
    }

    /** Sets a larger size in GB. */
    public Builder diskSizeGb(@Nullable Integer diskSizeGb) {
      this.diskSizeGb = diskSizeGb;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished change. */
    public DiskUpdate build() {
      return new DiskUpdate(tags, sku, diskSizeGb, unknown);
    }
  }
}

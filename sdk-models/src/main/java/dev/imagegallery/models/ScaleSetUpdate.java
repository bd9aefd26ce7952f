package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.map;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a scale set (PATCH). What is not set stays as it is.
 *
 * @param tags free names and values, in the place of those there are; an empty map removes all
 * @param sku another size or number of instances
 * @param upgradePolicy how instances come to the newest model
 * @param imageReference another image; of the same OS state, type, generation and data disks (R196)
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ScaleSetUpdate(
    @Nullable Map<String, String> tags,
    @Nullable Sku sku,
    @Nullable UpgradePolicy upgradePolicy,
    @Nullable ImageReference imageReference,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ScaleSetUpdate> SCHEMA =
      Schema.of(
              "ScaleSetUpdate",
              Builder::new,
              Builder::build,
              ScaleSetUpdate::unknown,
              Builder::unknown)
          .property("tags", map(STRING), ScaleSetUpdate::tags, Builder::tags)
          .mutable()
          .emptyIsValue()
          .property("sku", Sku.SCHEMA, ScaleSetUpdate::sku, Builder::sku)
          .mutable()
          .property(
              "properties.upgradePolicy",
              UpgradePolicy.SCHEMA,
              ScaleSetUpdate::upgradePolicy,
              Builder::upgradePolicy)
          .mutable()
          .property(
              "properties.virtualMachineProfile.storageProfile.imageReference",
              ImageReference.SCHEMA,
              ScaleSetUpdate::imageReference,
              Builder::imageReference)
          .mutable()
          .build();

  /** Copies collections and checks the rest. */
  public ScaleSetUpdate {
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
    builder.upgradePolicy = upgradePolicy;
    builder.imageReference = imageReference;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link ScaleSetUpdate}. */
  public static final class Builder {
    private @Nullable Map<String, String> tags;
    private @Nullable Sku sku;
    private @Nullable UpgradePolicy upgradePolicy;
    private @Nullable ImageReference imageReference;
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

    /** Sets another size or number of instances. */
    public Builder sku(@Nullable Sku sku) {
      this.sku = sku;
      return this;
    }

    /** Sets how instances come to the newest model. */
    public Builder upgradePolicy(@Nullable UpgradePolicy upgradePolicy) {
      this.upgradePolicy = upgradePolicy;
      return this;
    }

    /** Sets another image; of the same OS state, type, generation and data disks (R196). */
    public Builder imageReference(@Nullable ImageReference imageReference) {
      this.imageReference = imageReference;
      return this;
    }

    /**
     * Sets the image by its id: a managed image, a version, or a definition (its latest version).
     */
    public Builder image(ResourceId imageId) {
      return imageReference(ImageReference.of(imageId));
    }

    /** Sets the number of instances; 0 to 1000 (R126). */
    public Builder capacity(int capacity) {
      return sku(Sku.builder().capacity(capacity).build());
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished change. */
    public ScaleSetUpdate build() {
      return new ScaleSetUpdate(tags, sku, upgradePolicy, imageReference, unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.INTEGER;
import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Size and number, or kind of storage.
 *
 * @param name such as {@code Standard_D2s_v3} of a scale set or {@code Premium_LRS} of a disk
 * @param tier such as {@code Standard}
 * @param capacity the number of instances of a scale set; 0 to 1000 (R126)
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record Sku(
    @Nullable String name,
    @Nullable String tier,
    @Nullable Integer capacity,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<Sku> SCHEMA =
      Schema.of("Sku", Builder::new, Builder::build, Sku::unknown, Builder::unknown)
          .property("name", STRING, Sku::name, Builder::name)
          .property("tier", STRING, Sku::tier, Builder::tier)
          .property("capacity", INTEGER, Sku::capacity, Builder::capacity)
          .mutable()
          .build();

  /** Checks what is required. */
  public Sku {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Instances of a size. */
  public static Sku of(String vmSize, int capacity) {
    return new Builder().name(vmSize).capacity(capacity).build();
  }

  /** A kind of storage. */
  public static Sku of(StorageAccountType storageAccountType) {
    return new Builder().name(storageAccountType.value()).build();
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.tier = tier;
    builder.capacity = capacity;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link Sku}. */
  public static final class Builder {
    private @Nullable String name;
    private @Nullable String tier;
    private @Nullable Integer capacity;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets such as {@code Standard_D2s_v3} of a scale set or {@code Premium_LRS} of a disk. */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Sets such as {@code Standard}. */
    public Builder tier(@Nullable String tier) {
      this.tier = tier;
      return this;
    }

    /** Sets the number of instances of a scale set; 0 to 1000 (R126). */
    public Builder capacity(@Nullable Integer capacity) {
      this.capacity = capacity;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished SKU. */
    public Sku build() {
      return new Sku(name, tier, capacity, unknown);
    }
  }
}

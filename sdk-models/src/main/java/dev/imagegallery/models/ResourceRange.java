package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.INTEGER;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A range of numbers, both ends included.
 *
 * @param min the least; {@code null} for no limit
 * @param max the most; {@code null} for no limit
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ResourceRange(@Nullable Integer min, @Nullable Integer max, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ResourceRange> SCHEMA =
      Schema.of(
              "ResourceRange",
              Builder::new,
              Builder::build,
              ResourceRange::unknown,
              Builder::unknown)
          .property("min", INTEGER, ResourceRange::min, Builder::min)
          .property("max", INTEGER, ResourceRange::max, Builder::max)
          .build();

  /** Checks what is required. */
  public ResourceRange {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** From {@code min} to {@code max}; {@code null} means no limit. */
  public static ResourceRange of(@Nullable Integer min, @Nullable Integer max) {
    return new Builder().min(min).max(max).build();
  }

  /** Collects the parts of a {@link ResourceRange}. */
  static final class Builder {
    private @Nullable Integer min;
    private @Nullable Integer max;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder min(@Nullable Integer min) {
      this.min = min;
      return this;
    }

    Builder max(@Nullable Integer max) {
      this.max = max;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    ResourceRange build() {
      return new ResourceRange(min, max, unknown);
    }
  }
}

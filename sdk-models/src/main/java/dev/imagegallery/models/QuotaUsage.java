package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.LONG;
import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of a quota a subscription uses in a region (R174).
 *
 * @param name what is counted
 * @param currentValue how many there are; {@code null} if the service does not say
 * @param limit how many there may be; {@code null} if the service does not say
 * @param unit what it is counted in, such as {@code Count}
 * @param unknown members this SDK does not know
 */
public record QuotaUsage(
    QuotaName name,
    @Nullable Long currentValue,
    @Nullable Long limit,
    @Nullable String unit,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<QuotaUsage> SCHEMA =
      Schema.of("QuotaUsage", Builder::new, Builder::build, QuotaUsage::unknown, Builder::unknown)
          .property("name", QuotaName.SCHEMA, QuotaUsage::name, Builder::name)
          .property("currentValue", LONG, QuotaUsage::currentValue, Builder::currentValue)
          .property("limit", LONG, QuotaUsage::limit, Builder::limit)
          .property("unit", STRING, QuotaUsage::unit, Builder::unit)
          .build();

  /** Checks what is required. */
  public QuotaUsage {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(unknown, "unknown");
  }

  /** How many more there may be: never negative, and without a limit as many as can be. */
  public long remaining() {
    long used = currentValue == null ? 0 : currentValue;
    return limit == null ? Long.MAX_VALUE : Math.max(0, limit - used);
  }

  /** Collects the parts of a {@link QuotaUsage}. */
  static final class Builder {
    private @Nullable QuotaName name;
    private @Nullable Long currentValue;
    private @Nullable Long limit;
    private @Nullable String unit;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder name(QuotaName name) {
      this.name = Objects.requireNonNull(name, "name");
      return this;
    }

    Builder currentValue(@Nullable Long currentValue) {
      this.currentValue = currentValue;
      return this;
    }

    Builder limit(@Nullable Long limit) {
      this.limit = limit;
      return this;
    }

    Builder unit(@Nullable String unit) {
      this.unit = unit;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    QuotaUsage build() {
      return new QuotaUsage(
          Objects.requireNonNull(name, "name"), currentValue, limit, unit, unknown);
    }
  }
}

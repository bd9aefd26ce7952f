package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a quota counts.
 *
 * @param value for programs, such as {@code galleries}
 * @param localizedValue for people
 * @param unknown members this SDK does not know
 */
public record QuotaName(String value, @Nullable String localizedValue, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<QuotaName> SCHEMA =
      Schema.of("QuotaName", Builder::new, Builder::build, QuotaName::unknown, Builder::unknown)
          .property("value", STRING, QuotaName::value, Builder::value)
          .property("localizedValue", STRING, QuotaName::localizedValue, Builder::localizedValue)
          .build();

  /** Checks what is required. */
  public QuotaName {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of a {@link QuotaName}. */
  static final class Builder {
    private @Nullable String value;
    private @Nullable String localizedValue;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder value(String value) {
      this.value = Objects.requireNonNull(value, "value");
      return this;
    }

    Builder localizedValue(@Nullable String localizedValue) {
      this.localizedValue = localizedValue;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    QuotaName build() {
      return new QuotaName(Objects.requireNonNull(value, "value"), localizedValue, unknown);
    }
  }
}

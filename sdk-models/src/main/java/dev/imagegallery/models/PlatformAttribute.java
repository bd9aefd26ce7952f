package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something the service found out about a version.
 *
 * @param name its name
 * @param value its value
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record PlatformAttribute(
    @Nullable String name, @Nullable String value, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<PlatformAttribute> SCHEMA =
      Schema.of(
              "PlatformAttribute",
              Builder::new,
              Builder::build,
              PlatformAttribute::unknown,
              Builder::unknown)
          .property("name", STRING, PlatformAttribute::name, Builder::name)
          .readOnly()
          .property("value", STRING, PlatformAttribute::value, Builder::value)
          .readOnly()
          .build();

  /** Checks what is required. */
  public PlatformAttribute {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of a {@link PlatformAttribute}. */
  static final class Builder {
    private @Nullable String name;
    private @Nullable String value;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    Builder value(@Nullable String value) {
      this.value = value;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    PlatformAttribute build() {
      return new PlatformAttribute(name, value, unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place outside the regions, such as an edge zone.
 *
 * @param name its name
 * @param type its kind
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ExtendedLocation(
    @Nullable String name, @Nullable ExtendedLocationType type, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ExtendedLocation> SCHEMA =
      Schema.of(
              "ExtendedLocation",
              Builder::new,
              Builder::build,
              ExtendedLocation::unknown,
              Builder::unknown)
          .property("name", STRING, ExtendedLocation::name, Builder::name)
          .property("type", ExtendedLocationType.TYPE, ExtendedLocation::type, Builder::type)
          .build();

  /** Checks what is required. */
  public ExtendedLocation {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** The edge zone of that name. */
  public static ExtendedLocation edgeZone(String name) {
    return new Builder().name(name).type(ExtendedLocationType.EDGE_ZONE).build();
  }

  /** Collects the parts of an {@link ExtendedLocation}. */
  static final class Builder {
    private @Nullable String name;
    private @Nullable ExtendedLocationType type;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    Builder type(@Nullable ExtendedLocationType type) {
      this.type = type;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    ExtendedLocation build() {
      return new ExtendedLocation(name, type, unknown);
    }
  }
}

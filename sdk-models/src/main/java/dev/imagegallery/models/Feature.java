package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A preview feature of a resource provider, as a subscription has it (R205).
 *
 * @param id the id
 * @param name provider and feature, such as {@code Microsoft.Compute/GalleryPreview}
 * @param type the resource type
 * @param state how far its registration is
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record Feature(
    @Nullable ResourceId id,
    @Nullable String name,
    @Nullable String type,
    @Nullable RegistrationState state,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<Feature> SCHEMA =
      Schema.of("Feature", Builder::new, Builder::build, Feature::unknown, Builder::unknown)
          .property("id", ResourceId.TYPE, Feature::id, Builder::id)
          .readOnly()
          .property("name", STRING, Feature::name, Builder::name)
          .readOnly()
          .property("type", STRING, Feature::type, Builder::type)
          .readOnly()
          .property("properties.state", RegistrationState.TYPE, Feature::state, Builder::state)
          .readOnly()
          .build();

  /** Checks what is required. */
  public Feature {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of a {@link Feature}. */
  static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String name;
    private @Nullable String type;
    private @Nullable RegistrationState state;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder id(@Nullable ResourceId id) {
      this.id = id;
      return this;
    }

    Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    Builder type(@Nullable String type) {
      this.type = type;
      return this;
    }

    Builder state(@Nullable RegistrationState state) {
      this.state = state;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    Feature build() {
      return new Feature(id, name, type, state, unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a deployment.
 *
 * @param id its id
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record DeployedResource(@Nullable String id, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<DeployedResource> SCHEMA =
      Schema.of(
              "DeployedResource",
              Builder::new,
              Builder::build,
              DeployedResource::unknown,
              Builder::unknown)
          .property("id", STRING, DeployedResource::id, Builder::id)
          .build();

  /** Checks what is required. */
  public DeployedResource {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of a {@link DeployedResource}. */
  static final class Builder {
    private @Nullable String id;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder id(@Nullable String id) {
      this.id = id;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    DeployedResource build() {
      return new DeployedResource(id, unknown);
    }
  }
}

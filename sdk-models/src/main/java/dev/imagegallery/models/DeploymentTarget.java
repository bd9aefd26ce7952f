package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an operation of a deployment works on.
 *
 * @param id the resource
 * @param resourceType its type
 * @param resourceName its name
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record DeploymentTarget(
    @Nullable String id,
    @Nullable String resourceType,
    @Nullable String resourceName,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<DeploymentTarget> SCHEMA =
      Schema.of(
              "DeploymentTarget",
              Builder::new,
              Builder::build,
              DeploymentTarget::unknown,
              Builder::unknown)
          .property("id", STRING, DeploymentTarget::id, Builder::id)
          .property("resourceType", STRING, DeploymentTarget::resourceType, Builder::resourceType)
          .property("resourceName", STRING, DeploymentTarget::resourceName, Builder::resourceName)
          .build();

  /** Checks what is required. */
  public DeploymentTarget {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of a {@link DeploymentTarget}. */
  static final class Builder {
    private @Nullable String id;
    private @Nullable String resourceType;
    private @Nullable String resourceName;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder id(@Nullable String id) {
      this.id = id;
      return this;
    }

    Builder resourceType(@Nullable String resourceType) {
      this.resourceType = resourceType;
      return this;
    }

    Builder resourceName(@Nullable String resourceName) {
      this.resourceName = resourceName;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    DeploymentTarget build() {
      return new DeploymentTarget(id, resourceType, resourceName, unknown);
    }
  }
}

package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.ANY;
import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One output of a deployment.
 *
 * @param type such as {@code String}, {@code Int}, {@code Bool}, {@code Array} or {@code Object}
 * @param value its value, as {@link UnknownMembers} describes values; {@code null} for secure
 *     outputs
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record DeploymentOutput(
    @Nullable String type, @Nullable Object value, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<DeploymentOutput> SCHEMA =
      Schema.of(
              "DeploymentOutput",
              Builder::new,
              Builder::build,
              DeploymentOutput::unknown,
              Builder::unknown)
          .property("type", STRING, DeploymentOutput::type, Builder::type)
          .property("value", ANY, DeploymentOutput::value, Builder::value)
          .build();

  /** Checks what is required. */
  public DeploymentOutput {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of a {@link DeploymentOutput}. */
  static final class Builder {
    private @Nullable String type;
    private @Nullable Object value;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder type(@Nullable String type) {
      this.type = type;
      return this;
    }

    Builder value(@Nullable Object value) {
      this.value = value;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    DeploymentOutput build() {
      return new DeploymentOutput(type, value, unknown);
    }
  }
}

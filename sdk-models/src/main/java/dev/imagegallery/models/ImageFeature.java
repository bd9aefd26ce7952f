package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A feature that machines made from an image support.
 *
 * @param name such as {@code SecurityType}
 * @param value such as {@code TrustedLaunchSupported}
 * @param startsAtVersion the first version with this feature
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ImageFeature(
    @Nullable String name,
    @Nullable String value,
    @Nullable VersionNumber startsAtVersion,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ImageFeature> SCHEMA =
      Schema.of(
              "ImageFeature", Builder::new, Builder::build, ImageFeature::unknown, Builder::unknown)
          .property("name", STRING, ImageFeature::name, Builder::name)
          .property("value", STRING, ImageFeature::value, Builder::value)
          .property(
              "startsAtVersion",
              VersionNumber.TYPE,
              ImageFeature::startsAtVersion,
              Builder::startsAtVersion)
          .since("2024-03-03")
          .build();

  /** Checks what is required. */
  public ImageFeature {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A feature. */
  public static ImageFeature of(String name, String value) {
    return new Builder().name(name).value(value).build();
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.value = value;
    builder.startsAtVersion = startsAtVersion;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of an {@link ImageFeature}. */
  public static final class Builder {
    private @Nullable String name;
    private @Nullable String value;
    private @Nullable VersionNumber startsAtVersion;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets such as {@code SecurityType}. */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Sets such as {@code TrustedLaunchSupported}. */
    public Builder value(@Nullable String value) {
      this.value = value;
      return this;
    }

    /** Sets the first version with this feature. */
    public Builder startsAtVersion(@Nullable VersionNumber startsAtVersion) {
      this.startsAtVersion = startsAtVersion;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished feature. */
    public ImageFeature build() {
      return new ImageFeature(name, value, startsAtVersion, unknown);
    }
  }
}

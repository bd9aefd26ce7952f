package dev.imagegallery.models;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the instances of a scale set come to its newest model.
 *
 * @param mode the way
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record UpgradePolicy(@Nullable UpgradeMode mode, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<UpgradePolicy> SCHEMA =
      Schema.of(
              "UpgradePolicy",
              Builder::new,
              Builder::build,
              UpgradePolicy::unknown,
              Builder::unknown)
          .property("mode", UpgradeMode.TYPE, UpgradePolicy::mode, Builder::mode)
          .mutable()
          .build();

  /** Checks what is required. */
  public UpgradePolicy {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A way. */
  public static UpgradePolicy of(UpgradeMode mode) {
    return new Builder().mode(mode).build();
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.mode = mode;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of an {@link UpgradePolicy}. */
  public static final class Builder {
    private @Nullable UpgradeMode mode;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets the way. */
    public Builder mode(@Nullable UpgradeMode mode) {
      this.mode = mode;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished policy. */
    public UpgradePolicy build() {
      return new UpgradePolicy(mode, unknown);
    }
  }
}

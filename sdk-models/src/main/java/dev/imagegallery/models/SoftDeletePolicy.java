package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.BOOLEAN;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether deleted versions can be brought back. Service API 2021-07-01 and later.
 *
 * @param isSoftDeleteEnabled whether deleted versions can be brought back
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record SoftDeletePolicy(@Nullable Boolean isSoftDeleteEnabled, UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<SoftDeletePolicy> SCHEMA =
      Schema.of(
              "SoftDeletePolicy",
              Builder::new,
              Builder::build,
              SoftDeletePolicy::unknown,
              Builder::unknown)
          .property(
              "isSoftDeleteEnabled",
              BOOLEAN,
              SoftDeletePolicy::isSoftDeleteEnabled,
              Builder::isSoftDeleteEnabled)
          .build();

  /** Checks what is required. */
  public SoftDeletePolicy {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Deleted versions can be brought back, or cannot. */
  public static SoftDeletePolicy of(boolean isSoftDeleteEnabled) {
    return new Builder().isSoftDeleteEnabled(isSoftDeleteEnabled).build();
  }

  /** Collects the parts of a {@link SoftDeletePolicy}. */
  static final class Builder {
    private @Nullable Boolean isSoftDeleteEnabled;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder isSoftDeleteEnabled(@Nullable Boolean isSoftDeleteEnabled) {
      this.isSoftDeleteEnabled = isSoftDeleteEnabled;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    SoftDeletePolicy build() {
      return new SoftDeletePolicy(isSoftDeleteEnabled, unknown);
    }
  }
}

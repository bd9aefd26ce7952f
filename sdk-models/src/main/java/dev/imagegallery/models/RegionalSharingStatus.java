package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a change of sharing is in one region.
 *
 * @param region the region
 * @param state how far it is
 * @param details what went wrong
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record RegionalSharingStatus(
    @Nullable Region region,
    @Nullable SharingState state,
    @Nullable String details,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<RegionalSharingStatus> SCHEMA =
      Schema.of(
              "RegionalSharingStatus",
              Builder::new,
              Builder::build,
              RegionalSharingStatus::unknown,
              Builder::unknown)
          .property("region", Region.TYPE, RegionalSharingStatus::region, Builder::region)
          .property("state", SharingState.TYPE, RegionalSharingStatus::state, Builder::state)
          .readOnly()
          .property("details", STRING, RegionalSharingStatus::details, Builder::details)
          .build();

  /** Checks what is required. */
  public RegionalSharingStatus {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of a {@link RegionalSharingStatus}. */
  static final class Builder {
    private @Nullable Region region;
    private @Nullable SharingState state;
    private @Nullable String details;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder region(@Nullable Region region) {
      this.region = region;
      return this;
    }

    Builder state(@Nullable SharingState state) {
      this.state = state;
      return this;
    }

    Builder details(@Nullable String details) {
      this.details = details;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    RegionalSharingStatus build() {
      return new RegionalSharingStatus(region, state, details, unknown);
    }
  }
}

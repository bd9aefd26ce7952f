package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.INTEGER;
import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far the copies of a version are in one region.
 *
 * @param region the region
 * @param state how far it is
 * @param details what went wrong
 * @param progress percent, 0 to 100
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record RegionalReplicationStatus(
    @Nullable Region region,
    @Nullable ReplicationState state,
    @Nullable String details,
    @Nullable Integer progress,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<RegionalReplicationStatus> SCHEMA =
      Schema.of(
              "RegionalReplicationStatus",
              Builder::new,
              Builder::build,
              RegionalReplicationStatus::unknown,
              Builder::unknown)
          .property("region", Region.TYPE, RegionalReplicationStatus::region, Builder::region)
          .readOnly()
          .property(
              "state", ReplicationState.TYPE, RegionalReplicationStatus::state, Builder::state)
          .readOnly()
          .property("details", STRING, RegionalReplicationStatus::details, Builder::details)
          .readOnly()
          .property("progress", INTEGER, RegionalReplicationStatus::progress, Builder::progress)
          .readOnly()
          .build();

  /** Checks what is required. */
  public RegionalReplicationStatus {
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of a {@link RegionalReplicationStatus}. */
  static final class Builder {
    private @Nullable Region region;
    private @Nullable ReplicationState state;
    private @Nullable String details;
    private @Nullable Integer progress;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder region(@Nullable Region region) {
      this.region = region;
      return this;
    }

    Builder state(@Nullable ReplicationState state) {
      this.state = state;
      return this;
    }

    Builder details(@Nullable String details) {
      this.details = details;
      return this;
    }

    Builder progress(@Nullable Integer progress) {
      this.progress = progress;
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    RegionalReplicationStatus build() {
      return new RegionalReplicationStatus(region, state, details, progress, unknown);
    }
  }
}

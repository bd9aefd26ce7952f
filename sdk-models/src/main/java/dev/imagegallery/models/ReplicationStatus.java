package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a version is, as opposed to where it shall be (R110); answered only if asked for.
 *
 * @param aggregatedState all regions together
 * @param summary each region
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record ReplicationStatus(
    @Nullable AggregatedReplicationState aggregatedState,
    List<RegionalReplicationStatus> summary,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<ReplicationStatus> SCHEMA =
      Schema.of(
              "ReplicationStatus",
              Builder::new,
              Builder::build,
              ReplicationStatus::unknown,
              Builder::unknown)
          .property(
              "aggregatedState",
              AggregatedReplicationState.TYPE,
              ReplicationStatus::aggregatedState,
              Builder::aggregatedState)
          .readOnly()
          .property(
              "summary",
              list(RegionalReplicationStatus.SCHEMA),
              ReplicationStatus::summary,
              Builder::summary)
          .readOnly()
          .build();

  /** Copies collections and checks the rest. */
  public ReplicationStatus {
    summary = List.copyOf(summary);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** The status of one region; empty if the version is not going there. */
  public Optional<RegionalReplicationStatus> of(Region region) {
    return summary.stream().filter(status -> region.equals(status.region())).findFirst();
  }

  /** Whether the copies in {@code region} can be used. */
  public boolean isCompletedIn(Region region) {
    return of(region).filter(s -> ReplicationState.COMPLETED.equals(s.state())).isPresent();
  }

  /** Collects the parts of a {@link ReplicationStatus}. */
  static final class Builder {
    private @Nullable AggregatedReplicationState aggregatedState;
    private List<RegionalReplicationStatus> summary = List.of();
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder aggregatedState(@Nullable AggregatedReplicationState aggregatedState) {
      this.aggregatedState = aggregatedState;
      return this;
    }

    Builder summary(List<RegionalReplicationStatus> summary) {
      this.summary = Objects.requireNonNull(summary, "summary");
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    ReplicationStatus build() {
      return new ReplicationStatus(aggregatedState, summary, unknown);
    }
  }
}

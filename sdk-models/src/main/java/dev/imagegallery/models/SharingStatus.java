package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a change of sharing is. Service API 2021-10-01 and later.
 *
 * @param aggregatedState all regions together
 * @param summary each region
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record SharingStatus(
    @Nullable SharingState aggregatedState,
    List<RegionalSharingStatus> summary,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<SharingStatus> SCHEMA =
      Schema.of(
              "SharingStatus",
              Builder::new,
              Builder::build,
              SharingStatus::unknown,
              Builder::unknown)
          .property(
              "aggregatedState",
              SharingState.TYPE,
              SharingStatus::aggregatedState,
              Builder::aggregatedState)
          .readOnly()
          .property(
              "summary",
              list(RegionalSharingStatus.SCHEMA),
              SharingStatus::summary,
              Builder::summary)
          .build();

  /** Copies collections and checks the rest. */
  public SharingStatus {
    summary = List.copyOf(summary);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** Collects the parts of a {@link SharingStatus}. */
  static final class Builder {
    private @Nullable SharingState aggregatedState;
    private List<RegionalSharingStatus> summary = List.of();
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder aggregatedState(@Nullable SharingState aggregatedState) {
      this.aggregatedState = aggregatedState;
      return this;
    }

    Builder summary(List<RegionalSharingStatus> summary) {
      this.summary = Objects.requireNonNull(summary, "summary");
      return this;
    }

    Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    SharingStatus build() {
      return new SharingStatus(aggregatedState, summary, unknown);
    }
  }
}

package dev.imagegallery.operation;

import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.RegionalReplicationStatus;
import dev.imagegallery.models.ReplicationState;
import dev.imagegallery.models.ReplicationStatus;
import dev.imagegallery.models.TargetRegion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far an image version is in each of its target regions, as the service last said (R104).
 * {@code targetRegions} of a version says where it shall be; this says where it is (R110).
 *
 * @param regions one entry for each target region, in the order of the version
 */
public record ReplicationProgress(List<RegionProgress> regions) {

  /** Copies the list. */
  public ReplicationProgress {
    regions = List.copyOf(regions);
  }

  /** The progress that a version shows, if it was read with its replication status. */
  public static ReplicationProgress of(ImageVersion version) {
    ReplicationStatus status = version.replicationStatus();
    Map<Region, RegionalReplicationStatus> known = new HashMap<>();
    for (RegionalReplicationStatus regional :
        status == null ? List.<RegionalReplicationStatus>of() : status.summary()) {
      if (regional.region() != null) {
        known.put(regional.region(), regional);
      }
    }
    List<RegionProgress> regions = new ArrayList<>(version.targetRegions().size());
    for (TargetRegion target : version.targetRegions()) {
      regions.add(progress(target.name(), known.get(target.name())));
    }
    return new ReplicationProgress(regions);
  }

  private static RegionProgress progress(Region region, @Nullable RegionalReplicationStatus known) {
    return known == null
        ? new RegionProgress(region, ReplicationState.UNKNOWN, 0, "")
        : new RegionProgress(
            region,
            Objects.requireNonNullElse(known.state(), ReplicationState.UNKNOWN),
            Objects.requireNonNullElse(known.progress(), 0),
            Objects.requireNonNullElse(known.details(), ""));
  }

  /** The entry of a region; empty if it is no target region. */
  public Optional<RegionProgress> of(Region region) {
    return regions.stream().filter(progress -> region.equals(progress.region())).findFirst();
  }

  /** Whether the version can be used in a region (R103). */
  public boolean isCompletedIn(Region region) {
    return of(region).filter(RegionProgress::isCompleted).isPresent();
  }

  /** The regions in which the version can be used, in the order of the version. */
  public List<Region> completed() {
    return regions.stream()
        .filter(RegionProgress::isCompleted)
        .map(RegionProgress::region)
        .toList();
  }

  /** For example {@code eastus Completed 100%, westeurope Replicating 40%}. */
  @Override
  public String toString() {
    return regions.stream().map(RegionProgress::toString).collect(Collectors.joining(", "));
  }
}

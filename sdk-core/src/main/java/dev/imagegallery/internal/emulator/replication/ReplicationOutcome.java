package dev.imagegallery.internal.emulator.replication;

import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.error.VersionFaults;
import dev.imagegallery.models.Region;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a replication ended (R108).
 *
 * @param failed the regions that failed; none if it succeeded
 */
public record ReplicationOutcome(List<RegionStatus> failed) {

  /** Keeps its own copy. */
  public ReplicationOutcome {
    failed = List.copyOf(failed);
  }

  /** Whether every region completed. */
  public boolean isSuccess() {
    return failed.isEmpty();
  }

  /** The error of the operation, naming the failed regions; empty if it succeeded. */
  public Optional<ServiceFault> fault() {
    if (failed.isEmpty()) {
      return Optional.empty();
    }
    Map<Region, String> details = new LinkedHashMap<>();
    failed.forEach(region -> details.put(region.region(), region.details()));
    return Optional.of(VersionFaults.replicationFailed(details));
  }
}

package dev.imagegallery.internal.latest;

import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.latest.PassedOver;
import dev.imagegallery.latest.PassedOver.Reason;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ProvisioningState;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.RegionalReplicationStatus;
import dev.imagegallery.models.ReplicationState;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.VersionNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a version can be the latest one in a region. Pure. */
public final class Eligibility {

  /** The highest number first (R91). */
  public static final Comparator<ImageVersion> HIGHEST_FIRST =
      Comparator.comparing(Eligibility::number).reversed();

  private static final Set<String> DELETED = Set.of("deleting", "deleted", "softdeleted");

  private Eligibility() {}

  /** What speaks against a version as it is listed, without its replication status. */
  public static Optional<PassedOver> asListed(ImageVersion version, Region region) {
    if (isDeleted(version.provisioningState())) {
      return passed(version, Reason.DELETED, "");
    }
    Optional<TargetRegion> target =
        version.targetRegions().stream().filter(t -> t.name().equals(region)).findFirst();
    Boolean regional = target.map(TargetRegion::excludeFromLatest).orElse(null);
    if (Boolean.TRUE.equals(regional)) {
      return passed(version, Reason.EXCLUDED_IN_REGION, "");
    }
    if (regional == null && Boolean.TRUE.equals(version.excludeFromLatest())) {
      return passed(version, Reason.EXCLUDED, "");
    }
    boolean elsewhere = target.isEmpty() && !version.targetRegions().isEmpty();
    return elsewhere ? passed(version, Reason.NOT_IN_REGION, "") : Optional.empty();
  }

  /** What speaks against a version that was read with its replication status. */
  public static Optional<PassedOver> asRead(ImageVersion version, Region region) {
    Optional<PassedOver> listed = asListed(version, region);
    if (listed.isPresent() || version.isUsableIn(region)) {
      return listed;
    }
    if (version.replicationStatus() == null) {
      return passed(version, Reason.NOT_YET_IN_REGION, "");
    }
    return version
        .replicationStatus()
        .of(region)
        .map(status -> absent(version, status))
        .orElseGet(() -> passed(version, Reason.NOT_IN_REGION, ""));
  }

  private static Optional<PassedOver> absent(
      ImageVersion version, RegionalReplicationStatus status) {
    if (ReplicationState.FAILED.equals(status.state())) {
      return passed(
          version, Reason.FAILED_IN_REGION, status.details() == null ? "" : status.details());
    }
    String percent = status.progress() == null ? "" : " " + status.progress() + "%";
    String state = status.state() == null ? "" : status.state().value();
    return passed(version, Reason.NOT_YET_IN_REGION, (state + percent).strip());
  }

  /** The highest version that can be the latest in a region, of versions read with their status. */
  public static Optional<ImageVersion> latest(List<ImageVersion> versions, Region region) {
    return versions.stream()
        .filter(version -> asRead(version, region).isEmpty())
        .min(HIGHEST_FIRST);
  }

  /** The version's number. */
  public static VersionNumber number(ImageVersion version) {
    String name = version.name();
    if (name == null) {
      throw new MalformedResponseException("a version without a name", "$.name", null);
    }
    try {
      return VersionNumber.parse(name);
    } catch (IllegalArgumentException e) {
      throw new MalformedResponseException("a version's name is no number", "$.name", e);
    }
  }

  static Optional<PassedOver> passed(ImageVersion version, Reason reason, String details) {
    return Optional.of(new PassedOver(number(version), reason, details));
  }

  private static boolean isDeleted(@Nullable ProvisioningState state) {
    return state != null && DELETED.contains(state.value().toLowerCase(Locale.ROOT));
  }
}

package dev.imagegallery.latest;

import dev.imagegallery.models.VersionNumber;
import java.util.Objects;

/**
 * A version that is not the latest one in a region.
 *
 * @param version its number
 * @param reason why it is not; of several reasons the first in the order of {@link Reason}
 * @param details what the service says of the region, such as {@code Replicating 40%}; empty if
 *     that was not asked or says nothing more
 */
public record PassedOver(VersionNumber version, Reason reason, String details) {

  /** Why a version is passed over. */
  public enum Reason {
    /** It was listed, but was gone when it was read. */
    GONE("gone meanwhile"),
    /** It is being deleted, or was deleted and is kept for a while (R243). */
    DELETED("deleted"),
    /** It is excluded from latest everywhere (R90). */
    EXCLUDED("excluded from latest"),
    /** It is excluded from latest in this region (R92). */
    EXCLUDED_IN_REGION("excluded from latest in the region"),
    /** The region is none of its target regions. */
    NOT_IN_REGION("not in the region"),
    /** It is on its way to the region (R103, R110). */
    NOT_YET_IN_REGION("not yet in the region"),
    /** Its copy to the region failed (R109). */
    FAILED_IN_REGION("failed in the region"),
    /** It could be the latest, but another has a higher number (R91). */
    LOWER("lower number");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Checks that nothing is missing. */
  public PassedOver {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(details, "details");
  }

  /** For example {@code 2.0.0: not yet in the region (Replicating 40%)}. */
  @Override
  public String toString() {
    return version + ": " + reason + (details.isEmpty() ? "" : " (" + details + ")");
  }
}

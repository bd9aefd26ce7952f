package dev.imagegallery.internal.edit;

import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.RegionalReplicationStatus;
import dev.imagegallery.models.ReplicationState;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One change of a version, as functions of the version as it was read.
 *
 * @param what for messages, such as {@code add region eastus}
 * @param asked what the caller wants changed, alone
 * @param merges whether what is sent rests on the version as it was read
 * @param needed whether there is something to do
 * @param stands whether the version has the change
 * @param update what to send: the change merged into what else is there
 */
public record Edit(
    String what,
    ImageVersionUpdate asked,
    boolean merges,
    Predicate<ImageVersion> needed,
    Predicate<ImageVersion> stands,
    Function<ImageVersion, ImageVersionUpdate> update) {

  private static final ImageVersionUpdate NOTHING = ImageVersionUpdate.builder().build();

  private static Edit of(
      String what,
      ImageVersionUpdate asked,
      Predicate<ImageVersion> stands,
      Function<ImageVersion, ImageVersionUpdate> update) {
    return new Edit(what, asked, true, stands.negate(), stands, update);
  }

  /** Adds a region, or gives one that is there what {@code wanted} says. */
  public static Edit addRegion(TargetRegion wanted) {
    return of(
        "add region " + wanted.name(),
        targets(List.of(wanted)),
        version ->
            version.targetRegions().stream()
                .anyMatch(there -> there.name().equals(wanted.name()) && has(there, wanted)),
        version -> targets(added(version.targetRegions(), wanted)));
  }

  private static boolean has(TargetRegion there, TargetRegion wanted) {
    return merged(there, wanted).equals(there);
  }

  private static List<TargetRegion> added(List<TargetRegion> there, TargetRegion wanted) {
    List<TargetRegion> all = new ArrayList<>(there);
    all.replaceAll(target -> target.name().equals(wanted.name()) ? merged(target, wanted) : target);
    if (there.stream().noneMatch(target -> target.name().equals(wanted.name()))) {
      all.add(wanted);
    }
    return all;
  }

  /** What is wanted wins; what is not said stays. */
  private static TargetRegion merged(TargetRegion there, TargetRegion wanted) {
    TargetRegion.Builder merged = there.toBuilder();
    if (wanted.regionalReplicaCount() != null) {
      merged.regionalReplicaCount(wanted.regionalReplicaCount());
    }
    if (wanted.storageAccountType() != null) {
      merged.storageAccountType(wanted.storageAccountType());
    }
    if (wanted.encryption() != null) {
      merged.encryption(wanted.encryption());
    }
    if (wanted.excludeFromLatest() != null) {
      merged.excludeFromLatest(wanted.excludeFromLatest());
    }
    if (!wanted.additionalReplicaSets().isEmpty()) {
      merged.additionalReplicaSets(wanted.additionalReplicaSets());
    }
    return merged.build();
  }

  /** Takes a region away. */
  public static Edit removeRegion(Region region) {
    return keepRegions("remove region " + region, target -> !target.name().equals(region));
  }

  /** Takes all regions away but some. */
  public static Edit keepRegions(String what, Predicate<TargetRegion> kept) {
    return of(
        what,
        NOTHING,
        version -> version.targetRegions().stream().allMatch(kept),
        version -> targets(version.targetRegions().stream().filter(kept).toList()));
  }

  /** Sets the number of copies in a region. */
  public static Edit setReplicas(Region region, int replicas) {
    return inRegion(
        "set replicas of " + region + " to " + replicas,
        region,
        target ->
            target.regionalReplicaCount() != null && target.regionalReplicaCount() == replicas,
        target -> target.toBuilder().regionalReplicaCount(replicas).build());
  }

  /** Excludes the version from latest in a region, or includes it there whatever it says itself. */
  public static Edit excludeFromLatest(Region region, boolean exclude) {
    return inRegion(
        (exclude ? "exclude from latest in " : "include in latest in ") + region,
        region,
        target -> Boolean.valueOf(exclude).equals(target.excludeFromLatest()),
        target -> target.toBuilder().excludeFromLatest(exclude).build());
  }

  private static Edit inRegion(
      String what,
      Region region,
      Predicate<TargetRegion> stands,
      UnaryOperator<TargetRegion> change) {
    return of(
        what,
        targets(List.of(change.apply(TargetRegion.of(region)))),
        version -> stands.test(require(version, region)),
        version -> {
          TargetRegion before = require(version, region);
          List<TargetRegion> all = new ArrayList<>(version.targetRegions());
          all.replaceAll(target -> target.equals(before) ? change.apply(target) : target);
          return targets(all);
        });
  }

  private static TargetRegion require(ImageVersion version, Region region) {
    return version.targetRegions().stream()
        .filter(target -> target.name().equals(region))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "region is no target region of " + version.id() + ": " + region));
  }

  /** Excludes the version from latest, or includes it, in regions that say nothing themselves. */
  public static Edit excludeFromLatest(boolean exclude) {
    return fixed(
        exclude ? "exclude from latest" : "include in latest",
        ImageVersionUpdate.builder().excludeFromLatest(exclude).build(),
        version -> Boolean.TRUE.equals(version.excludeFromLatest()) == exclude);
  }

  /** Sets when the version should no longer be used. */
  public static Edit endOfLife(Instant date) {
    return fixed(
        "set end of life to " + date,
        ImageVersionUpdate.builder().endOfLifeDate(date).build(),
        version -> isAt(version.endOfLifeDate(), date));
  }

  /** A change that depends on nothing. */
  private static Edit fixed(String what, ImageVersionUpdate asked, Predicate<ImageVersion> stands) {
    return new Edit(what, asked, false, stands.negate(), stands, version -> asked);
  }

  /** The service keeps fewer decimals than an instant may have. */
  private static boolean isAt(@Nullable Timestamp there, Instant date) {
    return there != null && there.instant().getEpochSecond() == date.getEpochSecond();
  }

  /** Repeats the update if copies to a region have failed (R109). */
  public static Edit retryFailedRegions() {
    return new Edit(
        "retry failed regions",
        NOTHING,
        true,
        Edit::hasFailed,
        version -> true,
        version -> targets(version.targetRegions()));
  }

  private static boolean hasFailed(ImageVersion version) {
    return version.replicationStatus() != null
        && version.replicationStatus().summary().stream()
            .map(RegionalReplicationStatus::state)
            .anyMatch(ReplicationState.FAILED::equals);
  }

  private static ImageVersionUpdate targets(List<TargetRegion> targets) {
    return ImageVersionUpdate.builder().targetRegions(targets).build();
  }

  /** The whole version with an update, for API versions that have no PATCH. */
  static ImageVersion whole(ImageVersion version, ImageVersionUpdate update) {
    ImageVersion.Builder whole = version.toBuilder();
    if (update.targetRegions() != null) {
      whole.targetRegions(update.targetRegions());
    }
    if (update.excludeFromLatest() != null) {
      whole.excludeFromLatest(update.excludeFromLatest());
    }
    if (update.endOfLifeDate() != null) {
      whole.endOfLifeDate(update.endOfLifeDate());
    }
    return whole.build();
  }
}

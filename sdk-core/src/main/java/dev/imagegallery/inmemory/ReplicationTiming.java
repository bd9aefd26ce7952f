package dev.imagegallery.inmemory;

import dev.imagegallery.internal.emulator.region.Distance;
import dev.imagegallery.internal.emulator.replication.ReplicationModel;
import java.time.Duration;

/**
 * How long the in-memory service takes to replicate an image version.
 *
 * <p>The source region is written first, the other regions from it, some of them at once. A region
 * takes a fixed time, and a time per gibibyte that depends on how far it is from the source region.
 * All times pass on the service's timeline. Immutable.
 *
 * @since 0.1.0
 */
public final class ReplicationTiming {

  private static final ReplicationTiming INSTANT =
      new ReplicationTiming(ReplicationModel.instant());
  private static final ReplicationTiming REALISTIC =
      new ReplicationTiming(ReplicationModel.realistic());

  private final ReplicationModel model;

  private ReplicationTiming(ReplicationModel model) {
    this.model = model;
  }

  /** Nothing takes time: a version is in all its regions as soon as it is created. */
  public static ReplicationTiming instant() {
    return INSTANT;
  }

  /**
   * Times like the service's: 30 GiB into one region take 6 min 46 s, and 127 GiB into 34 regions
   * of the world more than nine hours.
   *
   * <p>It sets: fixed time 1 min 46 s; per gibibyte 10 s in the same region, 15 s to a paired
   * region, 20 s in the same geography group, 30 s elsewhere, rounded up to 5 s; 4 regions at once;
   * 15 s for each further replica; 2 min 30 s for an update that copies nothing; 30 s for each
   * region of a shallow version.
   */
  public static ReplicationTiming realistic() {
    return REALISTIC;
  }

  /**
   * Every region takes the same time, whatever the size and the distance; four at once, after the
   * source region; further replicas and updates that copy nothing take no time.
   *
   * @throws IllegalArgumentException if {@code time} is negative
   */
  public static ReplicationTiming perRegion(Duration time) {
    return instant().toBuilder().fixedTime(time).shallow(time).build();
  }

  /** A builder that starts from {@link #realistic()}. */
  public static Builder builder() {
    return realistic().toBuilder();
  }

  /** A builder that starts from this timing. */
  public Builder toBuilder() {
    return new Builder(model.toBuilder());
  }

  /** What the emulated service calculates with. */
  ReplicationModel model() {
    return model;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReplicationTiming that && model.equals(that.model);
  }

  @Override
  public int hashCode() {
    return model.hashCode();
  }

  /** The times, for logs. */
  @Override
  public String toString() {
    return "ReplicationTiming[fixedTime="
        + model.fixedPart()
        + ", sameRegion="
        + model.perGibibyte().get(Distance.SAME)
        + ", pairedRegion="
        + model.perGibibyte().get(Distance.PAIRED)
        + ", sameGeographyGroup="
        + model.perGibibyte().get(Distance.SAME_GROUP)
        + ", otherRegion="
        + model.perGibibyte().get(Distance.OTHER)
        + ", tick="
        + model.tick()
        + ", parallelRegions="
        + model.parallelRegions()
        + ", extraReplica="
        + model.extraReplica()
        + ", unchangedUpdate="
        + model.unchangedUpdate()
        + ", shallow="
        + model.shallow()
        + "]";
  }

  /** Changes single times. No time may be negative; zero means at once. Not thread-safe. */
  public static final class Builder {

    private final ReplicationModel.Builder model;

    private Builder(ReplicationModel.Builder model) {
      this.model = model;
    }

    /** What each region takes however small the image is. */
    public Builder fixedTime(Duration time) {
      model.fixedPart(time);
      return this;
    }

    /** What a gibibyte takes into the source region. */
    public Builder sameRegion(Duration perGibibyte) {
      model.perGibibyte(Distance.SAME, perGibibyte);
      return this;
    }

    /** What a gibibyte takes to a paired region of the same geography group. */
    public Builder pairedRegion(Duration perGibibyte) {
      model.perGibibyte(Distance.PAIRED, perGibibyte);
      return this;
    }

    /** What a gibibyte takes to another region of the same geography group. */
    public Builder sameGeographyGroup(Duration perGibibyte) {
      model.perGibibyte(Distance.SAME_GROUP, perGibibyte);
      return this;
    }

    /** What a gibibyte takes to a region of another geography group. */
    public Builder otherRegion(Duration perGibibyte) {
      model.perGibibyte(Distance.OTHER, perGibibyte);
      return this;
    }

    /** The time that depends on size is rounded up to a multiple of this; zero: not rounded. */
    public Builder tick(Duration time) {
      model.tick(time);
      return this;
    }

    /** How many regions are copied to at once, the source region aside; at least 1. */
    public Builder parallelRegions(int count) {
      model.parallelRegions(count);
      return this;
    }

    /** What each replica after the first takes, inside its region. */
    public Builder extraReplica(Duration time) {
      model.extraReplica(time);
      return this;
    }

    /** What an update takes at least that copies nothing to another region. */
    public Builder unchangedUpdate(Duration time) {
      model.unchangedUpdate(time);
      return this;
    }

    /** What each region of a shallow version takes, whatever its size. */
    public Builder shallow(Duration time) {
      model.shallow(time);
      return this;
    }

    /**
     * The timing.
     *
     * @throws IllegalArgumentException if a time is negative or {@code parallelRegions} is below 1
     */
    public ReplicationTiming build() {
      return new ReplicationTiming(model.build());
    }
  }
}

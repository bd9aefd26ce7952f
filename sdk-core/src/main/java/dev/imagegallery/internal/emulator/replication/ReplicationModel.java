package dev.imagegallery.internal.emulator.replication;

import dev.imagegallery.internal.emulator.region.Distance;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The constants of replication (R107): the time of a region is a fixed part, and the image's size
 * times the time per gibibyte over that distance.
 *
 * @param fixedPart what a copy takes however small the image is
 * @param perGibibyte what a gibibyte takes, for each distance
 * @param parallelRegions how many regions are copied to at once, the source region aside
 * @param tick the part of a copy that depends on size is rounded up to a multiple; zero: exact
 * @param extraReplica what each replica after a region's first one takes
 * @param unchangedUpdate what an update that copies nothing takes
 * @param shallow what a region of a shallow version takes, whatever its size (R111)
 */
public record ReplicationModel(
    Duration fixedPart,
    Map<Distance, Duration> perGibibyte,
    int parallelRegions,
    Duration tick,
    Duration extraReplica,
    Duration unchangedUpdate,
    Duration shallow) {

  private static final long GIBIBYTE = 1L << 30;

  /**
   * Checks the constants.
   *
   * @throws IllegalArgumentException if a time is negative or fewer than one region can be copied
   */
  public ReplicationModel {
    perGibibyte = Map.copyOf(perGibibyte);
    for (Distance distance : Distance.values()) {
      requireTime("perGibibyte", Objects.requireNonNull(perGibibyte.get(distance), "perGibibyte"));
    }
    requireTime("fixedPart", fixedPart);
    requireTime("tick", tick);
    requireTime("extraReplica", extraReplica);
    requireTime("unchangedUpdate", unchangedUpdate);
    requireTime("shallow", shallow);
    if (parallelRegions < 1) {
      throw new IllegalArgumentException("parallelRegions is below 1: " + parallelRegions);
    }
  }

  /** Nothing takes time. */
  public static ReplicationModel instant() {
    return new Builder().build();
  }

  /**
   * Like the service: 30 GB into one region take 6 min 46 s, an update that copies nothing 2 min 30
   * s, and 127 GB into 34 regions of the world more than nine hours. The service works in ticks of
   * about 15 s; here they are 5 s, so that a gigabyte more always shows (R106).
   */
  public static ReplicationModel realistic() {
    return new Builder()
        .fixedPart(Duration.ofSeconds(106))
        .perGibibyte(Distance.SAME, Duration.ofSeconds(10))
        .perGibibyte(Distance.PAIRED, Duration.ofSeconds(15))
        .perGibibyte(Distance.SAME_GROUP, Duration.ofSeconds(20))
        .perGibibyte(Distance.OTHER, Duration.ofSeconds(30))
        .tick(Duration.ofSeconds(5))
        .extraReplica(Duration.ofSeconds(15))
        .unchangedUpdate(Duration.ofSeconds(150))
        .shallow(Duration.ofSeconds(30))
        .build();
  }

  /** How long the first replica takes over this distance. */
  public Duration copyTime(Distance distance, long bytes) {
    Duration perUnit = Objects.requireNonNull(perGibibyte.get(distance));
    return fixedPart.plus(roundedUp(perUnit.multipliedBy(bytes).dividedBy(GIBIBYTE)));
  }

  /** How long this many replicas after the first take, inside their region. */
  public Duration extraReplicas(int count) {
    return extraReplica.multipliedBy(count);
  }

  /** A builder that starts from these constants. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  private Duration roundedUp(Duration duration) {
    if (tick.isZero()) {
      return duration;
    }
    Duration whole = tick.multipliedBy(duration.dividedBy(tick));
    return whole.equals(duration) ? whole : whole.plus(tick);
  }

  private static void requireTime(String name, Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException(name + " is negative: " + time);
    }
  }

  /** Collects the constants; what is not set takes no time, and four regions are copied at once. */
  public static final class Builder {

    private final Map<Distance, Duration> perGibibyte = new EnumMap<>(Distance.class);
    private Duration fixedPart = Duration.ZERO;
    private int parallelRegions = 4;
    private Duration tick = Duration.ZERO;
    private Duration extraReplica = Duration.ZERO;
    private Duration unchangedUpdate = Duration.ZERO;
    private Duration shallow = Duration.ZERO;

    Builder() {
      for (Distance distance : Distance.values()) {
        perGibibyte.put(distance, Duration.ZERO);
      }
    }

    private Builder(ReplicationModel model) {
      perGibibyte.putAll(model.perGibibyte);
      fixedPart = model.fixedPart;
      parallelRegions = model.parallelRegions;
      tick = model.tick;
      extraReplica = model.extraReplica;
      unchangedUpdate = model.unchangedUpdate;
      shallow = model.shallow;
    }

    /** See {@link ReplicationModel#fixedPart()}. */
    public Builder fixedPart(Duration time) {
      fixedPart = time;
      return this;
    }

    /** See {@link ReplicationModel#perGibibyte()}. */
    public Builder perGibibyte(Distance distance, Duration time) {
      perGibibyte.put(distance, time);
      return this;
    }

    /** See {@link ReplicationModel#parallelRegions()}. */
    public Builder parallelRegions(int count) {
      parallelRegions = count;
      return this;
    }

    /** See {@link ReplicationModel#tick()}. */
    public Builder tick(Duration time) {
      tick = time;
      return this;
    }

    /** See {@link ReplicationModel#extraReplica()}. */
    public Builder extraReplica(Duration time) {
      extraReplica = time;
      return this;
    }

    /** See {@link ReplicationModel#unchangedUpdate()}. */
    public Builder unchangedUpdate(Duration time) {
      unchangedUpdate = time;
      return this;
    }

    /** See {@link ReplicationModel#shallow()}. */
    public Builder shallow(Duration time) {
      shallow = time;
      return this;
    }

    /**
     * The model.
     *
     * @throws IllegalArgumentException if a constant is out of its range
     */
    public ReplicationModel build() {
      return new ReplicationModel(
          fixedPart, perGibibyte, parallelRegions, tick, extraReplica, unchangedUpdate, shallow);
    }
  }
}

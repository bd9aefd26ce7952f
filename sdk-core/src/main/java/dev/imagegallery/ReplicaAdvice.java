package dev.imagegallery;

/**
 * How many replicas a version should have in a region, so that creating many machines at once is
 * not throttled (R125). These are the service's published rules of thumb; they have changed, so
 * there are three. Each further replica serves as many machines as the ones before. Immutable.
 *
 * <pre>{@code
 * int replicas = ReplicaAdvice.current().forMachines(500); // 10
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ReplicaAdvice {

  /** The fewest replicas that are advised in production: 3. */
  public static final int PRODUCTION_MINIMUM = 3;

  /** The most replicas that the service keeps in a region: 100 (R31). */
  public static final int MAX_REPLICAS = 100;

  private static final ReplicaAdvice OF_2019 = new ReplicaAdvice("2019", 20, 600, 1);
  private static final ReplicaAdvice CURRENT =
      new ReplicaAdvice("current", 50, Integer.MAX_VALUE, 1);
  private static final ReplicaAdvice BEST_PRACTICE =
      new ReplicaAdvice("best practice", 20, Integer.MAX_VALUE, PRODUCTION_MINIMUM);

  private final String name;
  private final int machinesPerReplica;
  private final int instancesPerReplica;
  private final int minimum;

  private ReplicaAdvice(String name, int machinesPerReplica, int instancesPerReplica, int minimum) {
    this.name = name;
    this.machinesPerReplica = machinesPerReplica;
    this.instancesPerReplica = instancesPerReplica;
    this.minimum = minimum;
  }

  /**
   * The advice of 2019: a replica for 20 machines at once, and for each scale set of up to 600
   * instances.
   */
  public static ReplicaAdvice of2019() {
    return OF_2019;
  }

  /** Today's advice: a replica for 50 machines at once, and for each scale set. */
  public static ReplicaAdvice current() {
    return CURRENT;
  }

  /**
   * Today's best practice: a replica for 20 machines at once, and for each scale set; never fewer
   * than {@link #PRODUCTION_MINIMUM}.
   */
  public static ReplicaAdvice bestPractice() {
    return BEST_PRACTICE;
  }

  /** The same advice, but never fewer than {@link #PRODUCTION_MINIMUM} replicas. */
  public ReplicaAdvice inProduction() {
    int fewest = Math.max(minimum, PRODUCTION_MINIMUM);
    return new ReplicaAdvice(name, machinesPerReplica, instancesPerReplica, fewest);
  }

  /**
   * The replicas for so many machines that are created at once; can be above {@link #MAX_REPLICAS}.
   *
   * @throws IllegalArgumentException if {@code machines} is negative
   */
  public int forMachines(int machines) {
    return atLeastMinimum(shares(machines, machinesPerReplica, "machines"));
  }

  /**
   * The replicas for so many scale sets that are created at once; can be above {@link
   * #MAX_REPLICAS}.
   *
   * @param instances of each of them
   * @throws IllegalArgumentException if a number is negative
   */
  public int forScaleSets(int scaleSets, int instances) {
    if (scaleSets < 0) {
      throw new IllegalArgumentException("scaleSets is negative: " + scaleSets);
    }
    long each = Math.max(1, shares(instances, instancesPerReplica, "instances"));
    return atLeastMinimum(Math.toIntExact(Math.min(Integer.MAX_VALUE, scaleSets * each)));
  }

  /**
   * How many machines so many replicas create at once without being throttled.
   *
   * @throws IllegalArgumentException if {@code replicas} is negative
   */
  public long machinesOf(int replicas) {
    if (replicas < 0) {
      throw new IllegalArgumentException("replicas is negative: " + replicas);
    }
    return (long) replicas * machinesPerReplica;
  }

  private static int shares(int number, int perReplica, String parameter) {
    if (number < 0) {
      throw new IllegalArgumentException(parameter + " is negative: " + number);
    }
    return number / perReplica + (number % perReplica == 0 ? 0 : 1);
  }

  private int atLeastMinimum(int replicas) {
    return Math.max(minimum, replicas);
  }

  @Override
  public String toString() {
    return "advice of "
        + name
        + ": "
        + machinesPerReplica
        + " machines per replica, at least "
        + minimum
        + " replicas";
  }
}

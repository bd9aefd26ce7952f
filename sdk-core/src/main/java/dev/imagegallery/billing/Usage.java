package dev.imagegallery.billing;

import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.StorageAccountType;
import java.time.Duration;
import java.util.Objects;

/**
 * What was used of a meter, before it has a price; {@link Prices#bill} makes a bill of it.
 *
 * @since 0.1.0
 */
public sealed interface Usage {

  /** The month of storage prices: 730 hours. */
  Duration MONTH = Duration.ofHours(730);

  /** The version that used it. */
  ResourceId resourceId();

  /** Where it was used: the region of the replicas, or the region that bytes were sent to. */
  Region region();

  /** The meter. */
  Meter meter();

  /**
   * The storage of replicas.
   *
   * @param resourceId the version
   * @param region where they lie
   * @param type the storage they lie on
   * @param replicas how many, from 0 on
   * @param bytes what each of them takes
   * @param time how long
   */
  record Storage(
      ResourceId resourceId,
      Region region,
      StorageAccountType type,
      int replicas,
      long bytes,
      Duration time)
      implements Usage {

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Storage {
      Objects.requireNonNull(resourceId, "resourceId");
      Objects.requireNonNull(region, "region");
      Objects.requireNonNull(type, "type");
      if (replicas < 0 || bytes < 0 || time.isNegative()) {
        throw new IllegalArgumentException(
            "replicas, bytes or time are negative: " + replicas + ", " + bytes + ", " + time);
      }
    }

    @Override
    public Meter meter() {
      return Meter.STORAGE;
    }
  }

  /**
   * The first copy to a region.
   *
   * @param resourceId the version
   * @param from its source region
   * @param region the region the copy was sent to
   * @param bytes what was sent
   */
  record Egress(ResourceId resourceId, Region from, Region region, long bytes) implements Usage {

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Egress {
      Objects.requireNonNull(resourceId, "resourceId");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(region, "region");
      if (bytes < 0) {
        throw new IllegalArgumentException("bytes is negative: " + bytes);
      }
    }

    @Override
    public Meter meter() {
      return Meter.EGRESS;
    }
  }
}

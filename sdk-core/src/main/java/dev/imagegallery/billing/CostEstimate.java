package dev.imagegallery.billing;

import dev.imagegallery.models.AdditionalReplicaSet;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ReplicationMode;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.StorageAccountType;
import dev.imagegallery.models.TargetRegion;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a version will cost, before it exists (R188): storage for as long as it is kept, egress once
 * for each region other than its own. Sends no request. Immutable.
 *
 * <pre>{@code
 * CostEstimate estimate =
 *     CostEstimate.of(id, version, VersionSize.ofOccupiedGb(10), Prices.invented());
 * BigDecimal each = estimate.storagePerMonth();
 * BigDecimal once = estimate.egress();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CostEstimate {

  private final Prices prices;
  private final List<Usage.Storage> month;
  private final List<Usage.Egress> copies;

  private CostEstimate(Prices prices, List<Usage.Storage> month, List<Usage.Egress> copies) {
    this.prices = prices;
    this.month = List.copyOf(month);
    this.copies = List.copyOf(copies);
  }

  /**
   * The estimate of a version as it is to be sent: its region, target regions, replica counts and
   * storage types. A shallow one has no replicas to charge.
   *
   * @param id the id it will have
   */
  public static CostEstimate of(
      ImageVersionId id, ImageVersion version, VersionSize size, Prices prices) {
    Objects.requireNonNull(prices, "prices");
    List<Usage.Storage> month = new ArrayList<>();
    List<Usage.Egress> copies = new ArrayList<>();
    if (!ReplicationMode.SHALLOW.equals(version.replicationMode())) {
      ResourceId resource = id.resourceId();
      for (TargetRegion target : targets(version)) {
        month.addAll(storage(resource, version, target, size));
        if (!target.name().equals(version.location())) {
          Region from = version.location();
          copies.add(new Usage.Egress(resource, from, target.name(), size.occupiedBytes()));
        }
      }
    }
    return new CostEstimate(prices, month, copies);
  }

  /** What its storage costs for each {@link Usage#MONTH}. */
  public BigDecimal storagePerMonth() {
    return after(Usage.MONTH).total(Meter.STORAGE);
  }

  /** What sending it to its regions costs, once. */
  public BigDecimal egress() {
    return prices.bill(copies).total();
  }

  /** The bill of the version's first month, all of it in all its regions. */
  public Bill firstMonth() {
    return after(Usage.MONTH);
  }

  /**
   * The bill of the version when it has been in all its regions for some time.
   *
   * @throws IllegalArgumentException if {@code time} is negative
   */
  public Bill after(Duration time) {
    List<Usage> usages = new ArrayList<>(copies);
    for (Usage.Storage one : month) {
      usages.add(
          new Usage.Storage(
              one.resourceId(), one.region(), one.type(), one.replicas(), one.bytes(), time));
    }
    return prices.bill(usages);
  }

  /** A version that names no region is in its own. */
  private static List<TargetRegion> targets(ImageVersion version) {
    return version.targetRegions().isEmpty()
        ? List.of(TargetRegion.of(version.location()))
        : version.targetRegions();
  }

  private static List<Usage.Storage> storage(
      ResourceId id, ImageVersion version, TargetRegion target, VersionSize size) {
    List<Usage.Storage> all = new ArrayList<>();
    int common = version.replicaCount() == null ? 1 : version.replicaCount();
    Integer own = target.regionalReplicaCount();
    StorageAccountType type = type(target.storageAccountType(), version);
    all.add(storage(id, target, type, own == null ? common : own, size));
    for (AdditionalReplicaSet more : target.additionalReplicaSets()) {
      Integer count = more.regionalReplicaCount();
      StorageAccountType other = type(more.storageAccountType(), version);
      all.add(storage(id, target, other, count == null ? 1 : count, size));
    }
    return all;
  }

  private static Usage.Storage storage(
      ResourceId id, TargetRegion target, StorageAccountType type, int count, VersionSize size) {
    return new Usage.Storage(id, target.name(), type, count, size.storedBytes(), Usage.MONTH);
  }

  private static StorageAccountType type(@Nullable StorageAccountType own, ImageVersion version) {
    if (own != null) {
      return own;
    }
    return version.storageAccountType() == null
        ? StorageAccountType.STANDARD_LRS
        : version.storageAccountType();
  }
}

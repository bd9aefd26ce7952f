package dev.imagegallery.billing;

import dev.imagegallery.models.Region;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Makes a bill of usages: the one place where quantities meet prices (R185, R188). */
final class Reckoning {

  private static final BigInteger GIGABYTE = BigInteger.ONE.shiftLeft(30);

  private Reckoning() {}

  /** What becomes one line. */
  private record Item(String resourceId, Meter meter, Region region, BigDecimal unitPrice) {
    static final Comparator<Item> ORDER =
        Comparator.comparing(Item::resourceId)
            .thenComparing(Item::meter)
            .thenComparing(item -> item.region.name())
            .thenComparing(Item::unitPrice);
  }

  /** A line while it is added up. */
  private static final class Sum {
    private final Usage first;
    private BigInteger smallestUnits = BigInteger.ZERO;

    Sum(Usage first) {
      this.first = first;
    }

    void add(Usage usage) {
      smallestUnits = smallestUnits.add(smallestUnits(usage));
    }

    BillLine line(BigDecimal unitPrice) {
      BigDecimal units = new BigDecimal(smallestUnits);
      BigDecimal cost = units.multiply(unitPrice);
      BigDecimal unit = new BigDecimal(unit(first.meter()));
      return new BillLine(
          first.resourceId(),
          first.region(),
          first.meter(),
          rounded(units.divide(unit, Bill.QUANTITY_DIGITS, RoundingMode.HALF_UP), 0),
          unitPrice,
          rounded(cost.divide(unit, Bill.AMOUNT_DIGITS, RoundingMode.HALF_UP), 2));
    }
  }

  static List<BillLine> lines(Collection<? extends Usage> usages, Prices prices) {
    Map<Item, Sum> sums = new TreeMap<>(Item.ORDER);
    for (Usage usage : usages) {
      if (smallestUnits(usage).signum() > 0) {
        String id = usage.resourceId().text().toLowerCase(Locale.ROOT);
        Item item = new Item(id, usage.meter(), usage.region(), price(usage, prices));
        sums.computeIfAbsent(item, key -> new Sum(usage)).add(usage);
      }
    }
    return sums.entrySet().stream()
        .map(entry -> entry.getValue().line(entry.getKey().unitPrice()))
        .toList();
  }

  /** A quantity without a fraction: bytes, and for storage bytes times nanoseconds. */
  private static BigInteger smallestUnits(Usage usage) {
    if (usage instanceof Usage.Storage storage) {
      return nanos(storage.time())
          .multiply(BigInteger.valueOf(storage.bytes()))
          .multiply(BigInteger.valueOf(storage.replicas()));
    }
    return BigInteger.valueOf(((Usage.Egress) usage).bytes());
  }

  /** How many of the smallest units the meter's unit has. */
  private static BigInteger unit(Meter meter) {
    return meter == Meter.STORAGE ? GIGABYTE.multiply(nanos(Usage.MONTH)) : GIGABYTE;
  }

  private static BigInteger nanos(Duration time) {
    return BigInteger.valueOf(time.getSeconds())
        .multiply(BigInteger.valueOf(1_000_000_000))
        .add(BigInteger.valueOf(time.getNano()));
  }

  private static BigDecimal price(Usage usage, Prices prices) {
    if (usage instanceof Usage.Storage storage) {
      return prices.storagePerGbMonth(storage.region(), storage.type());
    }
    Usage.Egress egress = (Usage.Egress) usage;
    return prices.egressPerGb(egress.from(), egress.region());
  }

  /** Without zeros at the end, but for these digits. */
  private static BigDecimal rounded(BigDecimal value, int digits) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() < digits ? plain.setScale(digits) : plain;
  }
}

package dev.imagegallery.billing;

import dev.imagegallery.models.ResourceId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What versions cost. Quantities are exact fractions until a line's quantity and amount are
 * rounded, each once; a total is the exact sum of its lines, so that the bills of several versions
 * add up. Immutable.
 *
 * @param currency of all amounts, such as {@code USD}
 * @param lines by version, meter and region; nothing that was not used has one
 * @param pricesInvented whether prices were used that stand for real ones which nobody gave
 * @since 0.1.0
 */
public record Bill(String currency, List<BillLine> lines, boolean pricesInvented) {

  /** The decimal places that a line's quantity is rounded to: 12. */
  public static final int QUANTITY_DIGITS = 12;

  /** The decimal places that a line's amount is rounded to: 10, so that no sum shows it. */
  public static final int AMOUNT_DIGITS = 10;

  private static final int CENTS = 2;

  /** Copies the list. */
  public Bill {
    Objects.requireNonNull(currency, "currency");
    lines = List.copyOf(lines);
  }

  /** What it costs: the sum of all lines. */
  public BigDecimal total() {
    return sum(line -> true);
  }

  /** What one meter costs. */
  public BigDecimal total(Meter meter) {
    return sum(line -> line.meter() == meter);
  }

  /** The total as it is paid: rounded half up to cents. */
  public BigDecimal totalInCents() {
    return total().setScale(CENTS, RoundingMode.HALF_UP);
  }

  /** The bill of one version, in any letter case. */
  public Bill of(ResourceId resourceId) {
    List<BillLine> own =
        lines.stream().filter(line -> line.resourceId().equals(resourceId)).toList();
    return new Bill(currency, own, pricesInvented);
  }

  private BigDecimal sum(Predicate<BillLine> which) {
    return lines.stream()
        .filter(which)
        .map(BillLine::amount)
        .reduce(BigDecimal.ZERO.setScale(CENTS), BigDecimal::add);
  }
}

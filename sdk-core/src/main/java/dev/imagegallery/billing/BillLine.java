package dev.imagegallery.billing;

import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import java.math.BigDecimal;

/**
 * A line of a bill: what one version used of one meter in one region at one price.
 *
 * @param resourceId the version
 * @param region where its replicas lie; for egress the region they were sent to
 * @param meter storage or egress
 * @param quantity how much, in the meter's unit, rounded half up to {@link Bill#QUANTITY_DIGITS}
 * @param unitPrice what a unit costs
 * @param amount what it costs: the exact quantity times the price, rounded half up to {@link
 *     Bill#AMOUNT_DIGITS}
 * @since 0.1.0
 */
public record BillLine(
    ResourceId resourceId,
    Region region,
    Meter meter,
    BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal amount) {

  /** The unit of the quantity. */
  public String unit() {
    return meter.unit();
  }
}

/**
 * What image versions cost: {@link dev.imagegallery.billing.Prices}, the {@link
 * dev.imagegallery.billing.CostEstimate} of a version that does not exist yet, and the {@link
 * dev.imagegallery.billing.Bill} that both an estimate and the in-memory service answer. All of it
 * is exact decimal arithmetic without any request; {@link dev.imagegallery.billing.RetailPrices}
 * reads the public price list.
 */
@NullMarked
package dev.imagegallery.billing;

import org.jspecify.annotations.NullMarked;

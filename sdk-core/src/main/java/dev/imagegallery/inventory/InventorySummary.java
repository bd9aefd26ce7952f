package dev.imagegallery.inventory;

import java.util.List;

/**
 * What an inventory came to.
 *
 * @param subscriptions how many the caller sees
 * @param galleries how many were found
 * @param definitions how many were found
 * @param versions how many were found
 * @param skipped whose content is missing, and why
 */
public record InventorySummary(
    int subscriptions,
    int galleries,
    int definitions,
    int versions,
    List<InventoryItem.Skipped> skipped) {

  /** Copies the list. */
  public InventorySummary {
    skipped = List.copyOf(skipped);
  }
}

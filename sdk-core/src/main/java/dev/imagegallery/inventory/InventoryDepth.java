package dev.imagegallery.inventory;

/** How far an inventory goes. */
public enum InventoryDepth {
  /** Galleries alone: a request for each subscription and page. */
  GALLERIES,
  /** Galleries and definitions: one more for each gallery. */
  DEFINITIONS,
  /** Everything: one more for each definition. */
  VERSIONS
}

package dev.imagegallery.billing;

/**
 * What is measured and charged; the service itself costs nothing (R180).
 *
 * @since 0.1.0
 */
public enum Meter {
  /** Storage of replicas, in GB-months of {@link Usage#MONTH} (R183). */
  STORAGE("storage", "GB-month"),

  /** Bytes sent out of the version's source region, in GB, charged once for a copy (R184). */
  EGRESS("egress", "GB");

  private final String text;
  private final String unit;

  Meter(String text, String unit) {
    this.text = text;
    this.unit = unit;
  }

  /** The unit its quantities are in; a GB has 2<sup>30</sup> bytes. */
  public String unit() {
    return unit;
  }

  /** The name on a bill: {@code storage} or {@code egress}. */
  @Override
  public String toString() {
    return text;
  }
}

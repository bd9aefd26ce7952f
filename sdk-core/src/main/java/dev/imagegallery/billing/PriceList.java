package dev.imagegallery.billing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * The prices of one meter: for a region and a detail of it ({@code eastus/Premium_LRS}), for a
 * region, for a detail anywhere ({@code default/Premium_LRS}), and for all the rest.
 */
final class PriceList {

  static final String DEFAULT = "default";
  static final String SEPARATOR = "/";

  private final Map<String, BigDecimal> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private PriceList() {}

  static PriceList of(BigDecimal usual) {
    PriceList list = new PriceList();
    list.put(DEFAULT, usual);
    return list;
  }

  PriceList copy() {
    PriceList copy = new PriceList();
    copy.byName.putAll(byName);
    return copy;
  }

  void put(String name, BigDecimal price) {
    if (price.signum() < 0) {
      throw new IllegalArgumentException("price is negative: " + name + " " + price);
    }
    byName.put(name, price);
  }

  BigDecimal find(String region, String detail) {
    BigDecimal price = byName.get(region + SEPARATOR + detail);
    if (price == null) {
      price = byName.get(region);
    }
    if (price == null) {
      price = byName.get(DEFAULT + SEPARATOR + detail);
    }
    return price == null ? byName.getOrDefault(DEFAULT, BigDecimal.ZERO) : price;
  }

  Map<String, BigDecimal> byName() {
    return byName;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PriceList that && byName.equals(that.byName);
  }

  @Override
  public int hashCode() {
    return byName.hashCode();
  }
}

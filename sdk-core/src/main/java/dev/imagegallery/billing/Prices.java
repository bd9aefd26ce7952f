package dev.imagegallery.billing;

import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.StorageAccountType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;

/**
 * A table of prices. Nothing real is built in: {@link #invented()} is made up, one price per meter.
 * Immutable.
 *
 * <pre>{@code
 * Prices prices =
 *     Prices.builder("EUR", new BigDecimal("0.046"), new BigDecimal("0.018"))
 *         .storagePerGbMonth(Region.BRAZIL_SOUTH, new BigDecimal("0.092"))
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Prices {

  private static final Prices INVENTED =
      new Builder("USD", new BigDecimal("0.05"), new BigDecimal("0.02")).invented().build();

  private final String currency;
  private final PriceList storage;
  private final PriceList egress;
  private final boolean invented;

  private Prices(Builder builder) {
    currency = builder.currency;
    storage = builder.storage.copy();
    egress = builder.egress.copy();
    invented = builder.invented;
  }

  /** Invented prices: 0.05 USD for a GB-month of storage, 0.02 USD for a GB of egress, anywhere. */
  public static Prices invented() {
    return INVENTED;
  }

  /**
   * Starts with the prices of all regions that get none of their own.
   *
   * @param currency such as {@code USD}
   * @param storagePerGbMonth for a GB (2<sup>30</sup> bytes) over {@link Usage#MONTH}
   * @param egressPerGb for a GB sent to another region
   * @throws IllegalArgumentException if a price is negative or the currency blank
   */
  public static Builder builder(
      String currency, BigDecimal storagePerGbMonth, BigDecimal egressPerGb) {
    return new Builder(currency, storagePerGbMonth, egressPerGb);
  }

  /**
   * Reads the JSON form: {@code {"currency", "storagePerGbMonth": {"default": 0.05, "eastus": …},
   * "egressPerGb": {"default": 0.02, "eastus": …}}}. Egress is priced by the region it leaves. More
   * exact names win: {@code eastus/Premium_LRS} and {@code default/Premium_LRS} are prices of a
   * storage type, {@code eastus/westeurope} is one from region to region.
   *
   * @throws IllegalArgumentException if it is anything else, has no defaults, or a price is
   *     negative
   */
  public static Prices parse(String json) {
    try {
      return PriceJson.read(Json.read(json.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new IllegalArgumentException("prices are no JSON: " + e.getMessage(), e);
    }
  }

  /** The JSON form, which {@link #parse} reads. */
  public String toJson() {
    return Json.print(PriceJson.write(this));
  }

  /** A builder that starts with these prices. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** The currency of all prices. */
  public String currency() {
    return currency;
  }

  /** Whether the prices of regions without their own are those of {@link #invented()}. */
  public boolean isInvented() {
    return invented;
  }

  /** What a GB costs for {@link Usage#MONTH}. */
  public BigDecimal storagePerGbMonth(Region region, StorageAccountType type) {
    return storage.find(region.name(), type.value());
  }

  /** What it costs to send a GB from a region to another one; within a region nothing. */
  public BigDecimal egressPerGb(Region from, Region to) {
    return from.equals(to) ? BigDecimal.ZERO : egress.find(from.name(), to.name());
  }

  /** The bill of what was used. */
  public Bill bill(Collection<? extends Usage> usages) {
    return new Bill(currency, Reckoning.lines(usages, this), invented);
  }

  PriceList storage() {
    return storage;
  }

  PriceList egress() {
    return egress;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Prices that
        && currency.equals(that.currency)
        && storage.equals(that.storage)
        && egress.equals(that.egress)
        && invented == that.invented;
  }

  @Override
  public int hashCode() {
    return Objects.hash(currency, storage, egress);
  }

  @Override
  public String toString() {
    return toJson();
  }

  /** Collects prices. Not thread-safe. */
  public static final class Builder {
    private final String currency;
    private final PriceList storage;
    private final PriceList egress;
    private boolean invented;

    private Builder(String currency, BigDecimal storagePerGbMonth, BigDecimal egressPerGb) {
      if (currency.isBlank()) {
        throw new IllegalArgumentException("currency is blank");
      }
      this.currency = currency;
      storage = PriceList.of(storagePerGbMonth);
      egress = PriceList.of(egressPerGb);
    }

    private Builder(Prices prices) {
      currency = prices.currency;
      storage = prices.storage.copy();
      egress = prices.egress.copy();
      invented = prices.invented;
    }

    /** Storage of every type in a region that has no price of its own. */
    public Builder storagePerGbMonth(Region region, BigDecimal price) {
      storage.put(region.name(), price);
      return this;
    }

    /** Storage of one type in a region. */
    public Builder storagePerGbMonth(Region region, StorageAccountType type, BigDecimal price) {
      storage.put(region.name() + PriceList.SEPARATOR + type.value(), price);
      return this;
    }

    /** Storage of one type in regions that have no price of their own. */
    public Builder storagePerGbMonth(StorageAccountType type, BigDecimal price) {
      storage.put(PriceList.DEFAULT + PriceList.SEPARATOR + type.value(), price);
      return this;
    }

    /** Egress from a region to any other. */
    public Builder egressPerGb(Region from, BigDecimal price) {
      egress.put(from.name(), price);
      return this;
    }

    /** Egress from a region to another one. */
    public Builder egressPerGb(Region from, Region to, BigDecimal price) {
      egress.put(from.name() + PriceList.SEPARATOR + to.name(), price);
      return this;
    }

    Builder invented() {
      invented = true;
      return this;
    }

    PriceList storage() {
      return storage;
    }

    PriceList egress() {
      return egress;
    }

    /** The table. */
    public Prices build() {
      return new Prices(this);
    }
  }
}

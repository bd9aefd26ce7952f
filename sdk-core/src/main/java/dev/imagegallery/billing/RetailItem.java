package dev.imagegallery.billing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.StorageAccountType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An item of the retail price list that is of use here.
 *
 * @param type the storage it is the price of; {@code null} for the price of egress
 * @param price of one GB, or of one GB for a month
 */
record RetailItem(
    String currency, Region region, @Nullable StorageAccountType type, BigDecimal price) {

  private static final Pattern UNIT = Pattern.compile("([1-9][0-9]{0,6}) GB(/Month)?");

  /** What snapshots lie on, by the product they are an item of. */
  private static final Map<String, String> PRODUCTS =
      Map.of(
          "Standard HDD Managed Disks", "Standard",
          "Standard SSD Managed Disks", "StandardSSD",
          "Premium SSD Managed Disks", "Premium");

  /** An item; empty if it is the price of something else. */
  static Optional<RetailItem> of(JsonNode item, String path) {
    Matcher unit = UNIT.matcher(text(item, "unitOfMeasure"));
    String region = text(item, "armRegionName");
    boolean usual = text(item, "type").isEmpty() || text(item, "type").equals("Consumption");
    if (!unit.matches() || region.isBlank() || !usual) {
      return Optional.empty();
    }
    boolean monthly = unit.group(2) != null;
    StorageAccountType type = monthly ? storageType(item) : null;
    if (monthly ? type == null : !isEgress(item)) {
      return Optional.empty();
    }
    BigDecimal price =
        price(item, path).divide(new BigDecimal(unit.group(1)), MathContext.DECIMAL128);
    return Optional.of(
        new RetailItem(text(item, "currencyCode"), region(region, path), type, price));
  }

  private static @Nullable StorageAccountType storageType(JsonNode item) {
    String meter = text(item, "meterName");
    String media = PRODUCTS.get(text(item, "productName"));
    if (!text(item, "serviceName").equals("Storage")
        || media == null
        || !meter.contains("Snapshots")) {
      return null;
    }
    String copies = meter.contains("ZRS") ? "_ZRS" : "_LRS";
    return StorageAccountType.of(media + copies);
  }

  /** Within a continent or beyond it, or as it has been called since. */
  private static boolean isEgress(JsonNode item) {
    String meter = text(item, "meterName");
    boolean between =
        text(item, "productName").contains("Inter-Region")
            || meter.contains("Inter-Region")
            || meter.contains("Continent");
    return text(item, "serviceName").equals("Bandwidth")
        && between
        && meter.contains("Data Transfer")
        && !meter.contains("Data Transfer In");
  }

  private static Region region(String text, String path) {
    try {
      return Region.of(text);
    } catch (IllegalArgumentException e) {
      throw malformed("a price has no region's name", path + ".armRegionName");
    }
  }

  private static BigDecimal price(JsonNode item, String path) {
    JsonNode price = item.path("retailPrice");
    if (!price.isNumber() || price.decimalValue().signum() < 0) {
      throw malformed("a price is no number from 0 on", path + ".retailPrice");
    }
    return price.decimalValue();
  }

  private static MalformedResponseException malformed(String message, String path) {
    return new MalformedResponseException(message, path, null);
  }

  private static String text(JsonNode item, String name) {
    return item.path(name).asText("");
  }
}

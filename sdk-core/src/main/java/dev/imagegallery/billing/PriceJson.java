package dev.imagegallery.billing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The JSON form of prices. */
final class PriceJson {

  private static final String CURRENCY = "currency";
  private static final String STORAGE = "storagePerGbMonth";
  private static final String EGRESS = "egressPerGb";
  private static final String INVENTED = "invented";
  private static final List<String> KNOWN = List.of(CURRENCY, STORAGE, EGRESS, INVENTED);

  private PriceJson() {}

  static ObjectNode write(Prices prices) {
    ObjectNode json = Json.object().put(CURRENCY, prices.currency());
    prices.storage().byName().forEach(json.putObject(STORAGE)::put);
    prices.egress().byName().forEach(json.putObject(EGRESS)::put);
    return prices.isInvented() ? json.put(INVENTED, true) : json;
  }

  static Prices read(JsonNode json) {
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      if (!KNOWN.contains(member.getKey())) {
        throw new IllegalArgumentException("prices have no '" + member.getKey() + "'");
      }
    }
    JsonNode currency = json.path(CURRENCY);
    if (!currency.isTextual()) {
      throw new IllegalArgumentException("'currency' is no text");
    }
    JsonNode storage = json.path(STORAGE);
    JsonNode egress = json.path(EGRESS);
    Prices.Builder builder =
        Prices.builder(currency.textValue(), usual(storage, STORAGE), usual(egress, EGRESS));
    for (Map.Entry<String, JsonNode> one : storage.properties()) {
      builder.storage().put(name(one.getKey(), false), price(one.getValue(), one.getKey()));
    }
    for (Map.Entry<String, JsonNode> one : egress.properties()) {
      builder.egress().put(name(one.getKey(), true), price(one.getValue(), one.getKey()));
    }
    return json.path(INVENTED).booleanValue() ? builder.invented().build() : builder.build();
  }

  private static BigDecimal usual(JsonNode list, String name) {
    if (!list.isObject() || !list.has(PriceList.DEFAULT)) {
      throw new IllegalArgumentException("'" + name + "' has no 'default'");
    }
    return price(list.path(PriceList.DEFAULT), PriceList.DEFAULT);
  }

  private static BigDecimal price(JsonNode price, String name) {
    if (!price.isNumber()) {
      throw new IllegalArgumentException("the price of '" + name + "' is no number");
    }
    return price.decimalValue();
  }

  /** With regions by their canonical names. */
  private static String name(String text, boolean pair) {
    String[] parts = text.split(PriceList.SEPARATOR, 2);
    String region = parts[0].equals(PriceList.DEFAULT) ? parts[0] : Region.of(parts[0]).name();
    if (parts.length == 1) {
      return region;
    }
    return region + PriceList.SEPARATOR + (pair ? Region.of(parts[1]).name() : parts[1].strip());
  }
}

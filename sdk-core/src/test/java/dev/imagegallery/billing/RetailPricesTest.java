package dev.imagegallery.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.error.ThrottledException;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.StorageAccountType;
import dev.imagegallery.transport.ScriptedTransport;
import dev.imagegallery.transport.TransportRequest;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices of the public list; all numbers here are invented. */
class RetailPricesTest {

  private static final String HOST = "https://prices.example.com";
  private static final String FIRST = HOST + "/api/retail/prices?$filter=a";

  private static String page(String next, String... items) {
    return """
        {"BillingCurrency":"USD","CustomerEntityId":"Default","Items":[%s],"NextPageLink":%s,
         "Count":%d}"""
        .formatted(
            String.join(",", items), next == null ? "null" : "\"" + next + "\"", items.length);
  }

  private static String item(
      String service, String product, String meter, String region, String price, String unit) {
    return """
        {"currencyCode":"USD","tierMinimumUnits":0.0,"retailPrice":%s,"unitPrice":%s,
         "armRegionName":"%s","meterName":"%s","productName":"%s","skuName":"x","serviceName":"%s",
         "unitOfMeasure":"%s","type":"Consumption"}"""
        .formatted(price, price, region, meter, product, service, unit);
  }

  private static String snapshot(String product, String meter, String region, String price) {
    return item("Storage", product, meter, region, price, "1 GB/Month");
  }

  private static String egress(String meter, String region, String price) {
    return item("Bandwidth", "Bandwidth Inter-Region", meter, region, price, "1 GB");
  }

  private static final String PAGE =
      page(
          null,
          snapshot("Standard HDD Managed Disks", "LRS Snapshots", "eastus", "0.041"),
          snapshot("Standard HDD Managed Disks", "ZRS Snapshots", "eastus", "0.042"),
          snapshot("Premium SSD Managed Disks", "LRS Snapshots", "eastus", "0.13"),
          egress("Intra Continent Data Transfer Out", "eastus", "0.021"),
          egress("Inter Continent Data Transfer Out", "eastus", "0.051"),
          item("Storage", "Standard HDD Managed Disks", "S4 LRS Disk", "eastus", "9", "1/Month"),
          item("Storage", "Files", "LRS Snapshots", "eastus", "9", "1 GB/Month"),
          item("Virtual Machines", "VM", "D2 v3", "eastus", "9", "1 Hour"),
          egress("Inter-Region Data Transfer In", "eastus", "9"),
          egress("Inter-Region Data Transfer Out", "", "9"));

  private static void assertPrices(RetailPrices retail) {
    Prices prices = retail.over(Prices.invented());
    assertThat(storage(prices, Region.EAST_US, StorageAccountType.STANDARD_LRS)).isEqualTo("0.041");
    assertThat(storage(prices, Region.EAST_US, StorageAccountType.STANDARD_ZRS)).isEqualTo("0.042");
    assertThat(storage(prices, Region.EAST_US, StorageAccountType.PREMIUM_LRS)).isEqualTo("0.13");
    assertThat(storage(prices, Region.WEST_US, StorageAccountType.STANDARD_LRS)).isEqualTo("0.05");
    assertThat(prices.egressPerGb(Region.EAST_US, Region.WEST_US)).isEqualTo("0.051");
    assertThat(prices.egressPerGb(Region.WEST_US, Region.EAST_US)).isEqualTo("0.02");
  }

  private static BigDecimal storage(Prices prices, Region region, StorageAccountType type) {
    return prices.storagePerGbMonth(region, type);
  }

  @Test
  void prices_areReadFromTextStreamAndTree() throws Exception {
    assertPrices(RetailPrices.read(PAGE));
    assertPrices(RetailPrices.read(Json.read(PAGE)));
    byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_8);
    assertPrices(RetailPrices.read(new ByteArrayInputStream(bytes)));
    assertThat(RetailPrices.read(PAGE).size()).isEqualTo(5);
    assertThat(RetailPrices.read(PAGE).nextPage()).isEmpty();
  }

  @Test
  void ofSeveralPrices_theHighestCounts_inAnyOrder() {
    RetailPrices one =
        RetailPrices.read(page(null, egress("Inter-Region Data Transfer Out", "eastus", "0.0")));
    RetailPrices two =
        RetailPrices.read(page(null, egress("Inter-Region Data Transfer Out", "eastus", "0.08")));

    for (RetailPrices both : new RetailPrices[] {one.and(two), two.and(one)}) {
      assertThat(both.over(Prices.invented()).egressPerGb(Region.EAST_US, Region.WEST_US))
          .isEqualTo("0.08");
    }
  }

  @Test
  void unitsOfManyGigabytes_areDivided() {
    String ten =
        item(
            "Storage",
            "Standard HDD Managed Disks",
            "LRS Snapshots",
            "eastus",
            "0.5",
            "10 GB/Month");

    Prices prices = RetailPrices.read(page(null, ten)).over(Prices.invented());

    assertThat(storage(prices, Region.EAST_US, StorageAccountType.STANDARD_LRS)).isEqualTo("0.05");
  }

  @Test
  void fetch_followsAllPages_withoutAToken() {
    ScriptedTransport transport =
        new ScriptedTransport()
            .then(200, page("https://prices.example.com:443/api/retail/prices?$skip=1"))
            .then(200, PAGE);

    assertPrices(RetailPrices.fetch(transport, FIRST));

    assertThat(transport.requests())
        .extracting(TransportRequest::url)
        .containsExactly(FIRST, HOST + ":443/api/retail/prices?$skip=1");
    assertThat(transport.requests())
        .allMatch(request -> request.headers().first("Authorization").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example.com/api/retail/prices",
        "http://prices.example.com/api/retail/prices",
        "https://prices.example.com:444/api/retail/prices",
        "/api/retail/prices",
        "not a link"
      })
  void fetch_followsNoLinkElsewhere(String link) {
    ScriptedTransport transport = new ScriptedTransport().then(200, page(link));

    assertThatThrownBy(() -> RetailPrices.fetch(transport, FIRST))
        .isInstanceOf(MalformedResponseException.class);

    assertThat(transport.requests()).hasSize(1);
  }

  @Test
  void fetch_ofWhatIsNoUrl_sendsNothing() {
    ScriptedTransport transport = new ScriptedTransport();

    assertThatThrownBy(() -> RetailPrices.fetch(transport, HOST + "/prices?$filter=a eq 'b'"))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(transport.requests()).isEmpty();
  }

  @Test
  void fetch_ofAListThatDoesNotEnd_ends() {
    ScriptedTransport transport =
        new ScriptedTransport().times(RetailPrices.MAX_PAGES, 200, page(FIRST));

    assertThatThrownBy(() -> RetailPrices.fetch(transport, FIRST))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("does not end");
  }

  @Test
  void fetch_thatIsRefused_throwsWhatItMet() {
    ScriptedTransport transport = new ScriptedTransport().then(429, "");

    assertThatThrownBy(() -> RetailPrices.fetch(transport, FIRST))
        .isInstanceOf(ThrottledException.class)
        .hasMessageContaining("/api/retail/prices");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"Items\":{}}", "{\"Items\":[] } x"})
  void read_ofAnythingElse_isRefused(String text) {
    assertThatThrownBy(() -> RetailPrices.read(text))
        .isInstanceOf(MalformedResponseException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0.05\"", "-0.05", "null"})
  void read_ofAPriceThatIsNone_namesIt(String price) {
    String bad = snapshot("Standard HDD Managed Disks", "LRS Snapshots", "eastus", price);

    assertThatThrownBy(() -> RetailPrices.read(page(null, bad)))
        .isInstanceOf(MalformedResponseException.class)
        .satisfies(
            e ->
                assertThat(((MalformedResponseException) e).path())
                    .isEqualTo("$.Items[0].retailPrice"));
  }

  @Test
  void otherCurrency_isRefused() {
    Prices euros = Prices.builder("EUR", BigDecimal.ONE, BigDecimal.ONE).build();

    assertThatThrownBy(() -> RetailPrices.read(PAGE).over(euros))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EUR");
  }
}

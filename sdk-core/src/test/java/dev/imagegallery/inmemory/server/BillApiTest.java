package dev.imagegallery.inmemory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.Profile;
import dev.imagegallery.inmemory.ReplicationTiming;
import dev.imagegallery.inmemory.server.ServedCloud.Reply;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices and bill over HTTP. */
class BillApiTest {

  private static final String VERSION = ServedCloud.VERSION;
  private static final long GIB = 1L << 30;

  private final ServedCloud cloud =
      new ServedCloud(
          InMemoryAzure.builder()
              .profile(Profile.CURRENT)
              .replication(ReplicationTiming.instant())
              .build());

  @AfterEach
  void close() {
    cloud.close();
  }

  private Reply bill(String query) throws Exception {
    return cloud.control("GET", "/bill" + query, null).is(200);
  }

  @Test
  void R186_workedExample_isBilledOverHttp() throws Exception {
    cloud.readyForVersions(127 * GIB, 10 * GIB);
    cloud.putVersion(VERSION, 2, "westus", "eastus", "northeurope").is(201);
    cloud.control("POST", "/clock", "{'advance':'PT730H'}").is(200);

    Reply bill = bill("");

    assertThat(bill.at("/currency")).isEqualTo("USD");
    assertThat(bill.json().path("total").decimalValue()).isEqualByComparingTo("3.4");
    assertThat(sum(bill, "storage", "quantity")).isEqualByComparingTo("60");
    assertThat(sum(bill, "storage", "amount")).isEqualByComparingTo("3");
    assertThat(sum(bill, "egress", "quantity")).isEqualByComparingTo("20");
    assertThat(sum(bill, "egress", "amount")).isEqualByComparingTo("0.4");
    assertThat(bill.json().path("lines")).hasSize(5);
    assertThat(bill.json().path("lines").get(0).toString())
        .isEqualTo(
            ("{'resourceId':'%s','region':'eastus','meter':'storage','quantity':20,"
                    + "'unit':'GB-month','amount':1.00}")
                .replace('\'', '"')
                .formatted(VERSION));
    assertThat(bill.json().path("pricesInvented").asBoolean()).isTrue();
  }

  private static BigDecimal sum(Reply bill, String meter, String member) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode line : bill.json().path("lines")) {
      if (line.path("meter").asText().equals(meter)) {
        sum = sum.add(line.path(member).decimalValue());
      }
    }
    return sum;
  }

  @Test
  void R187_workedExample_twoImagesInThreeRegions_areSixDisks() throws Exception {
    cloud.readyForVersions(30 * GIB, 30 * GIB);
    cloud.putVersion(VERSION, 1, "westus", "eastus", "uksouth").is(201);
    cloud.putVersion(ServedCloud.DEFINITION + "/versions/2.0.0", 1, "westus", "eastus", "uksouth");
    cloud.control("POST", "/clock", "{'advance':'PT730H'}").is(200);

    assertThat(sum(bill(""), "storage", "quantity")).isEqualByComparingTo("180");
    assertThat(sum(bill(""), "storage", "amount")).isEqualByComparingTo("9");
  }

  @Test
  void bill_isOfASubscriptionAndATime() throws Exception {
    cloud.readyForVersions(10 * GIB, 10 * GIB);
    cloud.putVersion(VERSION, 1, "westus").is(201);
    cloud.control("POST", "/clock", "{'advance':'PT730H'}").is(200);

    String half = "?from=2024-01-01T00:00:00Z&to=2024-01-16T05:00:00Z";
    assertThat(bill(half).json().path("total").decimalValue()).isEqualByComparingTo("0.25");
    String own = "&subscriptionId=" + InMemoryAzure.DEFAULT_SUBSCRIPTION;
    assertThat(bill(half + own).json().path("lines")).hasSize(1);
    assertThat(bill("?subscriptionId=other").json().path("lines")).isEmpty();
  }

  @Test
  void prices_areTakenOver() throws Exception {
    cloud.readyForVersions(10 * GIB, 10 * GIB);
    cloud.putVersion(VERSION, 1, "westus", "eastus").is(201);
    String prices =
        "{'currency':'EUR','storagePerGbMonth':{'default':0.1,'eastus':0.3},"
            + "'egressPerGb':{'default':0.5}}";

    Reply reply = cloud.control("PUT", "/prices", prices).is(200);

    assertThat(reply.json().toString()).isEqualTo(prices.replace('\'', '"'));
    cloud.control("POST", "/clock", "{'advance':'PT730H'}").is(200);
    assertThat(bill("").at("/currency")).isEqualTo("EUR");
    assertThat(bill("").json().path("total").decimalValue()).isEqualByComparingTo("9");
    assertThat(bill("").json().has("pricesInvented")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'currency':'EUR'}",
        "{'currency':'EUR','storagePerGbMonth':{'default':-1},'egressPerGb':{'default':0}}",
        "{'currency':'EUR','storagePerGbMonth':{'default':1},'egressPerGb':{'default':0},'x':1}"
      })
  void badPrices_are400_andChangeNothing(String body) throws Exception {
    cloud.readyForVersions(10 * GIB, 10 * GIB).putVersion(VERSION, 1, "westus").is(201);

    cloud.control("PUT", "/prices", body).is(400);

    assertThat(bill("").at("/currency")).isEqualTo("USD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?from=today", "?from=2024-01-02T00:00:00Z&to=2024-01-01T00:00:00Z"})
  void badTimes_are400(String query) throws Exception {
    cloud.control("GET", "/bill" + query, null).is(400);
  }
}

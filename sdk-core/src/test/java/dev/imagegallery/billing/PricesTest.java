package dev.imagegallery.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.models.Region;
import dev.imagegallery.models.StorageAccountType;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which price counts where. */
class PricesTest {

  private static final String TABLE =
      """
      {"currency":"EUR",
       "storagePerGbMonth":{"default":0.05,"default/Premium_LRS":0.15,"East US":0.04,
        "eastus/Premium_LRS":0.12},
       "egressPerGb":{"default":0.02,"westus":0.03,"westus/uksouth":0.05}}""";

  private final Prices prices = Prices.parse(TABLE);

  private String storage(Region region, StorageAccountType type) {
    return prices.storagePerGbMonth(region, type).toPlainString();
  }

  private String egress(Region from, Region to) {
    return prices.egressPerGb(from, to).toPlainString();
  }

  @Test
  void storage_theMostExactPriceCounts() {
    StorageAccountType usual = StorageAccountType.STANDARD_LRS;
    StorageAccountType premium = StorageAccountType.PREMIUM_LRS;

    assertThat(storage(Region.EAST_US, premium)).isEqualTo("0.12");
    assertThat(storage(Region.EAST_US, usual)).isEqualTo("0.04");
    assertThat(storage(Region.WEST_US, premium)).isEqualTo("0.15");
    assertThat(storage(Region.WEST_US, usual)).isEqualTo("0.05");
  }

  @Test
  void egress_isPricedByTheRegionItLeaves_andIsFreeWithinOne() {
    assertThat(egress(Region.EAST_US, Region.WEST_US)).isEqualTo("0.02");
    assertThat(egress(Region.WEST_US, Region.EAST_US)).isEqualTo("0.03");
    assertThat(egress(Region.WEST_US, Region.UK_SOUTH)).isEqualTo("0.05");
    assertThat(egress(Region.WEST_US, Region.WEST_US)).isEqualTo("0");
  }

  @Test
  void json_isReadBackAsItWasWritten() {
    assertThat(Prices.parse(prices.toJson())).isEqualTo(prices);
    assertThat(Prices.parse(Prices.invented().toJson())).isEqualTo(Prices.invented());
    assertThat(prices.toBuilder().build()).isEqualTo(prices).hasSameHashCodeAs(prices);
  }

  @Test
  void invented_saysSo_andGivenPricesDoNot() {
    assertThat(Prices.invented().isInvented()).isTrue();
    assertThat(Prices.invented().toBuilder().egressPerGb(Region.EAST_US, BigDecimal.ONE).build())
        .matches(Prices::isInvented);
    assertThat(prices.isInvented()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"currency\":\"USD\"}",
        "{\"currency\":1,\"storagePerGbMonth\":{\"default\":1},\"egressPerGb\":{\"default\":1}}",
        "{\"currency\":\" \",\"storagePerGbMonth\":{\"default\":1},\"egressPerGb\":{\"default\":1}}",
        "{\"currency\":\"USD\",\"storagePerGbMonth\":{},\"egressPerGb\":{\"default\":1}}",
        "{\"currency\":\"USD\",\"storagePerGbMonth\":{\"default\":-1},\"egressPerGb\":{\"default\":1}}",
        "{\"currency\":\"USD\",\"storagePerGbMonth\":{\"default\":\"1\"},\"egressPerGb\":{\"default\":1}}",
        "{\"currency\":\"USD\",\"storagePerGbMonth\":{\"default\":1,\"?\":1},\"egressPerGb\":{\"default\":1}}",
        "{\"currency\":\"USD\",\"storagePerGbMonth\":{\"default\":1},\"egressPerGb\":{\"default\":1},\"x\":1}"
      })
  void parse_ofAnythingElse_isRefused(String json) {
    assertThatThrownBy(() -> Prices.parse(json)).isInstanceOf(IllegalArgumentException.class);
  }
}

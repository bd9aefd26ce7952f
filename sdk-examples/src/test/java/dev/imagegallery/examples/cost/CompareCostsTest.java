package dev.imagegallery.examples.cost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.billing.Bill;
import dev.imagegallery.billing.Prices;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** The example does what it says. */
class CompareCostsTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void billAndEstimate_areTheSameNumbers() {
    Bill bill = new CompareCosts(Prices.invented(), new PrintStream(printed, true, UTF_8)).run();

    // 3 regions, 6 replicas each, 10 GB at 0.05; two copies of 10 GB at 0.02.
    assertThat(bill.totalInCents()).isEqualTo("9.40");
    assertThat(printed.toString(UTF_8))
        .contains("120 machines at once need 6 replicas in a region.")
        .contains("Estimated for the first month: 9.40 USD (prices are invented)")
        .contains("Billed for it: 9.40 USD (prices are invented)");
  }
}

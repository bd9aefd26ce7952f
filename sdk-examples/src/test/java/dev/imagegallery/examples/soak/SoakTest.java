package dev.imagegallery.examples.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The soak, for some seconds. */
class SoakTest {

  private static final long CALLS = 4_000;
  private static final long SLACK_BYTES = 16 << 20;

  @Test
  @Timeout(120)
  void someThousandCalls_withFaults_loseNoUpdate_andLeakNothing() throws Exception {
    Soak.Report report = Soak.run(CALLS, 7);

    assertThat(report.found()).isEqualTo(report.expected()).isNotEmpty();
    assertThat(report.calls()).isGreaterThanOrEqualTo(CALLS);
    assertThat(report.faults()).isBetween(CALLS / 400, CALLS / 25);
    Footprint early = report.footprints().get(2);
    Footprint late = report.footprints().get(9);
    assertThat(late.heapBytes()).isLessThan(early.heapBytes() + SLACK_BYTES);
    assertThat(late.threads()).isLessThanOrEqualTo(early.threads() + 8);
    assertThat(late.files()).isLessThanOrEqualTo(early.files() + 16);
  }
}

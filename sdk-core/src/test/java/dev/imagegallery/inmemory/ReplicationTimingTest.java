package dev.imagegallery.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.internal.emulator.region.Distance;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReplicationTimingTest {

  @Test
  void R107_realistic_isWhatItsDescriptionSays() {
    ReplicationTiming described =
        ReplicationTiming.instant().toBuilder()
            .fixedTime(Duration.parse("PT1M46S"))
            .sameRegion(Duration.ofSeconds(10))
            .pairedRegion(Duration.ofSeconds(15))
            .sameGeographyGroup(Duration.ofSeconds(20))
            .otherRegion(Duration.ofSeconds(30))
            .tick(Duration.ofSeconds(5))
            .parallelRegions(4)
            .extraReplica(Duration.ofSeconds(15))
            .unchangedUpdate(Duration.parse("PT2M30S"))
            .shallow(Duration.ofSeconds(30))
            .build();

    assertThat(ReplicationTiming.realistic()).isEqualTo(described);
    assertThat(ReplicationTiming.builder().build()).hasSameHashCodeAs(described);
  }

  @Test
  void R107_instant_takesNoTimeForAnySize() {
    ReplicationTiming timing = ReplicationTiming.instant();

    for (Distance distance : Distance.values()) {
      assertThat(timing.model().copyTime(distance, 1L << 45)).isZero();
    }
    assertThat(timing.model().unchangedUpdate()).isZero();
  }

  @Test
  void perRegion_isTheSameForEverySizeAndDistance() {
    ReplicationTiming timing = ReplicationTiming.perRegion(Duration.ofMinutes(20));

    assertThat(timing.model().copyTime(Distance.SAME, 0)).isEqualTo(Duration.ofMinutes(20));
    assertThat(timing.model().copyTime(Distance.OTHER, 1L << 40)).isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void toString_namesEveryTime() {
    assertThat(ReplicationTiming.realistic())
        .hasToString(
            "ReplicationTiming[fixedTime=PT1M46S, sameRegion=PT10S, pairedRegion=PT15S,"
                + " sameGeographyGroup=PT20S, otherRegion=PT30S, tick=PT5S, parallelRegions=4,"
                + " extraReplica=PT15S, unchangedUpdate=PT2M30S, shallow=PT30S]");
  }

  @Test
  void build_negativeTime_isRefused() {
    ReplicationTiming.Builder builder =
        ReplicationTiming.builder().extraReplica(Duration.ofSeconds(-1));

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("extraReplica");
  }
}

package dev.imagegallery.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChanceTest {

  @Test
  void nextDouble_isInTheUnitIntervalAndSpread() {
    Chance chance = new Chance(1);
    double sum = 0;
    for (int i = 0; i < 10_000; i++) {
      double next = chance.nextDouble();
      assertThat(next).isGreaterThanOrEqualTo(0).isLessThan(1);
      sum += next;
    }

    assertThat(sum / 10_000).isBetween(0.48, 0.52);
  }

  @Test
  void nextUuid_isOfVersion4AndNeverTheSame() {
    Chance chance = new Chance(1);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      UUID uuid = UUID.fromString(chance.nextUuid());
      assertThat(uuid.version()).isEqualTo(4);
      assertThat(uuid.variant()).isEqualTo(2);
      assertThat(seen.add(uuid.toString())).isTrue();
    }
  }
}

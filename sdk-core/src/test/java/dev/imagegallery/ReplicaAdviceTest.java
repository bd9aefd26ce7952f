package dev.imagegallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many replicas to ask for. */
class ReplicaAdviceTest {

  @ParameterizedTest
  @CsvSource({"0,1", "1,1", "20,1", "21,2", "120,6"})
  void R125_in2019_aReplicaForTwentyMachines(int machines, int replicas) {
    assertThat(ReplicaAdvice.of2019().forMachines(machines)).isEqualTo(replicas);
  }

  @ParameterizedTest
  @CsvSource({"1,600,1", "5,600,5", "5,1,5", "1,601,2", "3,1000,6"})
  void R125_in2019_aReplicaForEachScaleSetOfUpTo600(int sets, int instances, int replicas) {
    assertThat(ReplicaAdvice.of2019().forScaleSets(sets, instances)).isEqualTo(replicas);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "50,1", "51,2", "500,10"})
  void R125_today_aReplicaForFiftyMachines(int machines, int replicas) {
    assertThat(ReplicaAdvice.current().forMachines(machines)).isEqualTo(replicas);
  }

  @Test
  void R125_today_aReplicaForEachScaleSet() {
    assertThat(ReplicaAdvice.current().forScaleSets(4, 1_000)).isEqualTo(4);
  }

  @Test
  void R125_inProduction_atLeastThree() {
    assertThat(ReplicaAdvice.current().inProduction().forMachines(1)).isEqualTo(3);
    assertThat(ReplicaAdvice.current().inProduction().forMachines(500)).isEqualTo(10);
    assertThat(ReplicaAdvice.bestPractice().forMachines(20)).isEqualTo(3);
    assertThat(ReplicaAdvice.bestPractice().forMachines(120)).isEqualTo(6);
  }

  @Test
  void R125_eachReplica_servesAsManyAsTheOneBefore() {
    for (int replicas = 1; replicas <= ReplicaAdvice.MAX_REPLICAS; replicas++) {
      long machines = ReplicaAdvice.current().machinesOf(replicas);

      assertThat(machines).isEqualTo(50L * replicas);
      assertThat(ReplicaAdvice.current().forMachines((int) machines)).isEqualTo(replicas);
      assertThat(ReplicaAdvice.current().forMachines((int) machines + 1)).isEqualTo(replicas + 1);
    }
  }

  @Test
  void negativeNumbers_areRefused() {
    ReplicaAdvice advice = ReplicaAdvice.current();

    assertThatThrownBy(() -> advice.forMachines(-1)).hasMessageContaining("machines");
    assertThatThrownBy(() -> advice.forScaleSets(-1, 1)).hasMessageContaining("scaleSets");
    assertThatThrownBy(() -> advice.forScaleSets(1, -1)).hasMessageContaining("instances");
    assertThatThrownBy(() -> advice.machinesOf(-1)).hasMessageContaining("replicas");
  }
}

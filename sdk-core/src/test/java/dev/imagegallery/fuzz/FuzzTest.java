package dev.imagegallery.fuzz;

import static org.assertj.core.api.Assertions.fail;

import dev.imagegallery.fuzz.Targets.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bounded run of every fuzz target: seeds, then seeds that were spoilt by seeded chance. */
class FuzzTest {

  static List<Target> targets() {
    return Targets.all();
  }

  @ParameterizedTest
  @MethodSource("targets")
  void target_holdsForABoundedRun(Target target) {
    target.seeds().forEach(seed -> feed(target, seed));
    Mutations mutations = new Mutations(20_260_101, target.seeds());
    for (int i = 0; i < target.runs(); i++) {
      feed(target, mutations.next());
    }
  }

  private static void feed(Target target, byte[] input) {
    try {
      target.input().accept(input);
    } catch (RuntimeException | Error e) {
      fail("input: " + new String(input, StandardCharsets.UTF_8), e);
    }
  }
}

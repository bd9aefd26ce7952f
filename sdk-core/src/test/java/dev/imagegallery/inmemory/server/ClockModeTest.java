package dev.imagegallery.inmemory.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClockModeTest {

  @ParameterizedTest
  @ValueSource(strings = {"auto", "frozen", "wall", "x1", "x60", "x9999999"})
  void parse_readsWhatToStringWrites(String text) {
    assertThat(ClockMode.parse(text)).hasToString(text).isEqualTo(ClockMode.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Auto", "x", "x0", "x-1", "x1.5", "60", "x99999999"})
  void parse_ofAnythingElse_saysWhatIsPossible(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClockMode.parse(text))
        .withMessageContaining("auto, frozen, wall or xN");
  }
}

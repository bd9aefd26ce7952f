package dev.imagegallery.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {

  @ParameterizedTest
  @CsvSource({
    "2023-06-25T12:45:41.1197239+00:00, 2023-06-25T12:45:41.119723900Z",
    "2019-07-28T00:00:00-07:00, 2019-07-28T07:00:00Z",
    "2024-10-17T13:01:05Z, 2024-10-17T13:01:05Z",
    "2024-10-17T13:01:05.123456789Z, 2024-10-17T13:01:05.123456789Z",
  })
  void R19_timeWithFractionAndOffset_losesNothing(String text, Instant instant) {
    Timestamp timestamp = Timestamp.parse(text);

    assertThat(timestamp).hasToString(text);
    assertThat(timestamp.instant()).isEqualTo(instant);
    assertThat(timestamp).isEqualTo(Timestamp.of(instant)).hasSameHashCodeAs(Timestamp.of(instant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2030-12-31", "2030-12-31T00:00:00+00:00", "2030-12-31T00:00"})
  void R28_dateOrTimeWithoutOffset_isUtc(String text) {
    assertThat(Timestamp.parse(text).instant()).isEqualTo("2030-12-31T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "12/31/2030", "2030-13-01", "2030-02-30", "tomorrow", "2030-12-31T25:00"})
  void R28_otherText_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Timestamp.parse(text));
  }

  @Test
  void parse_ofNull_namesTheParameter() {
    assertThatNullPointerException().isThrownBy(() -> Timestamp.parse(null)).withMessage("text");
  }

  @Test
  void order_isThatOfTime() {
    assertThat(Timestamp.parse("2030-12-31T01:00:00+02:00"))
        .isLessThan(Timestamp.parse("2030-12-31"));
  }
}

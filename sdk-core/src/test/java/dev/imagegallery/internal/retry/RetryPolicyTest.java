package dev.imagegallery.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {

  private static final RetryPolicy POLICY =
      new RetryPolicy(4, Duration.ofMillis(800), Duration.ofMinutes(1), Duration.ofMinutes(5));

  private static Optional<Duration> after(int status, boolean idempotent, String... headers) {
    TransportResponse response = TransportResponse.of(status, Headers.of(headers));
    return POLICY.afterResponse(1, idempotent, response, Instant.EPOCH, 0.5);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504})
  void afterResponse_ofAPostThatMayHaveActed_takesTheAnswer(int status) {
    assertThat(after(status, false)).isEmpty();
    assertThat(after(status, true)).contains(Duration.ofMillis(600));
  }

  @Test
  void afterResponse_ofAPostThatWasThrottled_triesAgain() {
    assertThat(after(429, false, "Retry-After", "3")).contains(Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @CsvSource({"NOT_SENT, true, true", "NOT_SENT, false, true"})
  void afterFailure_beforeAnythingWasSent_triesAgain(
      Reach reach, boolean idempotent, boolean again) {
    assertThat(afterFailure(1, reach, idempotent)).isEqualTo(again);
  }

  @ParameterizedTest
  @CsvSource({
    "MAYBE_SENT, true, true",
    "MAYBE_SENT, false, false",
    "CANCELLED, true, false",
    "CANCELLED, false, false"
  })
  void afterFailure_laterOn_triesAgainOnlyWhatMayBeDoneTwice(
      Reach reach, boolean idempotent, boolean again) {
    assertThat(afterFailure(1, reach, idempotent)).isEqualTo(again);
  }

  @Test
  void afterFailure_ofTheLastAttempt_givesUp() {
    assertThat(afterFailure(3, Reach.NOT_SENT, true)).isTrue();
    assertThat(afterFailure(4, Reach.NOT_SENT, true)).isFalse();
  }

  private static boolean afterFailure(int attempt, Reach reach, boolean idempotent) {
    TransportException failure = new TransportException("x", reach, null);
    return POLICY.afterFailure(attempt, idempotent, failure, 0.5).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"0, 400", "0.5, 600", "0.999999, 800"})
  void jitter_goesFromHalfToTheWhole(double chance, long millis) {
    TransportResponse response = TransportResponse.of(503, Headers.NONE);

    assertThat(POLICY.afterResponse(1, true, response, Instant.EPOCH, chance))
        .contains(Duration.ofMillis(millis));
  }

  @Test
  void extremeSettings_neitherOverflowNorGoBackInTime() {
    Duration year = Duration.ofDays(365);
    RetryPolicy extreme = new RetryPolicy(20, year, year, year);
    TransportResponse response = TransportResponse.of(503, Headers.NONE);

    for (int attempt = 1; attempt < 20; attempt++) {
      assertThat(extreme.afterResponse(attempt, true, response, Instant.EPOCH, 1)).contains(year);
    }
  }

  @Test
  void serviceWait_uptoTheLimit_isKept_beyondIsNot() {
    assertThat(after(503, true, "Retry-After", "300")).contains(Duration.ofMinutes(5));
    assertThat(after(503, true, "Retry-After", "301")).isEmpty();
    assertThat(after(503, true, "Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT")).isEmpty();
  }
}

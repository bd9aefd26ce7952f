package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY;
import static dev.imagegallery.Sample.GALLERY_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagegallery.error.ServiceException;
import dev.imagegallery.error.ThrottledException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.ScriptedTransport;
import dev.imagegallery.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a call is tried again, and after how long. */
class RetryTest {

  private static final String FOUND = Sample.gallery("Succeeded");

  private static final TransportResponse UNAVAILABLE = TransportResponse.of(503, Headers.NONE);
  private static final TransportResponse OK =
      TransportResponse.of(200, Headers.NONE, FOUND.getBytes(StandardCharsets.UTF_8));

  private final ScriptedTransport transport = new ScriptedTransport();
  private final ImageGallerySdk sdk = Sample.sdk(transport);

  @ParameterizedTest
  @CsvSource({
    "SYNC, 408", "SYNC, 429", "SYNC, 500", "SYNC, 502", "SYNC, 503", "SYNC, 504",
    "ASYNC, 408", "ASYNC, 429", "ASYNC, 500", "ASYNC, 502", "ASYNC, 503", "ASYNC, 504"
  })
  void transientStatus_isTriedAgain(Face face, int status) {
    transport.then(status, "").then(200, FOUND);

    assertThat(face.get(sdk, GALLERY_ID).location().name()).isEqualTo("eastus");

    assertThat(transport.requests()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "SYNC, 302",
    "SYNC, 400",
    "SYNC, 401",
    "SYNC, 404",
    "SYNC, 409",
    "SYNC, 412",
    "SYNC, 501",
    "ASYNC, 302",
    "ASYNC, 400",
    "ASYNC, 401",
    "ASYNC, 404",
    "ASYNC, 409",
    "ASYNC, 412",
    "ASYNC, 501"
  })
  void otherStatus_isNotTriedAgain(Face face, int status) {
    transport.then(status, "");

    assertThat(catchThrowable(() -> face.get(sdk, GALLERY_ID)))
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.statusCode()).isEqualTo(status));

    assertThat(transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void attempts_endAtTheMaximum_withTheLastAnswer(Face face) {
    transport.times(3, 500, Sample.error("First")).then(500, Sample.error("Last"));

    ServiceException failure =
        catchThrowableOfType(ServiceException.class, () -> face.get(sdk, GALLERY_ID));

    assertThat(failure.code()).isEqualTo("Last");
    assertThat(transport.requests()).hasSize(ClientOptions.DEFAULT_MAX_ATTEMPTS);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void maxAttemptsOne_neverTriesAgain(Face face) {
    ClientOptions once = ClientOptions.builder().maxAttempts(1).build();
    transport.then(503, "");

    assertThat(
            catchThrowable(
                () -> face.get(Sample.builder(transport).options(once).build(), GALLERY_ID)))
        .isInstanceOf(ServiceException.class);

    assertThat(transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"SYNC, NOT_SENT", "SYNC, MAYBE_SENT", "ASYNC, NOT_SENT", "ASYNC, MAYBE_SENT"})
  void ioFailure_ofAnIdempotentCall_isTriedAgain(Face face, Reach reach) {
    transport.thenFail(reach).then(201, Sample.gallery("Succeeded"));

    face.beginCreate(sdk, GALLERY_ID, GALLERY);

    assertThat(transport.requests()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void cancelledCall_isNotTriedAgain(Face face) {
    transport.thenFail(Reach.CANCELLED);

    assertThat(catchThrowable(() -> face.get(sdk, GALLERY_ID)))
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.reach()).isEqualTo(Reach.CANCELLED));

    assertThat(transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void ioFailures_endAtTheMaximum_withTheLastFailure(Face face) {
    transport.thenFail(Reach.NOT_SENT).thenFail(Reach.NOT_SENT).thenFail(Reach.NOT_SENT);
    transport.thenFail(Reach.MAYBE_SENT);

    TransportException failure =
        catchThrowableOfType(TransportException.class, () -> face.get(sdk, GALLERY_ID));

    assertThat(failure.reach()).isEqualTo(Reach.MAYBE_SENT);
    assertThat(transport.requests()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "SYNC, Retry-After, 7, PT7S",
    "ASYNC, Retry-After, 7, PT7S",
    "SYNC, Retry-After, 'Mon, 01 Jan 2024 00:01:30 GMT', PT1M30S",
    "ASYNC, Retry-After, 'Mon, 01 Jan 2024 00:01:30 GMT', PT1M30S",
    "SYNC, Retry-After, 'Fri, 01 Dec 2023 00:00:00 GMT', PT0S",
    "SYNC, x-ms-retry-after-ms, 250, PT0.25S",
    "ASYNC, retry-after-ms, 250, PT0.25S",
    "SYNC, Retry-After, 0, PT0S"
  })
  void waitThatTheServiceAsksFor_isKept(Face face, String field, String value, Duration wait) {
    transport.then(429, "", field, value).then(200, FOUND);

    face.get(sdk, GALLERY_ID);

    assertThat(transport.gaps()).containsExactly(wait);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void millisecondField_isPreferredToSeconds(Face face) {
    transport.then(429, "", "Retry-After", "9", "x-ms-retry-after-ms", "120").then(200, FOUND);

    face.get(sdk, GALLERY_ID);

    assertThat(transport.gaps()).containsExactly(Duration.ofMillis(120));
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "-5",
    "soon",
    "1e9",
    "0.2",
    "99999999999999999999",
    "'Mon, 99 Foo 2024 00:00:00 GMT'",
    "٣"
  })
  void waitThatMakesNoSense_countsAsNotSaid(String nonsense) {
    transport.then(429, "", "Retry-After", nonsense).then(200, FOUND);

    sdk.galleries().get(GALLERY_ID);

    assertThat(transport.gaps().get(0)).isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void serviceAsksForLongerThanAllowed_endsTheCallWithThatWait(Face face) {
    transport.then(429, Sample.error("TooManyRequests"), "Retry-After", "301");

    ThrottledException failure =
        catchThrowableOfType(ThrottledException.class, () -> face.get(sdk, GALLERY_ID));

    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(301));
    assertThat(transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void ownWaits_doubleWithinTheirJitter(Face face) {
    ClientOptions options =
        ClientOptions.builder().maxAttempts(8).maxRetryDelay(Duration.ofSeconds(10)).build();
    transport.times(7, 503, "").then(200, FOUND);

    face.get(Sample.builder(transport).options(options).build(), GALLERY_ID);

    long[] nominal = {800, 1600, 3200, 6400, 10_000, 10_000, 10_000};
    for (int i = 0; i < nominal.length; i++) {
      assertThat(transport.gaps().get(i).toMillis()).isBetween(nominal[i] / 2, nominal[i]);
    }
  }

  @Test
  void sameSeed_sameWaitsOnBothFaces_otherSeed_others() {
    assertThat(waits(Face.SYNC, 1))
        .isEqualTo(waits(Face.ASYNC, 1))
        .isNotEqualTo(waits(Face.SYNC, 2));
  }

  private static List<Duration> waits(Face face, long seed) {
    ScriptedTransport transport = new ScriptedTransport().times(3, 503, "").then(200, FOUND);
    ClientOptions options = ClientOptions.builder().seed(seed).build();
    face.get(Sample.builder(transport).options(options).build(), GALLERY_ID);
    return transport.gaps();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void outage_usesUpTheBudget_andThenEachCallIsOneRequest(Face face) {
    transport.afterwards(request -> UNAVAILABLE);

    for (int i = 0; i < 20; i++) {
      fail(face);
    }

    assertThat(transport.requests()).as("20 calls and 50 retries").hasSize(70);
  }

  private void fail(Face face) {
    assertThatThrownBy(() -> face.get(sdk, GALLERY_ID)).isInstanceOf(ServiceException.class);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void budget_isRefilledBySuccess(Face face) {
    transport.afterwards(request -> UNAVAILABLE);
    for (int i = 0; i < 20; i++) {
      fail(face);
    }
    transport.afterwards(request -> OK);
    for (int i = 0; i < 10; i++) {
      face.get(sdk, GALLERY_ID);
    }
    int before = transport.requests().size();
    transport.afterwards(request -> UNAVAILABLE);

    fail(face);

    assertThat(transport.requests().size() - before).as("ten successes pay one retry").isEqualTo(2);
  }
}

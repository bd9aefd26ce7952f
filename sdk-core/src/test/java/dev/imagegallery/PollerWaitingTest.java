package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY;
import static dev.imagegallery.Sample.GALLERY_ID;
import static dev.imagegallery.Sample.OPERATION_URL;
import static dev.imagegallery.Sample.gallery;
import static dev.imagegallery.Sample.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagegallery.error.OperationTimeoutException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.ScriptedTransport;
import dev.imagegallery.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How pollers wait: how long, how many at once, and how waiting ends. */
class PollerWaitingTest {

  private final ScriptedTransport transport = new ScriptedTransport();

  private Poller<Gallery> begin(ClientOptions options, String... headers) {
    List<String> fields = new ArrayList<>(List.of(headers));
    fields.addAll(List.of("Azure-AsyncOperation", OPERATION_URL));
    transport.then(201, gallery("Creating"), fields.toArray(new String[0]));
    return Sample.builder(transport)
        .options(options)
        .build()
        .galleries()
        .beginCreate(GALLERY_ID, GALLERY);
  }

  private Poller<Gallery> begin() {
    return begin(ClientOptions.defaults());
  }

  private void thenSucceed() {
    transport.then(200, status("Succeeded")).then(200, gallery("Succeeded"));
  }

  private static TransportResponse json(String body) {
    return TransportResponse.of(200, Headers.NONE, body.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void withoutRetryAfter_waitsDoubleFromOneSecondToThePollInterval(Face face) {
    ClientOptions options = ClientOptions.builder().pollInterval(Duration.ofSeconds(10)).build();
    Poller<Gallery> poller = begin(options);
    transport.times(5, 200, status("InProgress"));
    thenSucceed();

    face.await(poller);

    assertThat(transport.gaps().stream().map(Duration::toSeconds))
        .containsExactly(1L, 2L, 4L, 8L, 10L, 10L, 0L);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void retryAfter_isKept_untilTheServiceSaysOtherwise(Face face) {
    Poller<Gallery> poller = begin(ClientOptions.defaults(), "Retry-After", "7");
    transport
        .then(200, status("InProgress"))
        .then(200, status("InProgress"), "Retry-After", "0")
        .then(200, status("InProgress"), "Retry-After", "60")
        .then(200, status("InProgress"), "x-ms-retry-after-ms", "1500");
    thenSucceed();

    face.await(poller);

    assertThat(transport.gaps().stream().map(Duration::toMillis))
        .containsExactly(7_000L, 7_000L, 7_000L, 60_000L, 1_500L, 0L);
  }

  @Test
  void awaitWithATimeout_endsOnTime_andLeavesTheOperationAlone() {
    Poller<Gallery> poller = begin(ClientOptions.defaults(), "Retry-After", "60");
    transport.then(200, status("InProgress"));

    OperationTimeoutException timeout =
        catchThrowableOfType(
            OperationTimeoutException.class, () -> poller.await(Duration.ofSeconds(90)));

    assertThat(transport.timeline().now()).isEqualTo(ScriptedTransport.START.plusSeconds(90));
    assertThat(transport.requests()).extracting(r -> r.method()).containsExactly("PUT", "GET");
    assertThat(timeout.getMessage())
        .contains("Galleries_CreateOrUpdate", GALLERY_ID.toString(), "PT1M30S")
        .doesNotContain("SIGNATURE");
    assertThat(timeout.resumeToken()).isEqualTo(poller.resumeToken());
    thenSucceed();
    assertThat(poller.await().name()).isEqualTo("shared");
  }

  @Test
  void await_withinTheOperationTimeout_ofTheOptions() {
    ClientOptions options =
        ClientOptions.builder().operationTimeout(Duration.ofMinutes(10)).build();
    Poller<Gallery> poller = begin(options);
    transport.afterwards(request -> json(status("InProgress")));

    assertThat(catchThrowable(poller::await)).isInstanceOf(OperationTimeoutException.class);

    assertThat(transport.timeline().now()).isEqualTo(ScriptedTransport.START.plusSeconds(600));
  }

  @Test
  void await_forZero_looksIfItIsDue_forNegative_isRefused_forEver_isAllowed() {
    Poller<Gallery> poller = begin();
    thenSucceed();

    assertThat(catchThrowable(() -> poller.await(Duration.ZERO)))
        .isInstanceOf(OperationTimeoutException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> poller.await(Duration.ofNanos(-1)))
        .withMessageContaining("timeout");
    assertThat(poller.await(Duration.ofSeconds(Long.MAX_VALUE)).name()).isEqualTo("shared");
  }

  @Test
  void interruptWhileWaiting_cancelsTheWaitAndSetsTheFlag() throws InterruptedException {
    transport.timeline().freeze();
    Poller<Gallery> poller = begin();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicReference<Boolean> flag = new AtomicReference<>();
    Thread waiter =
        new Thread(
            () -> {
              thrown.set(catchThrowable(poller::await));
              flag.set(Thread.currentThread().isInterrupted());
            });

    waiter.start();
    waiter.interrupt();
    waiter.join();

    assertThat(thrown.get())
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.reach()).isEqualTo(Reach.CANCELLED));
    assertThat(flag.get()).isTrue();
    assertThat(poller.latest().isRunning()).isTrue();
  }

  @Test
  void interruptBeforeWaiting_cancelsTheWaitAtOnce() {
    Poller<Gallery> poller = begin();
    Thread.currentThread().interrupt();

    TransportException failure = catchThrowableOfType(TransportException.class, poller::await);

    assertThat(failure.reach()).isEqualTo(Reach.CANCELLED);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(transport.requests()).hasSize(1);
  }

  @Test
  void manyThreadsWaiting_pollNoFasterThanOne() {
    transport.timeline().freeze();
    Poller<Gallery> poller = begin(ClientOptions.defaults(), "Retry-After", "10");
    transport.then(200, status("InProgress"));
    thenSucceed();
    AtomicInteger done = new AtomicInteger();
    List<Thread> waiters =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          poller.await();
                          done.incrementAndGet();
                        }))
            .toList();

    waiters.forEach(Thread::start);
    while (waiters.stream().anyMatch(Thread::isAlive)) {
      transport.timeline().advanceToNext(); // and no further, however late the threads are
      Thread.onSpinWait();
    }

    assertThat(done).hasValue(8);
    assertThat(transport.requests()).hasSize(4);
  }

  @Test
  void result_isOneFutureForAll() {
    transport.timeline().freeze();
    Poller<Gallery> poller = begin();
    thenSucceed();

    CompletableFuture<Gallery> first = poller.result();

    assertThat(poller.result()).isSameAs(first).isNotDone();
    transport.timeline().advance(Duration.ofSeconds(1));
    assertThat(first.join().name()).isEqualTo("shared");
    assertThat(poller.result()).isSameAs(first);
    assertThat(transport.requests()).hasSize(3);
  }

  @Test
  void resultCancelled_endsTheWait_andAnotherResultWorks() {
    transport.timeline().freeze();
    Poller<Gallery> poller = begin();
    CompletableFuture<Gallery> first = poller.result();

    first.cancel(true);

    assertThat(transport.timeline().nextDue()).as("waits that are left").isEmpty();
    assertThat(poller.latest().isRunning()).isTrue();
    thenSucceed();
    CompletableFuture<Gallery> second = poller.result();
    transport.timeline().advance(Duration.ofSeconds(1));
    assertThat(second.join().name()).isEqualTo("shared");
  }

  @Test
  void resultCancelledDuringAPoll_cancelsTheRequest() {
    Poller<Gallery> poller = begin();
    CompletableFuture<TransportResponse> answer = new CompletableFuture<>();
    transport.thenWait(answer);
    CompletableFuture<Gallery> result = poller.result();

    result.cancel(true);

    assertThat(answer).isCancelled();
  }

  @Test
  void resultThatFailedOnTheWay_canBeAskedForAgain() {
    Poller<Gallery> poller = begin(ClientOptions.builder().maxAttempts(1).build());
    transport.thenFail(Reach.NOT_SENT);
    thenSucceed();

    assertThat(poller.result()).isCompletedExceptionally();

    assertThat(poller.result().join().name()).isEqualTo("shared");
  }

  @Test
  void awaitAndResultTogether_endAlike_andAskNothingTwice() {
    Poller<Gallery> poller = begin();
    CompletableFuture<TransportResponse> slow = new CompletableFuture<>();
    transport.thenWait(slow);
    thenSucceed();
    CompletableFuture<Gallery> result = poller.result();
    int asked = transport.requests().size();

    CompletableFuture<Gallery> awaited = CompletableFuture.supplyAsync(poller::await);
    slow.complete(json(status("InProgress")));

    assertThat(result.join()).isEqualTo(awaited.join());
    assertThat(transport.requests()).as("a status and the result").hasSize(asked + 2);
  }

  @Test
  void thousandsOfPolls_doNotDeepenTheStack() {
    ClientOptions options = ClientOptions.builder().operationTimeout(Duration.ofDays(365)).build();
    Poller<Gallery> poller = begin(options);
    transport.times(20_000, 200, status("InProgress"));
    thenSucceed();

    assertThat(poller.result().join().name()).isEqualTo("shared");

    assertThat(transport.requests()).hasSize(20_003);
  }
}

package dev.imagegallery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VirtualTimelineTest {

  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  private final VirtualTimeline time = Timeline.virtual(START);

  @Test
  void sleep_onAnAutoClock_movesTheClockAndRunsDueWorkInOrder() throws InterruptedException {
    List<String> ran = new ArrayList<>();
    time.schedule(Duration.ofMinutes(2), () -> ran.add("second at " + time.now()));
    time.schedule(Duration.ofMinutes(1), () -> ran.add("first at " + time.now()));
    time.schedule(Duration.ofMinutes(4), () -> ran.add("too late"));

    time.sleep(Duration.ofMinutes(3));

    assertThat(ran)
        .containsExactly("first at 2024-01-01T00:01:00Z", "second at 2024-01-01T00:02:00Z");
    assertThat(time.now()).isEqualTo(START.plus(Duration.ofMinutes(3)));
  }

  @Test
  void schedule_atTheSameTime_runsInTheOrderOfScheduling() {
    List<Integer> ran = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int number = i;
      time.schedule(Duration.ofSeconds(1), () -> ran.add(number));
    }

    time.advance(Duration.ofSeconds(1));

    assertThat(ran).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void schedule_fromWorkThatIsRunning_runsWithinTheSameMove() {
    List<Instant> ran = new ArrayList<>();
    time.schedule(
        Duration.ofSeconds(1),
        () -> time.schedule(Duration.ofSeconds(1), () -> ran.add(time.now())));

    time.advance(Duration.ofSeconds(5));

    assertThat(ran).containsExactly(START.plusSeconds(2));
  }

  @Test
  void advance_fromWorkThatIsRunning_extendsTheMove() {
    time.schedule(Duration.ofSeconds(1), () -> time.advance(Duration.ofSeconds(10)));

    time.advance(Duration.ofSeconds(2));

    assertThat(time.now()).isEqualTo(START.plusSeconds(11));
  }

  @Test
  void cancel_beforeItIsDue_callsTheWorkOff() {
    AtomicInteger ran = new AtomicInteger();
    Timeline.Scheduled scheduled = time.schedule(Duration.ofSeconds(1), ran::incrementAndGet);

    scheduled.cancel();
    time.advance(Duration.ofSeconds(2));

    assertThat(ran).hasValue(0);
    assertThat(time.nextDue()).isEmpty();
  }

  @Test
  void delay_onAnAutoClock_completesAtOnceInVirtualTime() {
    CompletableFuture<Void> wait = time.delay(Duration.ofHours(9));

    assertThat(wait).isCompleted();
    assertThat(time.now()).isEqualTo(START.plus(Duration.ofHours(9)));
  }

  @Test
  void delay_onAFrozenClock_completesWhenTheClockGetsThere() {
    time.freeze();
    CompletableFuture<Void> wait = time.delay(Duration.ofMinutes(1));

    time.advance(Duration.ofSeconds(59));
    boolean early = wait.isDone();
    time.advance(Duration.ofSeconds(1));

    assertThat(early).isFalse();
    assertThat(wait).isCompleted();
  }

  @Test
  void sleep_onAFrozenClock_waitsForAnotherThreadToMoveIt() throws Exception {
    time.freeze();
    CompletableFuture<Instant> woken = new CompletableFuture<>();
    Thread sleeper =
        new Thread(
            () -> {
              try {
                time.sleep(Duration.ofMinutes(1));
                woken.complete(time.now());
              } catch (InterruptedException e) {
                woken.completeExceptionally(e);
              }
            });
    sleeper.start();
    while (time.nextDue().isEmpty()) {
      Thread.onSpinWait();
    }

    time.advance(Duration.ofMinutes(1));

    assertThat(woken.get()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void sleep_interrupted_throwsAndLeavesNothingBehind() throws Exception {
    time.freeze();
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread sleeper =
        new Thread(
            () -> {
              try {
                time.sleep(Duration.ofMinutes(1));
                interrupted.complete(false);
              } catch (InterruptedException e) {
                interrupted.complete(true);
              }
            });
    sleeper.start();
    while (time.nextDue().isEmpty()) {
      Thread.onSpinWait();
    }

    sleeper.interrupt();

    assertThat(interrupted.get()).isTrue();
    sleeper.join();
    assertThat(time.nextDue()).isEmpty();
  }

  @Test
  void unfreeze_withBlockedWaits_letsThemGoOn() {
    time.freeze();
    CompletableFuture<Void> wait = time.delay(Duration.ofHours(1));

    time.unfreeze();

    assertThat(wait).isCompleted();
    assertThat(time.now()).isEqualTo(START.plus(Duration.ofHours(1)));
  }

  @Test
  void advanceToNext_jumpsFromDueToDue() {
    time.schedule(Duration.ofMinutes(5), () -> {});

    boolean first = time.advanceToNext();
    boolean second = time.advanceToNext();

    assertThat(first).isTrue();
    assertThat(second).isFalse();
    assertThat(time.now()).isEqualTo(START.plus(Duration.ofMinutes(5)));
  }

  @Test
  void advance_backwards_isRefused() {
    assertThatThrownBy(() -> time.advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("duration");
  }

  @Test
  void work_thatThrows_reachesTheMoverAndLeavesTheClockUsable() {
    time.schedule(
        Duration.ofSeconds(1),
        () -> {
          throw new IllegalStateException("broken work");
        });

    assertThatThrownBy(() -> time.advance(Duration.ofSeconds(2))).hasMessage("broken work");
    time.advance(Duration.ofSeconds(5));

    assertThat(time.now()).isAfterOrEqualTo(START.plusSeconds(5));
  }

  @Test
  void advance_fromManyThreads_neverGoesBackAndRunsEachWorkOnce() throws Exception {
    AtomicInteger ran = new AtomicInteger();
    for (int i = 1; i <= 1000; i++) {
      time.schedule(Duration.ofSeconds(i), ran::incrementAndGet);
    }
    List<Thread> movers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Thread mover =
          new Thread(
              () -> {
                for (int step = 0; step < 125; step++) {
                  time.advance(Duration.ofSeconds(1));
                }
              });
      movers.add(mover);
      mover.start();
    }
    for (Thread mover : movers) {
      mover.join();
    }

    time.advanceTo(START.plusSeconds(1000));

    assertThat(ran).hasValue(1000);
  }
}

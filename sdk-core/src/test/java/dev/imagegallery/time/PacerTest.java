package dev.imagegallery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A virtual clock moved by a "real" one, which is virtual as well: nothing here takes time. */
final class PacerTest {

  private static final Instant START = Instant.parse("2019-03-01T00:00:00Z");

  private final VirtualTimeline real = Timeline.virtual(Instant.parse("2026-01-01T12:00:00Z"));
  private final VirtualTimeline clock = Timeline.virtual(START);
  private final List<String> done = new ArrayList<>();

  @Test
  void catchUp_movesByTheFactor() {
    Pacer pacer = Pacer.start(clock, real, 60);

    real.advance(Duration.ofSeconds(2));
    pacer.catchUp();

    assertThat(clock.now()).isEqualTo(START.plusSeconds(120));
  }

  @Test
  void scheduledWork_runsWhenItsRealTimeComes() {
    Pacer.start(clock, real, 60);
    clock.schedule(Duration.ofMinutes(10), () -> done.add("at " + clock.now()));

    real.advance(Duration.ofMillis(9_999));
    assertThat(done).isEmpty();
    real.advance(Duration.ofMillis(1));

    assertThat(done).containsExactly("at " + START.plus(Duration.ofMinutes(10)));
  }

  @Test
  void workThatSchedulesEarlierWork_setsTheTimerAgain() {
    Pacer.start(clock, real, 1);
    clock.schedule(Duration.ofSeconds(100), () -> done.add("late"));
    clock.schedule(
        Duration.ofSeconds(10),
        () -> clock.schedule(Duration.ofSeconds(5), () -> done.add("early at " + real.now())));
    Instant begin = real.now();

    real.advance(Duration.ofSeconds(100));

    assertThat(done).containsExactly("early at " + begin.plusSeconds(15), "late");
  }

  @Test
  void timerThatCannotBeExact_ringsOnceAndNotTooEarly() {
    CountingTimeline counting = new CountingTimeline(real);
    Pacer.start(clock, counting, 7);
    clock.schedule(Duration.ofNanos(100), () -> done.add("done"));

    real.advance(Duration.ofNanos(14));
    assertThat(done).isEmpty();
    real.advance(Duration.ofNanos(1));

    assertThat(done).containsExactly("done");
    assertThat(counting.scheduled).isEqualTo(1);
  }

  @Test
  void explicitJump_persists() {
    Pacer pacer = Pacer.start(clock, real, 1);
    real.advance(Duration.ofSeconds(10));

    clock.advance(Duration.ofHours(2));
    real.advance(Duration.ofHours(5));
    pacer.catchUp();

    assertThat(clock.now()).isEqualTo(START.plus(Duration.ofHours(7)).plusSeconds(10));
  }

  @Test
  void jumpOverWork_runsItAndDoesNotRingForItAgain() {
    Pacer.start(clock, real, 1);
    clock.schedule(Duration.ofHours(1), () -> done.add("once"));

    clock.advance(Duration.ofHours(1));
    real.advance(Duration.ofHours(3));

    assertThat(done).containsExactly("once");
  }

  @Test
  void jumpTowardsWork_bringsItNearer() {
    Pacer.start(clock, real, 1);
    clock.schedule(Duration.ofHours(3), () -> done.add("done"));

    clock.advance(Duration.ofHours(2));
    real.advance(Duration.ofHours(1));

    assertThat(done).containsExactly("done");
  }

  @Test
  void realClockThatGoesBack_stopsTheVirtualOneOnly() {
    Instant[] now = {START};
    Pacer pacer = Pacer.start(clock, new CountingTimeline(real, () -> now[0]), 1);

    now[0] = START.minusSeconds(60);
    pacer.catchUp();
    now[0] = START.minusSeconds(50);
    pacer.catchUp();

    assertThat(clock.now()).isEqualTo(START.plusSeconds(10));
  }

  @Test
  void close_catchesUp_thenStandsStill() {
    Pacer pacer = Pacer.start(clock, real, 1);
    clock.schedule(Duration.ofSeconds(20), () -> done.add("never"));
    real.advance(Duration.ofSeconds(10));

    pacer.close();
    real.advance(Duration.ofHours(1));
    pacer.catchUp();

    assertThat(clock.now()).isEqualTo(START.plusSeconds(10));
    assertThat(clock.isFrozen()).isTrue();
    assertThat(real.nextDue()).isEmpty();
    assertThat(done).isEmpty();
  }

  @Test
  void tenThousandWaiters_runInOrder_onOneTimer() {
    CountingTimeline counting = new CountingTimeline(real);
    Pacer pacer = Pacer.start(clock, counting, 60);
    List<Integer> order = new ArrayList<>();
    List<CompletableFuture<Void>> waiters = new ArrayList<>();
    Random random = new Random(7);
    IntStream.generate(() -> 1 + random.nextInt(36_000))
        .limit(10_000)
        .forEach(s -> waiters.add(clock.delay(Duration.ofSeconds(s)).thenRun(() -> order.add(s))));
    assertThat(counting.live).isEqualTo(1);

    real.advance(Duration.ofMinutes(10));
    pacer.catchUp();

    assertThat(waiters).allMatch(CompletableFuture::isDone);
    assertThat(order).hasSize(10_000).isSorted();
    assertThat(counting.mostLive).isEqualTo(1);
    assertThat(counting.live).isZero();
  }

  @Test
  void tenThousandWaiters_onTheRealClock_shareItsThread() throws Exception {
    CountDownLatch left = new CountDownLatch(10_000);
    Pacer pacer = Pacer.start(clock, Timeline.wall(), 1_000_000);

    for (int i = 0; i < 10_000; i++) {
      clock.delay(Duration.ofHours(1).plusSeconds(i)).thenRun(left::countDown);
    }

    assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(threadsNamed("imagegallery-timer")).isEqualTo(1);
    pacer.close();
  }

  @Test
  void sleeper_onThePacedClock_wakesInRealTime() throws Exception {
    Pacer pacer = Pacer.start(clock, Timeline.wall(), 1_000_000);

    clock.sleep(Duration.ofMinutes(10));

    assertThat(clock.now()).isAfterOrEqualTo(START.plus(Duration.ofMinutes(10)));
    pacer.close();
  }

  @Test
  void factorBelowOne_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Pacer.start(clock, real, 0));
  }

  private static long threadsNamed(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .count();
  }
}

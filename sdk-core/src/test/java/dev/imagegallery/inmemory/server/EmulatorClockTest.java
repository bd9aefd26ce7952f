package dev.imagegallery.inmemory.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.time.Timeline;
import dev.imagegallery.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock in each mode and between them; its "real" clock is virtual as well. */
final class EmulatorClockTest {

  private static final Instant START = Instant.parse("2019-03-01T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final VirtualTimeline real = Timeline.virtual(Instant.parse("2026-01-01T12:00:00Z"));
  private final VirtualTimeline timeline = Timeline.virtual(START);
  private final List<String> done = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"auto,0", "frozen,0", "wall,3600", "x60,216000"})
  void anHourOfRealTime_movesTheClock_asTheModeSays(String mode, long seconds) {
    EmulatorClock clock = clock(mode);

    real.advance(HOUR);

    assertThat(clock.now()).isEqualTo(START.plusSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"auto", "frozen", "wall", "x60"})
  void advance_worksInEveryMode(String mode) {
    EmulatorClock clock = clock(mode);
    timeline.schedule(HOUR, () -> done.add("done"));

    clock.advance(HOUR);

    assertThat(clock.now()).isEqualTo(START.plus(HOUR));
    assertThat(done).containsExactly("done");
  }

  @Test
  void advance_startsFromWhereRealTimeHasGot() {
    EmulatorClock clock = clock("wall");
    real.advance(HOUR);

    clock.advance(HOUR);

    assertThat(clock.now()).isEqualTo(START.plus(HOUR).plus(HOUR));
  }

  @Test
  void modeChange_keepsTheTimeAndWhatIsScheduled() {
    EmulatorClock clock = clock("wall");
    timeline.schedule(HOUR.multipliedBy(10), () -> done.add("at " + timeline.now()));

    real.advance(HOUR);
    clock.mode(ClockMode.FROZEN);
    real.advance(HOUR);
    clock.mode(ClockMode.parse("x2"));
    real.advance(HOUR);
    clock.mode(ClockMode.AUTO);
    real.advance(HOUR);

    assertThat(clock.now()).isEqualTo(START.plus(HOUR.multipliedBy(3)));
    clock.mode(ClockMode.WALL);
    real.advance(HOUR.multipliedBy(7));
    assertThat(done).containsExactly("at " + START.plus(HOUR.multipliedBy(10)));
  }

  @Test
  void waiters_ofAFrozenClock_goOnWhenItBecomesAuto() {
    EmulatorClock clock = clock("frozen");
    CompletableFuture<Void> waiter = timeline.delay(HOUR);
    assertThat(waiter).isNotDone();

    clock.mode(ClockMode.AUTO);

    assertThat(waiter).isDone();
    assertThat(clock.now()).isEqualTo(START.plus(HOUR));
  }

  @Test
  void sameModeAgain_changesNothing() {
    EmulatorClock clock = clock("x60");

    clock.mode(ClockMode.parse("x60"));
    real.advance(HOUR);

    assertThat(clock.now()).isEqualTo(START.plus(HOUR.multipliedBy(60)));
  }

  @Test
  void pacedModes_freezeTheTimeline_soThatNoWaitJumps() {
    clock("wall");

    assertThat(timeline.delay(HOUR)).isNotDone();
    assertThat(timeline.isFrozen()).isTrue();
  }

  @Test
  void close_leavesNoTimerBehind() {
    EmulatorClock clock = clock("wall");
    timeline.schedule(HOUR, () -> done.add("never"));

    clock.close();
    real.advance(HOUR);

    assertThat(real.nextDue()).isEmpty();
    assertThat(done).isEmpty();
  }

  @Test
  void modeChanges_underLoad_loseNoWorkAndKeepItsOrder() throws Exception {
    EmulatorClock clock = clock("wall");
    List<Instant> ran = Collections.synchronizedList(new ArrayList<>());
    List<String> modes = List.of("frozen", "auto", "x60", "wall");
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Object>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Random random = new Random(i);
        all.add(times(2_500, n -> scheduleWithinAnHour(random, () -> ran.add(timeline.now()))));
      }
      all.add(times(500, n -> clock.mode(ClockMode.parse(modes.get(n % modes.size())))));
      all.add(times(500, n -> real.advance(Duration.ofSeconds(1))));
      for (Future<Object> end : threads.invokeAll(all)) {
        end.get();
      }
    } finally {
      threads.shutdown();
    }

    clock.advance(HOUR);

    assertThat(ran).hasSize(10_000).isSorted();
  }

  private void scheduleWithinAnHour(Random random, Runnable work) {
    timeline.schedule(Duration.ofMillis(random.nextInt(3_600_000)), work);
  }

  private static Callable<Object> times(int count, IntConsumer step) {
    return Executors.callable(() -> IntStream.range(0, count).forEach(step));
  }

  private EmulatorClock clock(String mode) {
    return new EmulatorClock(timeline, real, ClockMode.parse(mode));
  }
}

package dev.imagegallery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WallTimelineTest {

  private final Timeline time = Timeline.wall();

  @Test
  void sleep_takesRealTime() throws InterruptedException {
    Instant before = time.now();

    time.sleep(Duration.ofMillis(30));

    assertThat(Duration.between(before, time.now())).isGreaterThanOrEqualTo(Duration.ofMillis(30));
  }

  @Test
  void sleep_interruptedBefore_throws() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> time.sleep(Duration.ofHours(1)))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void delay_ofTenThousandWaiters_holdsOneTimerThread() {
    List<CompletableFuture<Void>> waits = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      waits.add(time.delay(Duration.ofHours(1)));
    }

    long timers =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("imagegallery-timer"))
            .count();

    assertThat(timers).isEqualTo(1);
    assertThat(waits).noneMatch(CompletableFuture::isDone);
    waits.forEach(wait -> wait.cancel(true));
  }

  @Test
  void delay_completesWithoutTheTimerThread() {
    String thread =
        time.delay(Duration.ofMillis(20))
            .thenApply(done -> Thread.currentThread().getName())
            .join();

    assertThat(thread).isNotEqualTo("imagegallery-timer");
  }

  @Test
  void schedule_cancelled_doesNotRun() {
    CompletableFuture<Void> ran = new CompletableFuture<>();
    Timeline.Scheduled scheduled = time.schedule(Duration.ofMillis(50), () -> ran.complete(null));

    scheduled.cancel();
    time.delay(Duration.ofMillis(100)).join();

    assertThat(ran).isNotDone();
  }
}

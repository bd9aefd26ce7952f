package dev.imagegallery.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Counts the timers that are set on another timeline. */
final class CountingTimeline implements Timeline {

  int scheduled;
  int live;
  int mostLive;

  private final Timeline timeline;
  private final Supplier<Instant> now;

  CountingTimeline(Timeline timeline) {
    this(timeline, timeline::now);
  }

  CountingTimeline(Timeline timeline, Supplier<Instant> now) {
    this.timeline = timeline;
    this.now = now;
  }

  @Override
  public Instant now() {
    return now.get();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    timeline.sleep(duration);
  }

  @Override
  public CompletableFuture<Void> delay(Duration duration) {
    return timeline.delay(duration);
  }

  @Override
  public Scheduled schedule(Duration delay, Runnable work) {
    scheduled++;
    live++;
    mostLive = Math.max(mostLive, live);
    AtomicBoolean ended = new AtomicBoolean();
    Scheduled timer =
        timeline.schedule(
            delay,
            () -> {
              end(ended);
              work.run();
            });
    return () -> {
      timer.cancel();
      end(ended);
    };
  }

  private void end(AtomicBoolean ended) {
    if (ended.compareAndSet(false, true)) {
      live--;
    }
  }
}

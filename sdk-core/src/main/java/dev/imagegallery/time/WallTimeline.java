package dev.imagegallery.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The real clock, with one daemon timer thread that starts at the first wait. */
final class WallTimeline implements Timeline {

  static final WallTimeline INSTANCE = new WallTimeline(Clock.systemUTC());

  private final Clock clock;

  private WallTimeline(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    boolean early = new CountDownLatch(1).await(nanos(duration), TimeUnit.NANOSECONDS);
    assert !early;
  }

  @Override
  public CompletableFuture<Void> delay(Duration duration) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Scheduled timer = schedule(duration, () -> done.completeAsync(() -> null));
    done.whenComplete(
        (ignored, failure) -> {
          if (done.isCancelled()) {
            timer.cancel();
          }
        });
    return done;
  }

  @Override
  public Scheduled schedule(Duration delay, Runnable work) {
    Future<?> task = Timer.POOL.schedule(work, Math.max(0, nanos(delay)), TimeUnit.NANOSECONDS);
    return () -> task.cancel(false);
  }

  private static long nanos(Duration duration) {
    return TimeUnit.NANOSECONDS.convert(duration);
  }

  /** Initialised at the first wait, so that a program that never waits has no timer thread. */
  private static final class Timer {
    static final ScheduledThreadPoolExecutor POOL = pool();

    private static ScheduledThreadPoolExecutor pool() {
      ScheduledThreadPoolExecutor pool =
          new ScheduledThreadPoolExecutor(
              1,
              work -> {
                Thread thread = new Thread(work, "imagegallery-timer");
                thread.setDaemon(true);
                return thread;
              });
      pool.setRemoveOnCancelPolicy(true);
      return pool;
    }
  }
}

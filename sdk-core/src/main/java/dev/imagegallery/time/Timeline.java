package dev.imagegallery.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * What time it is, and how to wait. Everything in this library that waits or looks at the clock
 * does so here. Thread-safe.
 */
public interface Timeline {

  /** The real clock; waiting takes real time. One daemon timer thread serves all waiters. */
  static Timeline wall() {
    return WallTimeline.INSTANCE;
  }

  /**
   * A virtual clock that stands still until somebody waits on it: a wait moves it on at once, and
   * all work that falls due meanwhile runs first, in time order.
   */
  static VirtualTimeline virtual(Instant start) {
    return VirtualTimeline.startingAt(start);
  }

  /** The time now. */
  Instant now();

  /**
   * Waits on the caller's thread.
   *
   * @param duration how long; zero or less returns at once
   * @throws InterruptedException if the thread is interrupted before or while it waits
   */
  void sleep(Duration duration) throws InterruptedException;

  /**
   * Waits without holding a thread.
   *
   * @param duration how long; zero or less completes at once
   * @return completes when the time has come; cancelling it ends the wait
   */
  CompletableFuture<Void> delay(Duration duration);

  /**
   * Has work done later. Unlike {@link #delay}, this does not move a virtual clock: the work is
   * done when the clock gets there.
   *
   * @param delay from now; zero or less means at the next opportunity
   * @param work must not block
   * @return to call the work off
   */
  Scheduled schedule(Duration delay, Runnable work);

  /** Work that was scheduled. */
  @FunctionalInterface
  interface Scheduled {
    /** Calls the work off; nothing happens if it has begun. */
    void cancel();
  }
}

package dev.imagegallery.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Moves a virtual clock along with another, real one, as fast or some times faster. The virtual
 * clock is frozen for that: who waits on it really waits. What falls due runs when its time comes;
 * one timer on the real clock serves everything that waits on the virtual one. Explicit moves
 * remain possible; the clock goes on from where they end. Thread-safe.
 *
 * <p>Between two things due the clock is only moved by {@link #catchUp}; reading it does not.
 */
public final class Pacer implements AutoCloseable {

  private final ReentrantLock lock = new ReentrantLock();
  private final VirtualTimeline clock;
  private final Timeline real;
  private final int factor;
  private Instant reached;
  private Instant reachedAt;
  private @Nullable Instant timerRings;
  private Timeline.Scheduled timer = () -> {};
  private volatile boolean closed;

  private Pacer(VirtualTimeline clock, Timeline real, int factor) {
    this.clock = clock;
    this.real = real;
    this.factor = factor;
    reached = clock.now();
    reachedAt = real.now();
  }

  /**
   * Freezes a clock and begins to move it.
   *
   * @param clock has no other pacer that is not closed
   * @param factor how many times faster than {@code real}; at least 1
   */
  public static Pacer start(VirtualTimeline clock, Timeline real, int factor) {
    Objects.requireNonNull(real, "real");
    if (factor < 1) {
      throw new IllegalArgumentException("factor is less than 1: " + factor);
    }
    Pacer pacer = new Pacer(clock.freeze(), real, factor);
    clock.onChange(pacer::setTimer);
    pacer.setTimer();
    return pacer;
  }

  /**
   * Moves the clock to where it should be now and runs all that falls due. The caller must not hold
   * a lock that scheduled work takes.
   */
  public void catchUp() {
    if (!closed) {
      clock.advanceTo(reach());
    }
  }

  /** Stops moving the clock, after a last {@link #catchUp}. The clock stays frozen. */
  @Override
  public void close() {
    catchUp();
    closed = true;
    clock.onChange(() -> {});
    lock.lock();
    try {
      timer.cancel();
    } finally {
      lock.unlock();
    }
  }

  private Instant reach() {
    lock.lock();
    try {
      Instant realNow = real.now();
      reached = position(realNow);
      reachedAt = realNow;
      return reached;
    } finally {
      lock.unlock();
    }
  }

  /** Only the difference to the last time counts, so that jumps of the virtual clock persist. */
  private Instant position(Instant realNow) {
    Instant from = clock.now().isAfter(reached) ? clock.now() : reached;
    Duration passed = Duration.between(reachedAt, realNow);
    return passed.isNegative() ? from : from.plus(passed.multipliedBy(factor));
  }

  private void setTimer() {
    lock.lock();
    try {
      Instant realNow = real.now();
      Instant ring = clock.nextDue().map(due -> realTimeOf(due, realNow)).orElse(null);
      if (closed || Objects.equals(ring, timerRings)) {
        return;
      }
      timer.cancel();
      timerRings = ring;
      if (ring != null) {
        timer = real.schedule(Duration.between(realNow, ring), this::ring);
      }
    } finally {
      lock.unlock();
    }
  }

  private void ring() {
    lock.lock();
    try {
      timerRings = null;
    } finally {
      lock.unlock();
    }
    catchUp();
  }

  /** Rounded up: a timer that rings too early would have to be set again. */
  private Instant realTimeOf(Instant due, Instant realNow) {
    Duration left = Duration.between(position(realNow), due);
    return left.isNegative()
        ? realNow
        : realNow.plus(left.plusNanos(factor - 1L).dividedBy(factor));
  }
}

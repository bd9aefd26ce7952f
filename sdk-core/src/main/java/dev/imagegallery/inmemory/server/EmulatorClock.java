package dev.imagegallery.inmemory.server;

import dev.imagegallery.time.Pacer;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The served cloud's clock. It is one virtual timeline in every mode, only moved by different
 * hands: when the mode changes, the time and all that is scheduled stay. Thread-safe.
 */
final class EmulatorClock implements AutoCloseable {

  private final VirtualTimeline timeline;
  private final Timeline real;
  private volatile ClockMode mode;
  private volatile @Nullable Pacer pacer;

  EmulatorClock(VirtualTimeline timeline, Timeline real, ClockMode mode) {
    this.timeline = timeline;
    this.real = real;
    this.mode = mode;
    move(mode);
  }

  ClockMode mode() {
    return mode;
  }

  /** The time now, with all done that is due. */
  Instant now() {
    catchUp();
    return timeline.now();
  }

  /** Does what fell due with the passing of real time. */
  void catchUp() {
    Pacer current = pacer;
    if (current != null) {
      current.catchUp();
    }
  }

  /** Changes what moves the clock. */
  synchronized void mode(ClockMode next) {
    if (!next.equals(mode)) {
      close();
      mode = next;
      move(next);
    }
  }

  /** Moves the clock on and does all that falls due. */
  void advance(Duration duration) {
    catchUp();
    timeline.advance(duration);
  }

  /** Moves the clock to a time and does all that falls due. */
  void advanceTo(Instant target) {
    catchUp();
    timeline.advanceTo(target);
  }

  /** Leaves the timeline where it is, without anything that moves it. */
  @Override
  public synchronized void close() {
    Pacer current = pacer;
    if (current != null) {
      current.close();
      pacer = null;
    }
  }

  private void move(ClockMode by) {
    if (by.factor() > 0) {
      pacer = Pacer.start(timeline, real, by.factor());
    } else if (by.equals(ClockMode.FROZEN)) {
      timeline.freeze();
    } else {
      timeline.unfreeze();
    }
  }
}

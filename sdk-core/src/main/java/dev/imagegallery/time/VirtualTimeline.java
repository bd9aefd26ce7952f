package dev.imagegallery.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A clock that only moves when it is told to, or, unless it is frozen, when somebody waits on it.
 * Work that falls due runs in time order (equal times in the order of scheduling), on the thread
 * that moves the clock, with the clock standing at the time of the work. Thread-safe.
 *
 * <p>Time never goes back. A wait that ends at a time the clock has already passed returns at once.
 * On a frozen clock a wait blocks really until another thread moves it.
 */
public final class VirtualTimeline implements Timeline {

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::due).thenComparingLong(Entry::sequence);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final PriorityQueue<Entry> queue = new PriorityQueue<>(ORDER);
  private final ArrayDeque<Instant> targets = new ArrayDeque<>();
  private volatile Instant now;
  private volatile boolean frozen;
  private long sequence;
  private @Nullable Thread mover;
  private volatile Runnable onChange = () -> {};

  private VirtualTimeline(Instant start) {
    now = Objects.requireNonNull(start, "start");
  }

  static VirtualTimeline startingAt(Instant start) {
    return new VirtualTimeline(start);
  }

  /** Makes waits block until {@link #advance} or {@link #advanceTo} is called; answers this. */
  public VirtualTimeline freeze() {
    frozen = true;
    return this;
  }

  /** Lets waits move the clock again; waits that are blocked go on. Answers this. */
  public VirtualTimeline unfreeze() {
    frozen = false;
    nextWaiter().ifPresent(this::advanceTo);
    return this;
  }

  /** Whether only explicit calls move the clock. */
  public boolean isFrozen() {
    return frozen;
  }

  @Override
  public Instant now() {
    return now;
  }

  /**
   * Moves the clock on and runs all that falls due.
   *
   * @throws IllegalArgumentException if {@code duration} is negative
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("duration is negative: " + duration);
    }
    advanceTo(now.plus(duration));
  }

  /**
   * Moves the clock to a time and runs all that falls due; a time in the past does nothing. Called
   * from work that is running, it extends the move under way; called while another thread moves the
   * clock, it waits until the time is reached. The caller must not hold a lock that scheduled work
   * takes.
   */
  public void advanceTo(Instant target) {
    lock.lock();
    try {
      targets.add(target);
      if (mover == Thread.currentThread()) {
        return;
      }
      while (mover != null && now.isBefore(target)) {
        moved.awaitUninterruptibly();
      }
      if (mover != null) {
        return;
      }
      mover = Thread.currentThread();
    } finally {
      lock.unlock();
    }
    move();
  }

  /** When the next scheduled work or wait falls due. */
  public Optional<Instant> nextDue() {
    lock.lock();
    try {
      return Optional.ofNullable(queue.peek()).map(Entry::due);
    } finally {
      lock.unlock();
    }
  }

  /** Moves the clock to the next thing due; answers whether there was one. */
  public boolean advanceToNext() {
    Optional<Instant> next = nextDue();
    next.ifPresent(this::advanceTo);
    return next.isPresent();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (duration.isNegative() || duration.isZero()) {
      return;
    }
    Instant target = now.plus(duration);
    if (!frozen) {
      advanceTo(target);
      return;
    }
    Entry waiter = enqueue(target, () -> {}, true);
    lock.lock();
    try {
      while (now.isBefore(target)) {
        moved.await();
      }
    } finally {
      queue.remove(waiter);
      lock.unlock();
    }
  }

  @Override
  public CompletableFuture<Void> delay(Duration duration) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (duration.isNegative() || duration.isZero()) {
      done.complete(null);
      return done;
    }
    Instant target = now.plus(duration);
    Entry waiter = enqueue(target, () -> done.complete(null), true);
    done.whenComplete(
        (ignored, failure) -> {
          if (done.isCancelled()) {
            remove(waiter);
          }
        });
    if (!frozen) {
      advanceTo(target);
    }
    return done;
  }

  @Override
  public Scheduled schedule(Duration delay, Runnable work) {
    Instant due = delay.isNegative() ? now : now.plus(delay);
    Entry entry = enqueue(due, work, false);
    return () -> remove(entry);
  }

  /**
   * Has a listener told, outside all locks, when the time until {@link #nextDue} changed: by a
   * move, or by something scheduled before all else.
   */
  void onChange(Runnable listener) {
    onChange = listener;
  }

  private Entry enqueue(Instant due, Runnable work, boolean waiter) {
    Entry entry;
    boolean isNext;
    lock.lock();
    try {
      entry = new Entry(due, sequence++, work, waiter);
      queue.add(entry);
      isNext = queue.element().sequence == entry.sequence;
    } finally {
      lock.unlock();
    }
    if (isNext) {
      onChange.run();
    }
    return entry;
  }

  private void remove(Entry entry) {
    lock.lock();
    try {
      queue.remove(entry);
    } finally {
      lock.unlock();
    }
  }

  private Optional<Instant> nextWaiter() {
    lock.lock();
    try {
      return queue.stream().filter(Entry::waiter).map(Entry::due).max(Comparator.naturalOrder());
    } finally {
      lock.unlock();
    }
  }

  /** Runs due work, outside the lock, until every target is reached. */
  private void move() {
    boolean finished = false;
    try {
      for (Entry next = nextStep(); next != null; next = nextStep()) {
        next.work.run();
      }
      finished = true;
    } finally {
      if (!finished) {
        stopMoving();
      }
      onChange.run();
    }
  }

  /** Takes the next entry due before the furthest target; gives the clock free when none is. */
  private @Nullable Entry nextStep() {
    lock.lock();
    try {
      for (Instant target = targets.peek(); target != null; target = targets.peek()) {
        Entry next = queue.peek();
        if (next != null && !next.due.isAfter(target)) {
          queue.remove();
          setNow(next.due);
          return next;
        }
        setNow(target);
        targets.remove();
      }
      stopMoving();
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void stopMoving() {
    lock.lock();
    try {
      mover = null;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void setNow(Instant instant) {
    if (instant.isAfter(now)) {
      now = instant;
      moved.signalAll();
    }
  }

  private record Entry(Instant due, long sequence, Runnable work, boolean waiter) {}
}

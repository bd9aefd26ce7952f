package dev.imagegallery.internal.polling;

import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.error.OperationTimeoutException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.internal.call.CallPipeline;
import dev.imagegallery.models.OperationState;
import dev.imagegallery.observe.GalleryListener;
import dev.imagegallery.operation.OperationSnapshot;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Drives {@link Polling}, blocking or not. */
class OperationPoller<T extends @Nullable Object> implements Poller<T> {

  private final CallPipeline pipeline;
  private final Timeline timeline;
  private final Polling<T> polling;
  private final Duration operationTimeout;

  /** One poll at a time: whoever finds it taken waits for that answer instead of asking again. */
  private final Turn turn = new Turn();

  private final AtomicReference<@Nullable AsyncPolling<T>> future = new AtomicReference<>();
  private final AtomicReference<PollState<T>> state;
  private final @Nullable OperationEvents events;

  OperationPoller(
      CallPipeline pipeline, Polling<T> polling, PollState<T> state, Duration operationTimeout) {
    this.pipeline = pipeline;
    this.timeline = pipeline.timeline();
    this.polling = polling;
    this.state = new AtomicReference<>(state);
    this.operationTimeout = operationTimeout;
    GalleryListener listener = pipeline.listener();
    this.events = listener == null ? null : new OperationEvents(listener, polling.operation());
    if (events != null) {
      events.followed(state);
    }
  }

  @Override
  public final OperationSnapshot latest() {
    return state().snapshot();
  }

  @Override
  public final OperationSnapshot poll() {
    inTurn(
        () -> {
          PollState<T> seen = state();
          if (!seen.isFinished()) {
            advance(seen, pipeline.call(polling.request(seen)));
          }
        });
    return latest();
  }

  @Override
  public final T await() {
    return await(operationTimeout);
  }

  @Override
  public final T await(Duration timeout) {
    return resultOf(awaitUntil(PollState::isFinished, timeout));
  }

  /** Polls when it is due until the state is as wanted. */
  final PollState<T> awaitUntil(Predicate<PollState<T>> wanted, Duration timeout) {
    Instant deadline = deadline(timeout);
    while (true) {
      PollState<T> seen = state();
      if (wanted.test(seen)) {
        return seen;
      }
      Instant now = timeline.now();
      if (!now.isBefore(seen.due())) {
        pollIfDue();
      } else if (now.isBefore(deadline)) {
        sleep(Duration.between(now, seen.due().isBefore(deadline) ? seen.due() : deadline));
      } else {
        throw timedOut(timeout);
      }
    }
  }

  private Instant deadline(Duration timeout) {
    if (timeout.isNegative()) {
      throw new IllegalArgumentException("timeout is negative: " + timeout);
    }
    Instant now = timeline.now();
    boolean beyond = timeout.compareTo(Duration.between(now, Instant.MAX)) >= 0;
    return beyond ? Instant.MAX : now.plus(timeout);
  }

  private void pollIfDue() {
    inTurn(
        () -> {
          PollState<T> seen = state();
          boolean due = !timeline.now().isBefore(seen.due());
          if (due && !seen.isFinished()) {
            advance(seen, pipeline.call(polling.request(seen)));
          }
        });
  }

  private void inTurn(Runnable work) {
    boolean taken = takeTurn();
    try {
      work.run();
    } finally {
      if (taken) {
        turn.giveBack();
      }
    }
  }

  private boolean takeTurn() {
    try {
      return turn.take();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private void sleep(Duration wait) {
    try {
      timeline.sleep(wait);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static TransportException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new TransportException("interrupted while waiting", Reach.CANCELLED, cause);
  }

  /** An answer to a poll that another one has overtaken meanwhile says nothing new: it is left. */
  private PollState<T> advance(PollState<T> seen, PollState<T> newer) {
    if (state.compareAndSet(seen, newer)) {
      if (events != null) {
        events.polled(seen, newer);
      }
      changed(seen, newer);
    }
    return newer;
  }

  /** For subclasses that tell watchers. */
  void changed(PollState<T> older, PollState<T> newer) {}

  @Override
  public final CompletableFuture<T> result() {
    while (true) {
      AsyncPolling<T> current = future.get();
      if (current != null && !current.isCompletedExceptionally()) {
        return current;
      }
      AsyncPolling<T> fresh = new AsyncPolling<>(this);
      if (future.compareAndSet(current, fresh)) {
        fresh.run();
        return fresh;
      }
    }
  }

  PollState<T> state() {
    return Objects.requireNonNull(state.get());
  }

  /** What has to happen before there is news after {@code seen}: a wait, or a poll if it is due. */
  CompletableFuture<?> nextStep(PollState<T> seen) {
    Duration wait = Duration.between(timeline.now(), seen.due());
    if (wait.compareTo(Duration.ZERO) > 0) {
      return timeline.delay(wait);
    }
    CompletableFuture<?> other = turn.tryTake();
    return other == null ? pollInTurn(seen) : other;
  }

  /** With the turn taken; somebody may have polled just before. */
  private CompletableFuture<?> pollInTurn(PollState<T> seen) {
    if (!state.compareAndSet(seen, seen)) {
      turn.giveBack();
      return CompletableFuture.completedFuture(seen);
    }
    CompletableFuture<?> poll =
        pipeline.callAsync(
            polling
                .request(seen)
                .map(
                    newer -> {
                      turn.held();
                      return advance(seen, newer);
                    }));
    poll.whenComplete((answer, failure) -> turn.giveBack());
    return poll;
  }

  final T resultOf(PollState<T> finished) {
    OperationSnapshot snapshot = finished.snapshot();
    if (!snapshot.state().equals(OperationState.SUCCEEDED)) {
      throw new OperationFailedException(
          polling.operation().name() + " of " + polling.operation().path(),
          snapshot.state().value(),
          snapshot.error().orElse(null));
    }
    return valueOf(finished);
  }

  @SuppressWarnings("NullAway") // the value is null exactly for operations whose T is Void
  private static <T extends @Nullable Object> T valueOf(PollState<T> finished) {
    return finished.value();
  }

  final Duration operationTimeout() {
    return operationTimeout;
  }

  private OperationTimeoutException timedOut(Duration timeout) {
    return new OperationTimeoutException(
        polling.operation().name()
            + " of "
            + polling.operation().path()
            + " has not ended after "
            + timeout
            + "; it goes on ("
            + latest()
            + ")",
        resumeToken());
  }

  @Override
  public final String resumeToken() {
    return ResumeToken.print(polling.operation(), pipeline.endpoint(), state().follow());
  }
}

package dev.imagegallery.internal.polling;

import dev.imagegallery.operation.OperationSnapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the following of an operation stands: what was seen, what is asked next, and when.
 *
 * @param follow by which sign the operation is followed
 * @param next what the next request asks
 * @param snapshot what was last seen
 * @param value the result, as far as it is known
 * @param polls how many requests were made
 * @param looks how often the result was read in vain
 * @param retryAfterMillis the wait the service last asked for; negative if it never did
 * @param due when the next request may be made
 */
record PollState<T extends @Nullable Object>(
    Follow follow,
    Next next,
    OperationSnapshot snapshot,
    @Nullable T value,
    int polls,
    int looks,
    long retryAfterMillis,
    Instant due) {

  /** What the next request asks. */
  enum Next {
    /** Whether the operation has ended. */
    STATUS,
    /** The resource, to see how far it is. */
    WATCH,
    /** Whether the operation has ended, now that the resource says so. */
    CONFIRM,
    /** The resource that the operation left. */
    RESULT,
    /** Nothing more. */
    NOTHING
  }

  /** Whether nothing is left to ask. */
  boolean isFinished() {
    return next == Next.NOTHING;
  }

  PollState<T> with(Next newNext, OperationSnapshot newSnapshot) {
    return new PollState<>(
        follow, newNext, newSnapshot, value, polls, looks, retryAfterMillis, due);
  }

  PollState<T> withValue(@Nullable T newValue) {
    return new PollState<>(follow, next, snapshot, newValue, polls, looks, retryAfterMillis, due);
  }

  PollState<T> withLooks(int newLooks) {
    return new PollState<>(follow, next, snapshot, value, polls, newLooks, retryAfterMillis, due);
  }

  PollState<T> withSchedule(int newPolls, long newRetryAfterMillis, Instant newDue) {
    return new PollState<>(
        follow, next, snapshot, value, newPolls, looks, newRetryAfterMillis, newDue);
  }
}

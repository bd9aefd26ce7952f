package dev.imagegallery.internal.polling;

import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.internal.call.Endpoint;
import dev.imagegallery.internal.call.Operation;
import dev.imagegallery.internal.codec.ModelReader;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.internal.polling.Follow.Sign;
import dev.imagegallery.internal.polling.LongRunning.ResourceView;
import dev.imagegallery.internal.polling.PollState.Next;
import dev.imagegallery.internal.retry.RetryAfter;
import dev.imagegallery.models.OperationState;
import dev.imagegallery.models.OperationStatus;
import dev.imagegallery.models.ProvisioningState;
import dev.imagegallery.operation.DeploymentProgress;
import dev.imagegallery.operation.OperationSnapshot;
import dev.imagegallery.operation.ReplicationProgress;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an answer means for an operation and which request comes next (R13). Pure but for reading
 * the clock. The status document of {@code Azure-AsyncOperation} has the last word: a state in the
 * resource's own body may be stale, or Succeeded before the operation is.
 */
final class Polling<T extends @Nullable Object> {

  /** Every so many looks at a watched resource, the operation itself is asked too. */
  private static final int LOOKS_BETWEEN_STATUS = 5;

  /** So many times the result is read again while it is that of before; about half a minute. */
  private static final int LOOKS_FOR_RESULT = 5;

  private final LongRunning<T> operation;
  private final Endpoint endpoint;
  private final Timeline timeline;
  private final PollIntervals intervals;

  Polling(LongRunning<T> operation, Endpoint endpoint, Timeline timeline, PollIntervals intervals) {
    this.operation = operation;
    this.endpoint = endpoint;
    this.timeline = timeline;
    this.intervals = intervals;
  }

  LongRunning<T> operation() {
    return operation;
  }

  /** The request that begins the operation. */
  Operation<PollState<T>> begin() {
    return operation.begin(this::begun);
  }

  /** Goes on with an operation that began elsewhere: looks at once. */
  PollState<T> resumed(Follow follow) {
    return startingAt(follow);
  }

  /** The request that asks what {@code state} wants to know next. */
  Operation<PollState<T>> request(PollState<T> state) {
    return switch (state.next()) {
      case STATUS, CONFIRM -> statusRequest(state);
      case WATCH ->
          operation
              .watch(response -> watched(state, response))
              .ifMissing(() -> state.with(Next.CONFIRM, state.snapshot()));
      case RESULT -> resultRequest(state);
      case NOTHING -> throw new IllegalStateException("the operation has ended");
    };
  }

  private Operation<PollState<T>> statusRequest(PollState<T> state) {
    return switch (state.follow().sign()) {
      case RESOURCE -> operation.readResource(response -> resourceSeen(state, response));
      case GONE ->
          operation
              .readResource(response -> stillThere(state, response))
              .ifMissing(() -> ended(state, OperationState.SUCCEEDED));
      case ASYNC_OPERATION, LOCATION ->
          Operation.follow(
              Objects.requireNonNull(state.follow().url()),
              response -> statusSeen(state, response));
    };
  }

  /** A resource that was just made may not be seen everywhere yet. */
  private Operation<PollState<T>> resultRequest(PollState<T> state) {
    Operation<PollState<T>> request =
        operation.readResource(response -> resultSeen(state, response));
    return state.looks() < LOOKS_FOR_RESULT ? request.ifMissing(() -> lookAgain(state)) : request;
  }

  private PollState<T> begun(TransportResponse response) {
    PollState<T> state = startingAt(follow(response));
    if (operation.outcome() != null) {
      return begunWithOutcome(state, response);
    }
    if (operation.resource() != null && response.body().length > 0) {
      state = seeBody(state, operation.resource(), response);
    }
    return scheduled(state, response.headers());
  }

  /** What is answered at once is the outcome; otherwise there must be a place to ask for it. */
  private PollState<T> begunWithOutcome(PollState<T> state, TransportResponse response) {
    if (response.status() != 202) {
      return succeeded(state, response);
    }
    if (state.follow().sign() == Sign.RESOURCE) {
      throw new MalformedResponseException("accepted, but no URL to follow", "$", null);
    }
    return scheduled(state, response.headers());
  }

  /** Nothing was seen yet; without a sign and a resource there is nothing to look at either. */
  private PollState<T> startingAt(Follow follow) {
    boolean ended = follow.sign() == Sign.RESOURCE && operation.resource() == null;
    Next next = ended ? Next.NOTHING : firstLook(follow);
    OperationSnapshot seen =
        OperationSnapshot.of(ended ? OperationState.SUCCEEDED : OperationState.IN_PROGRESS);
    return new PollState<>(follow, next, seen, null, 0, 0, -1, timeline.now());
  }

  /**
   * The body of the first answer shows the resource; it ends the operation only without a sign.
   * With one it may be less than the resource (disks: what was sent), and does not matter then.
   */
  private PollState<T> seeBody(
      PollState<T> state, ResourceView<T> view, TransportResponse response) {
    boolean judges = state.follow().sign() == Sign.RESOURCE;
    try {
      T resource = view.read().apply(response);
      PollState<T> seen = withProgress(state, view, resource);
      return judges ? judgedByResource(seen, resource) : seen;
    } catch (MalformedResponseException e) {
      if (judges) {
        throw e;
      }
      return state;
    }
  }

  private Follow follow(TransportResponse response) {
    Headers headers = response.headers();
    Optional<String> asyncOperation = headers.first("Azure-AsyncOperation");
    // the outcome is answered at the location, the status document need not have it
    boolean elsewhere = operation.outcome() != null && headers.first("Location").isPresent();
    if (asyncOperation.isPresent() && !elsewhere) {
      return new Follow(
          Sign.ASYNC_OPERATION, endpoint.requireSameOrigin(asyncOperation.orElseThrow()));
    }
    return headers
        .first("Location")
        .map(url -> new Follow(Sign.LOCATION, endpoint.requireSameOrigin(url)))
        .orElse(isDeletion() && response.status() == 202 ? Follow.GONE : Follow.RESOURCE);
  }

  private boolean isDeletion() {
    return operation.method().equals("DELETE");
  }

  private Next firstLook(Follow follow) {
    return operation.isWatched() && follow.sign() != Sign.RESOURCE ? Next.WATCH : Next.STATUS;
  }

  private PollState<T> statusSeen(PollState<T> state, TransportResponse response) {
    if (state.follow().sign() == Sign.LOCATION) {
      return response.status() == 202 ? stillRunning(state, response) : succeeded(state, response);
    }
    OperationStatus status = ModelReader.read(OperationStatus.SCHEMA, response.body());
    if (status.status() == null) {
      throw new MalformedResponseException("operation status without a status", "$.status", null);
    }
    OperationState word = canonical(status.status());
    OperationSnapshot snapshot = state.snapshot().withState(word).withStatus(status);
    PollState<T> seen = state.with(state.next(), snapshot);
    if (word.equals(OperationState.SUCCEEDED)) {
      return succeeded(seen, response);
    }
    return word.isTerminal()
        ? scheduled(seen.with(Next.NOTHING, snapshot), response.headers())
        : stillRunning(seen, response);
  }

  /** Clients compare status words without regard to letter case. */
  private static OperationState canonical(OperationState state) {
    return Stream.of(OperationState.SUCCEEDED, OperationState.FAILED, OperationState.CANCELED)
        .filter(known -> known.value().equalsIgnoreCase(state.value()))
        .findFirst()
        .orElse(state);
  }

  private PollState<T> stillRunning(PollState<T> state, TransportResponse response) {
    return scheduled(state.with(firstLook(state.follow()), state.snapshot()), response.headers());
  }

  /** A watched resource may have been read in its final state before the operation confirms it. */
  private PollState<T> succeeded(PollState<T> state, TransportResponse response) {
    boolean known = operation.resource() == null || isFinal(state);
    OperationSnapshot done = state.snapshot().withState(OperationState.SUCCEEDED);
    if (operation.outcome() != null) {
      T outcome = operation.outcome().apply(response);
      return scheduled(state.withValue(outcome).with(Next.NOTHING, done), response.headers());
    }
    return scheduled(state.with(known ? Next.NOTHING : Next.RESULT, done), response.headers());
  }

  private boolean isFinal(PollState<T> state) {
    ResourceView<T> view = operation.resource();
    T value = state.value();
    return view != null
        && value != null
        && state.next() == Next.CONFIRM
        && stateOf(view, value).isTerminal();
  }

  private PollState<T> resourceSeen(PollState<T> state, TransportResponse response) {
    ResourceView<T> view = Objects.requireNonNull(operation.resource());
    T resource = view.read().apply(response);
    PollState<T> seen = withProgress(state, view, resource);
    return scheduled(judgedByResource(seen, resource), response.headers());
  }

  private PollState<T> watched(PollState<T> state, TransportResponse response) {
    if (operation.steps() != null) {
      DeploymentProgress progress = operation.steps().read().apply(response);
      OperationSnapshot seen = state.snapshot().withDeployment(progress);
      return watched(state.with(state.next(), seen), progress.running().isEmpty(), response);
    }
    ResourceView<T> view = Objects.requireNonNull(operation.resource());
    T resource = view.read().apply(response);
    PollState<T> seen = withProgress(state, view, resource);
    return watched(seen, stateOf(view, resource).isTerminal(), response);
  }

  private PollState<T> watched(PollState<T> seen, boolean settled, TransportResponse response) {
    boolean ask = settled || seen.polls() % LOOKS_BETWEEN_STATUS == LOOKS_BETWEEN_STATUS - 1;
    return scheduled(
        seen.with(ask ? Next.CONFIRM : Next.WATCH, seen.snapshot()), response.headers());
  }

  private PollState<T> resultSeen(PollState<T> state, TransportResponse response) {
    ResourceView<T> view = Objects.requireNonNull(operation.resource());
    T resource = view.read().apply(response);
    PollState<T> seen = withProgress(state, view, resource);
    boolean stale = !stateOf(view, resource).isTerminal() && state.looks() < LOOKS_FOR_RESULT;
    return stale
        ? lookAgain(seen)
        : scheduled(seen.with(Next.NOTHING, seen.snapshot()), response.headers());
  }

  private PollState<T> lookAgain(PollState<T> state) {
    PollState<T> again = state.withLooks(state.looks() + 1);
    Instant due = timeline.now().plus(intervals.beforePoll(again.looks()));
    return again.withSchedule(state.polls() + 1, state.retryAfterMillis(), due);
  }

  /** A resource whose deletion was announced by no URL: it goes, or says that it does not. */
  private PollState<T> stillThere(PollState<T> state, TransportResponse response) {
    OperationState seen = canonical(new OperationState(provisioningState(response)));
    boolean failed = seen.equals(OperationState.FAILED) || seen.equals(OperationState.CANCELED);
    return failed ? ended(state, seen) : stillRunning(state, response);
  }

  private static String provisioningState(TransportResponse response) {
    try {
      return Json.read(response.body()).path("properties").path("provisioningState").asText();
    } catch (IOException e) {
      throw new MalformedResponseException("the resource is not JSON", "$", e);
    }
  }

  private PollState<T> ended(PollState<T> state, OperationState how) {
    return state.with(Next.NOTHING, state.snapshot().withState(how));
  }

  private PollState<T> judgedByResource(PollState<T> state, T resource) {
    OperationState seen = stateOf(Objects.requireNonNull(operation.resource()), resource);
    return seen.isTerminal()
        ? state.with(Next.NOTHING, state.snapshot().withState(seen))
        : state.with(Next.STATUS, state.snapshot());
  }

  /** What the resource says of itself; one that says nothing is finished. */
  private OperationState stateOf(ResourceView<T> view, T resource) {
    ProvisioningState state = view.state().apply(resource);
    return state == null ? OperationState.SUCCEEDED : canonical(new OperationState(state.value()));
  }

  private PollState<T> withProgress(PollState<T> state, ResourceView<T> view, T resource) {
    PollState<T> seen = state.withValue(resource);
    if (view.progress() == null) {
      return seen;
    }
    ReplicationProgress progress = view.progress().apply(resource);
    return seen.with(seen.next(), seen.snapshot().withReplication(progress));
  }

  /** A question whose answer is already there is asked at once; others wait their time. */
  private PollState<T> scheduled(PollState<T> state, Headers headers) {
    Instant now = timeline.now();
    long said = RetryAfter.of(headers, now).map(Duration::toMillis).orElse(-1L);
    long retryAfter = said > 0 ? said : state.retryAfterMillis();
    int polls = state.polls() + 1;
    boolean atOnce = state.next() != Next.STATUS && state.next() != Next.WATCH;
    Duration wait = retryAfter > 0 ? Duration.ofMillis(retryAfter) : intervals.beforePoll(polls);
    return state.withSchedule(polls, retryAfter, atOnce ? now : now.plus(wait));
  }
}

package dev.imagegallery.internal.edit;

import dev.imagegallery.error.ConflictException;
import dev.imagegallery.error.LostUpdateException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.error.ThrottledException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.internal.polling.LongRunning;
import dev.imagegallery.internal.procedure.Flow;
import dev.imagegallery.internal.procedure.Flow.Attempted;
import dev.imagegallery.internal.procedure.Steps;
import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.operation.Poller;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads, merges, writes, and looks again.
 *
 * <p>The service has no ETag, so a write may overtake another that read the same. What makes up for
 * it: a write is sent only while what was read is fresh ({@link #MAX_AGE}), and never a second time
 * with what was read before the first; and whoever wrote looks again when every writer that had
 * read before is done ({@link #SETTLE}), and once more when the operation has ended, and begins
 * anew if his change is gone. As long as all editors do so and no request takes longer than {@code
 * SETTLE - MAX_AGE} to be done, a change that was overwritten is noticed and made again. A service
 * that takes longer than {@code MAX_AGE} for each read cannot be edited so, except by changes that
 * rest on nothing that was read.
 */
public final class VersionEdit {

  /** How old what was read may be when the merged write is sent: 10 s. */
  public static final Duration MAX_AGE = Duration.ofSeconds(10);

  /** How long after a write it is looked for again: 40 s, so 30 s for a request on its way. */
  public static final Duration SETTLE = Duration.ofSeconds(40);

  /** How often a change is made before others win: 25 times. */
  public static final int MAX_TRIES = 25;

  private static final int MAX_REFUSALS = 4;
  private static final Duration BUSY_WAIT = Duration.ofSeconds(30);
  private static final Duration BACKOFF = Duration.ofSeconds(2);

  private final Steps steps;
  private final Resources<ImageVersion> versions;
  private final ResourceId id;
  private final Edit edit;
  private final Instant begun;
  private int tries;
  private int writes;
  private int refusals;
  private @Nullable ImageVersion result;

  private VersionEdit(Steps steps, Resources<ImageVersion> versions, ResourceId id, Edit edit) {
    this.steps = steps;
    this.versions = versions;
    this.id = id;
    this.edit = edit;
    this.begun = steps.now();
  }

  /**
   * Makes a change and waits until the service has carried it out.
   *
   * @return the version after it, with its replication status
   */
  public static CompletableFuture<ImageVersion> make(
      Steps steps, Resources<ImageVersion> versions, ResourceId id, Edit edit) {
    versions.requireKnown(ImageVersionUpdate.SCHEMA, edit.asked());
    // What the service itself answered is sent back, whatever the API version knows.
    VersionEdit made = new VersionEdit(steps, versions.lenient(), id, edit);
    return Flow.until(made::round).thenApply(done -> Objects.requireNonNull(made.result));
  }

  private CompletableFuture<ImageVersion> read() {
    return steps.call(versions.getWithReplicationStatus(id));
  }

  /** Answers whether the change stands and is carried out. */
  private CompletableFuture<Boolean> round() {
    Instant asked = steps.now();
    return read().thenCompose(version -> changed(version, asked));
  }

  private CompletableFuture<Boolean> changed(ImageVersion version, Instant asked) {
    if (writes == 0 && !edit.needed().test(version)) {
      result = version;
      return CompletableFuture.completedFuture(true);
    }
    LongRunning<ImageVersion> write = write(version, edit.update().apply(version));
    tries++;
    Duration age = Duration.between(asked, steps.now());
    if (restsOnTheRead() && age.compareTo(MAX_AGE) > 0) {
      return again(tooOld(age));
    }
    writes++;
    return Flow.attempt(steps.beginOnce(write))
        .thenCompose(
            begun ->
                begun.failure() == null
                    ? settle(Objects.requireNonNull(begun.value()))
                    : refused(version, begun.failure()));
  }

  /** A change that is sent alone takes nothing else back, however old what was read is. */
  private boolean restsOnTheRead() {
    return edit.merges() || !versions.hasPatch();
  }

  /** Nobody wrote anything; the service answers too slowly for what it answers to be merged. */
  private TransportException tooOld(Duration age) {
    String message =
        "%s of %s was not sent: what it would be merged into was %d s old, and may be %d s"
            .formatted(edit.what(), id, age.toSeconds(), MAX_AGE.toSeconds());
    return new TransportException(message, writes == 0 ? Reach.NOT_SENT : Reach.MAYBE_SENT, null);
  }

  private LongRunning<ImageVersion> write(ImageVersion version, ImageVersionUpdate update) {
    return versions.hasPatch()
        ? versions.update(id, ImageVersionUpdate.SCHEMA, update)
        : versions.create(id, Edit.whole(version, update));
  }

  private CompletableFuture<Boolean> settle(Poller<ImageVersion> poller) {
    refusals = 0;
    return steps
        .delay(SETTLE)
        .thenCompose(waited -> read())
        .thenCompose(version -> edit.stands().test(version) ? finish(poller) : lost());
  }

  private CompletableFuture<Boolean> finish(Poller<ImageVersion> poller) {
    return Flow.attempt(steps.await(poller))
        .thenCompose(end -> read().thenCompose(version -> finished(version, end)));
  }

  private CompletableFuture<Boolean> finished(ImageVersion version, Attempted<ImageVersion> end) {
    if (!edit.stands().test(version)) {
      return lost();
    }
    if (end.failure() != null) {
      return CompletableFuture.failedFuture(end.failure());
    }
    result = version;
    return CompletableFuture.completedFuture(true);
  }

  private CompletableFuture<Boolean> lost() {
    return again(new LostUpdateException(edit.what() + " of " + id, writes));
  }

  /** A version that is worked on may refuse; its work ends, so that does not count. */
  private CompletableFuture<Boolean> refused(ImageVersion version, RuntimeException failure) {
    if (failure instanceof ConflictException && isBusy(version)) {
      boolean patient = Duration.between(begun, steps.now()).compareTo(steps.patience()) < 0;
      tries--;
      return patient
          ? steps.delay(BUSY_WAIT).thenApply(waited -> false)
          : CompletableFuture.failedFuture(failure);
    }
    refusals++;
    if (refusals >= MAX_REFUSALS || !mayPass(failure)) {
      return CompletableFuture.failedFuture(failure);
    }
    Duration asked =
        failure instanceof ThrottledException throttled
            ? throttled.retryAfter().orElse(Duration.ZERO)
            : Duration.ZERO;
    return steps.delay(asked).thenCompose(waited -> again(failure));
  }

  private static boolean isBusy(ImageVersion version) {
    return version.provisioningState() != null && !version.provisioningState().isTerminal();
  }

  private static boolean mayPass(RuntimeException failure) {
    if (failure instanceof TransportException lost) {
      return lost.reach() != Reach.CANCELLED;
    }
    return failure instanceof ServiceException refusal
        && switch (refusal.statusCode()) {
          case 408, 409, 412, 429, 500, 502, 503, 504 -> true;
          default -> false;
        };
  }

  /** Not at once and not in step with others: who was overwritten was not alone. */
  private CompletableFuture<Boolean> again(RuntimeException ifTooOften) {
    if (tries >= MAX_TRIES) {
      return CompletableFuture.failedFuture(ifTooOften);
    }
    long millis = BACKOFF.multipliedBy(Math.min(1 + tries, 8)).toMillis();
    Duration wait = Duration.ofMillis(1 + Math.round(millis * steps.chance()));
    return steps.delay(wait).thenApply(waited -> false);
  }
}

package dev.imagegallery.internal.deletion;

import dev.imagegallery.deletion.DeletionReport;
import dev.imagegallery.deletion.Remaining;
import dev.imagegallery.error.IncompleteDeletionException;
import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.internal.codec.PageBody;
import dev.imagegallery.internal.polling.LongRunning;
import dev.imagegallery.internal.procedure.Flow;
import dev.imagegallery.internal.procedure.Flow.Attempted;
import dev.imagegallery.internal.procedure.Steps;
import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.operation.Poller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Deletes what is in a resource, then the resource. What refuses keeps what it is in, and nothing
 * else. A parent whose children are gone may still refuse for some seconds, because the platform's
 * cache lags (R240c); it is asked again.
 */
public final class TreeDeletion {

  /** How many leaves are deleted at the same time: 8. */
  static final int AT_ONCE = 8;

  /** The waits before a parent without children is asked again; two minutes in all. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60));

  /** After how long a root that seemed not to be there is looked for once more: 5 s. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private static final String NESTED = "CannotDeleteResource";

  private final Steps steps;
  private final Resources<?> resources;
  private final ApiVersion version;
  private final ResourceId root;
  private final List<ResourceId> deleted = new ArrayList<>();
  private final List<Remaining> remaining = new ArrayList<>();

  private TreeDeletion(Steps steps, Resources<?> resources, ApiVersion version, ResourceId root) {
    this.steps = steps;
    this.resources = resources;
    this.version = version;
    this.root = root;
  }

  /** Deletes {@code root}, which is of a kind, with all that is in it. */
  public static CompletableFuture<DeletionReport> run(
      Steps steps, Resources<?> resources, ApiVersion version, Kind kind, ResourceId root) {
    return new TreeDeletion(steps, resources, version, root).run(kind);
  }

  private CompletableFuture<DeletionReport> run(Kind kind) {
    CompletableFuture<?> walk =
        isThere()
            .thenCompose(
                there -> there ? delete(kind, root) : CompletableFuture.completedFuture(true));
    return Flow.attempt(walk).thenApply(end -> report(end.failure()));
  }

  /** What was made a moment ago may not be seen everywhere yet, so a first no is not believed. */
  private CompletableFuture<Boolean> isThere() {
    return seen()
        .thenCompose(
            there ->
                there
                    ? CompletableFuture.completedFuture(true)
                    : steps.delay(LOOK_AGAIN).thenCompose(waited -> seen()));
  }

  private CompletableFuture<Boolean> seen() {
    return steps.call(resources.find(root)).thenApply(Optional::isPresent);
  }

  private DeletionReport report(@Nullable RuntimeException cutShort) {
    DeletionReport report = new DeletionReport(root, deleted, remaining);
    if (cutShort != null && deleted.isEmpty() && remaining.isEmpty()) {
      throw cutShort;
    }
    if (cutShort != null || !report.isComplete()) {
      Throwable cause = cutShort != null ? cutShort : remaining.get(0).failure();
      throw new IncompleteDeletionException(report, cause);
    }
    return report;
  }

  /** Answers whether the resource is gone. */
  private CompletableFuture<Boolean> delete(Kind kind, ResourceId id) {
    return emptyAndDelete(kind, id, 0);
  }

  private CompletableFuture<Boolean> emptyAndDelete(Kind kind, ResourceId id, int waits) {
    return emptied(kind, id)
        .thenCompose(
            empty -> {
              if (!empty) {
                remaining.add(new Remaining(id, "something in it remains", null));
                return CompletableFuture.completedFuture(false);
              }
              return deleteEmpty(kind, id, waits);
            });
  }

  /** Deletes all that is in a resource; answers whether all of it is gone. */
  private CompletableFuture<Boolean> emptied(Kind kind, ResourceId id) {
    int before = remaining.size();
    return Flow.each(kind.children(version), child -> emptied(id, child))
        .thenApply(done -> remaining.size() == before);
  }

  private CompletableFuture<Boolean> emptied(ResourceId parent, Kind kind) {
    return names(parent, kind)
        .thenCompose(
            ids ->
                kind.children(version).isEmpty()
                    ? Flow.each(batches(ids), batch -> deleteLeaves(kind, batch))
                    : Flow.each(ids, id -> delete(kind, id)));
  }

  /** A parent that went meanwhile has no children. */
  private CompletableFuture<List<ResourceId>> names(ResourceId parent, Kind kind) {
    return Flow.all(
            steps,
            link ->
                resources
                    .page(parent + "/" + kind.collection(), ChildName.SCHEMA, link)
                    .ifMissing(() -> new PageBody<>(List.of(), null)))
        .thenApply(
            children ->
                children.stream()
                    .map(child -> parent.child(kind.collection(), child.name()))
                    .toList());
  }

  private static List<List<ResourceId>> batches(List<ResourceId> ids) {
    List<List<ResourceId>> batches = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += AT_ONCE) {
      batches.add(ids.subList(i, Math.min(ids.size(), i + AT_ONCE)));
    }
    return batches;
  }

  /** Begins all, then waits for each. */
  private CompletableFuture<Boolean> deleteLeaves(Kind kind, List<ResourceId> ids) {
    List<CompletableFuture<Attempted<Poller<@Nullable Void>>>> begun = new ArrayList<>();
    for (ResourceId id : ids) {
      begun.add(Flow.attempt(steps.begin(deletion(kind, id))));
    }
    return Flow.each(
        IntStream.range(0, ids.size()).boxed().toList(),
        i ->
            begun.get(i).thenCompose(this::ended).thenApply(failure -> noted(ids.get(i), failure)));
  }

  /** Why a deletion failed, at its beginning or end; {@code null} if it did not. */
  private CompletableFuture<@Nullable RuntimeException> ended(
      Attempted<Poller<@Nullable Void>> begun) {
    return begun.failure() != null
        ? CompletableFuture.completedFuture(begun.failure())
        : Flow.attempt(steps.await(Objects.requireNonNull(begun.value())))
            .thenApply(Attempted::failure);
  }

  private boolean noted(ResourceId id, @Nullable RuntimeException failure) {
    if (failure == null) {
      deleted.add(id);
      return true;
    }
    if (!isRefusal(failure)) {
      throw failure;
    }
    remaining.add(new Remaining(id, reason(failure), failure));
    return false;
  }

  private CompletableFuture<Boolean> deleteEmpty(Kind kind, ResourceId id, int waits) {
    return Flow.attempt(steps.begin(deletion(kind, id)))
        .thenCompose(this::ended)
        .thenCompose(
            failure ->
                isNested(failure) && waits < WAITS.size()
                    ? again(kind, id, waits)
                    : CompletableFuture.completedFuture(noted(id, failure)));
  }

  /** Somebody may have put something in meanwhile. */
  private CompletableFuture<Boolean> again(Kind kind, ResourceId id, int waits) {
    return steps.delay(WAITS.get(waits)).thenCompose(waited -> emptyAndDelete(kind, id, waits + 1));
  }

  private LongRunning<@Nullable Void> deletion(Kind kind, ResourceId id) {
    return new LongRunning<>(kind.deletion(), "DELETE", id.text(), version, null, null);
  }

  private static boolean isNested(@Nullable RuntimeException failure) {
    return (failure instanceof ServiceException refusal && refusal.code().equals(NESTED))
        || (failure instanceof OperationFailedException failed && failed.code().equals(NESTED));
  }

  /** What concerns the resource; anything else would concern the next one, too. */
  private static boolean isRefusal(RuntimeException failure) {
    return (failure instanceof ServiceException refusal
            && refusal.statusCode() != 401
            && refusal.statusCode() != 429
            && refusal.statusCode() < 500)
        || failure instanceof OperationFailedException;
  }

  private static String reason(RuntimeException failure) {
    if (failure instanceof ServiceException refusal) {
      String message = refusal.error().message();
      return message == null ? refusal.statusCode() + " " + refusal.code() : message;
    }
    return String.valueOf(failure.getMessage());
  }
}

package dev.imagegallery.internal.procedure;

import dev.imagegallery.internal.call.CallPipeline;
import dev.imagegallery.internal.call.Operation;
import dev.imagegallery.internal.codec.PageBody;
import dev.imagegallery.internal.rest.Resources;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How steps follow each other. */
public final class Flow {

  private Flow() {}

  /** Repeats a step until it says that it is done; the stack stays flat over many repetitions. */
  public static CompletableFuture<Boolean> until(Supplier<CompletableFuture<Boolean>> step) {
    CompletableFuture<Boolean> end = new CompletableFuture<>();
    drive(step, end);
    return end;
  }

  private static void drive(
      Supplier<CompletableFuture<Boolean>> step, CompletableFuture<Boolean> end) {
    try {
      while (true) {
        CompletableFuture<Boolean> current = step.get();
        if (!current.isDone()) {
          current.whenComplete((done, failure) -> resume(step, end, done, failure));
          return;
        }
        if (current.join()) {
          end.complete(true);
          return;
        }
      }
    } catch (RuntimeException | Error e) {
      end.completeExceptionally(CallPipeline.unwrap(e));
    }
  }

  private static void resume(
      Supplier<CompletableFuture<Boolean>> step,
      CompletableFuture<Boolean> end,
      @Nullable Boolean done,
      @Nullable Throwable failure) {
    if (failure != null) {
      end.completeExceptionally(CallPipeline.unwrap(failure));
    } else if (Boolean.TRUE.equals(done)) {
      end.complete(true);
    } else {
      drive(step, end);
    }
  }

  /** Does a step with each item, one after the other. */
  public static <S> CompletableFuture<Boolean> each(
      Iterable<S> items, Function<S, ? extends CompletableFuture<?>> step) {
    Iterator<S> left = items.iterator();
    return until(
        () ->
            left.hasNext()
                ? step.apply(left.next()).thenApply(ignored -> false)
                : CompletableFuture.completedFuture(true));
  }

  /** All items of a list of resources, over all its pages. */
  public static <T> CompletableFuture<List<T>> all(
      Steps steps, Resources<T> resources, String collectionPath) {
    return all(steps, link -> resources.page(collectionPath, link));
  }

  /** All items of a list; {@code page} is given {@code null} for the first page, then links. */
  public static <T> CompletableFuture<List<T>> all(
      Steps steps, Function<@Nullable String, Operation<PageBody<T>>> page) {
    List<T> items = new ArrayList<>();
    AtomicReference<@Nullable String> link = new AtomicReference<>();
    return until(
            () ->
                steps
                    .call(page.apply(link.get()))
                    .thenApply(
                        body -> {
                          items.addAll(body.items());
                          link.set(body.nextLink());
                          return body.nextLink() == null;
                        }))
        .thenApply(ignored -> items);
  }

  /** The same end with its failure, if any, as a value. */
  public static <T extends @Nullable Object> CompletableFuture<Attempted<T>> attempt(
      CompletableFuture<T> step) {
    return step.handle(
        (value, failure) -> {
          if (failure == null) {
            return new Attempted<>(value, null);
          }
          if (CallPipeline.unwrap(failure) instanceof RuntimeException known) {
            return new Attempted<>(null, known);
          }
          throw new CompletionException(failure);
        });
  }

  /**
   * How a step ended.
   *
   * @param value what it gave; {@code null} if it failed, or gave nothing
   * @param failure why it failed; {@code null} if it did not
   */
  public record Attempted<T extends @Nullable Object>(
      @Nullable T value, @Nullable RuntimeException failure) {}
}

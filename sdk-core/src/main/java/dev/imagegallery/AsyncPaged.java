package dev.imagegallery;

import dev.imagegallery.internal.call.CallPipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that is fetched page by page without holding a thread: no request before the first use,
 * one page in memory at a time. Thread-safe.
 *
 * @param <T> the items
 */
public final class AsyncPaged<T> {

  private final Function<@Nullable String, CompletableFuture<Page<T>>> fetch;

  AsyncPaged(Function<@Nullable String, CompletableFuture<Page<T>>> fetch) {
    this.fetch = fetch;
  }

  /** The first page. */
  public CompletableFuture<Page<T>> firstPage() {
    return fetch.apply(null);
  }

  /**
   * The page after {@code page}.
   *
   * @throws NoSuchElementException if it is the last
   */
  public CompletableFuture<Page<T>> nextPage(Page<T> page) {
    return fetch.apply(page.nextLink().orElseThrow());
  }

  /**
   * Hands over all items in order, one at a time.
   *
   * @return completes after the last; fails as soon as a page cannot be had or {@code consumer}
   *     throws
   */
  public CompletableFuture<Void> forEach(Consumer<? super T> consumer) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    continueWith(firstPage(), consumer, done);
    return done;
  }

  /** A loop while pages are there at once, so that the stack stays flat over many pages. */
  private void continueWith(
      CompletableFuture<Page<T>> first,
      Consumer<? super T> consumer,
      CompletableFuture<Void> done) {
    CompletableFuture<Page<T>> next = first;
    while (next.isDone() && !next.isCompletedExceptionally()) {
      Page<T> page = next.join();
      try {
        page.items().forEach(consumer);
      } catch (RuntimeException e) {
        done.completeExceptionally(e);
        return;
      }
      if (page.nextLink().isEmpty()) {
        done.complete(null);
        return;
      }
      next = nextPage(page);
    }
    CompletableFuture<Page<T>> pending = next;
    pending.whenComplete(
        (page, failure) -> {
          if (failure != null) {
            done.completeExceptionally(CallPipeline.unwrap(failure));
          } else {
            continueWith(pending, consumer, done);
          }
        });
  }

  /** All items, in memory. */
  public CompletableFuture<List<T>> toList() {
    List<T> all = new ArrayList<>();
    return forEach(all::add).thenApply(done -> List.copyOf(all));
  }
}

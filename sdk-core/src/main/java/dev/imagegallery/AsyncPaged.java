package dev.imagegallery;

import dev.imagegallery.internal.call.CallPipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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
   *     throws; cancelling it ends the walk and the call under way
   */
  public CompletableFuture<@Nullable Void> forEach(Consumer<? super T> consumer) {
    Objects.requireNonNull(consumer, "consumer");
    return new Walk<@Nullable Void>(consumer, () -> null).from(firstPage());
  }

  /** All items, in memory. */
  public CompletableFuture<List<T>> toList() {
    List<T> all = new ArrayList<>();
    return new Walk<>(all::add, () -> List.copyOf(all)).from(firstPage());
  }

  /** A walk over all pages; cancelling it cancels the call for the page that it waits for. */
  private final class Walk<R extends @Nullable Object> extends CompletableFuture<R> {

    private final Consumer<? super T> consumer;
    private final Supplier<R> end;
    private volatile @Nullable CompletableFuture<Page<T>> awaited;

    Walk(Consumer<? super T> consumer, Supplier<R> end) {
      this.consumer = consumer;
      this.end = end;
    }

    /** A loop while pages are there at once, so that the stack stays flat over many pages. */
    Walk<R> from(CompletableFuture<Page<T>> first) {
      CompletableFuture<Page<T>> current = first;
      try {
        while (current.isDone() && !isDone()) {
          Page<T> page = current.join();
          page.items().forEach(consumer);
          if (page.nextLink().isEmpty()) {
            complete(end.get());
            return this;
          }
          current = nextPage(page);
        }
        await(current);
      } catch (RuntimeException | Error e) {
        completeExceptionally(CallPipeline.unwrap(e));
      }
      return this;
    }

    private void await(CompletableFuture<Page<T>> page) {
      awaited = page;
      if (isDone()) {
        page.cancel(true);
      } else {
        page.whenComplete((ignored, failure) -> from(page));
      }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      CompletableFuture<Page<T>> current = awaited;
      if (cancelled && current != null) {
        current.cancel(true);
      }
      return cancelled;
    }
  }
}

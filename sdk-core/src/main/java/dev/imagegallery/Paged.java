package dev.imagegallery;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that is fetched page by page as it is read: no request before the first use, one page in
 * memory at a time, a new pass for each iterator. Thread-safe; its iterators are not.
 *
 * @param <T> the items
 */
public final class Paged<T> implements Iterable<T> {

  private final Function<@Nullable String, Page<T>> fetch;

  Paged(Function<@Nullable String, Page<T>> fetch) {
    this.fetch = fetch;
  }

  /** The items, fetched as they are read. */
  @Override
  public Iterator<T> iterator() {
    return new Items<>(pages().iterator());
  }

  /** The items as a sequential stream, fetched as they are read. */
  public Stream<T> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /** The pages, each fetched when it is reached. */
  public Iterable<Page<T>> pages() {
    return () -> new Pages<>(fetch);
  }

  /** All items, in memory. */
  public List<T> toList() {
    return stream().toList();
  }

  private static final class Pages<T> implements Iterator<Page<T>> {
    private final Function<@Nullable String, Page<T>> fetch;
    private @Nullable Page<T> last;

    Pages(Function<@Nullable String, Page<T>> fetch) {
      this.fetch = fetch;
    }

    @Override
    public boolean hasNext() {
      return last == null || last.nextLink().isPresent();
    }

    @Override
    public Page<T> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      last = fetch.apply(last == null ? null : last.nextLink().orElseThrow());
      return last;
    }
  }

  private static final class Items<T> implements Iterator<T> {
    private final Iterator<Page<T>> pages;
    private Iterator<T> items = List.<T>of().iterator();

    Items(Iterator<Page<T>> pages) {
      this.pages = pages;
    }

    @Override
    public boolean hasNext() {
      while (!items.hasNext() && pages.hasNext()) {
        items = pages.next().items().iterator();
      }
      return items.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return items.next();
    }
  }
}

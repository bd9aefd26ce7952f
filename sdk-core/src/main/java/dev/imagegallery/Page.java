package dev.imagegallery;

import dev.imagegallery.internal.codec.PageBody;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Immutable and thread-safe.
 *
 * @param <T> the items
 */
public final class Page<T> {

  private final List<T> items;
  private final @Nullable String nextLink;

  Page(List<T> items, @Nullable String nextLink) {
    this.items = List.copyOf(items);
    this.nextLink = nextLink;
  }

  /** A page as it came. */
  static <T> Page<T> of(PageBody<T> body) {
    return new Page<>(body.items(), body.nextLink());
  }

  /** The items; a page may be empty though others follow. */
  public List<T> items() {
    return items;
  }

  /** Where the next page is; empty on the last one. */
  public Optional<String> nextLink() {
    return Optional.ofNullable(nextLink);
  }
}

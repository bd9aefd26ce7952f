package dev.imagegallery;

import dev.imagegallery.error.MalformedResponseException;
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

  /**
   * A page as it came.
   *
   * @param reachedBy the link it was fetched by; {@code null} for the first page
   * @throws MalformedResponseException if its next link leads to itself
   */
  static <T> Page<T> of(PageBody<T> body, @Nullable String reachedBy) {
    if (body.nextLink() != null && body.nextLink().equals(reachedBy)) {
      throw new MalformedResponseException("a page names itself as the next", "$.nextLink", null);
    }
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

package dev.imagegallery.internal.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as the service answers it.
 *
 * @param items the page's items
 * @param nextLink the address of the next page, byte for byte; {@code null} on the last one
 */
public record PageBody<T>(List<T> items, @Nullable String nextLink) {

  /** Copies the items. */
  public PageBody {
    items = List.copyOf(items);
  }
}

package dev.imagegallery.models;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Unmodifiable collections as models hold them: in order, without nulls. */
final class Collected {

  private Collected() {}

  /** A copy that keeps the order, which {@link Map#copyOf} does not. */
  static <V> Map<String, V> copyOf(Map<String, V> map) {
    if (map.isEmpty()) {
      return Map.of();
    }
    map.forEach(
        (name, value) -> {
          Objects.requireNonNull(name, "name");
          Objects.requireNonNull(value, name);
        });
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** {@code map} with one more entry, or another value under an old name. */
  static <V> Map<String, V> plus(@Nullable Map<String, V> map, String name, V value) {
    Map<String, V> more = map == null ? new LinkedHashMap<>() : new LinkedHashMap<>(map);
    more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
    return Collections.unmodifiableMap(more);
  }

  /** {@code list} with one more element. */
  static <E> List<E> plus(@Nullable List<E> list, E element) {
    List<E> more = list == null ? new ArrayList<>() : new ArrayList<>(list);
    more.add(Objects.requireNonNull(element, "element"));
    return Collections.unmodifiableList(more);
  }
}

package dev.imagegallery.models.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stood in a JSON object and the model has no component for: members a newer service added,
 * and values a known member cannot express (an explicit {@code null}, an empty object). They are
 * sent back as they came, so that reading and writing a resource loses nothing.
 *
 * <p>The tree mirrors the wire: a member inside {@code properties} is found under the key {@code
 * properties}. Values are {@link String}, {@link Boolean}, {@link Number}, {@code null}, and
 * unmodifiable {@link List}s and {@link Map}s of those. Immutable and thread-safe.
 *
 * @param members the members by name, in the order they came
 */
public record UnknownMembers(Map<String, @Nullable Object> members) {

  /** No unknown members. */
  public static final UnknownMembers NONE = new UnknownMembers(Map.of());

  /** Copies {@code members} deeply. */
  public UnknownMembers {
    members = copy(members);
  }

  /** {@code members} as a value; {@link #NONE} when it is empty. */
  public static UnknownMembers of(Map<String, @Nullable Object> members) {
    return members.isEmpty() ? NONE : new UnknownMembers(members);
  }

  /** Whether nothing unknown was seen. */
  public boolean isEmpty() {
    return members.isEmpty();
  }

  /**
   * The value at a path of member names, for example {@code get("properties", "newMember")}.
   *
   * @return the value, or {@code null} when there is none or it is JSON's {@code null}
   */
  public @Nullable Object get(String... path) {
    Object at = members;
    for (String name : path) {
      if (!(at instanceof Map<?, ?> map)) {
        return null;
      }
      at = map.get(name);
    }
    return at;
  }

  /** The names alone: values may hold secrets. */
  @Override
  public String toString() {
    return members.keySet().toString();
  }

  private static Map<String, @Nullable Object> copy(Map<?, ? extends @Nullable Object> map) {
    if (map.isEmpty()) {
      return Map.of();
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((name, value) -> copy.put((String) name, copyValue(value)));
    return Collections.unmodifiableMap(copy);
  }

  private static @Nullable Object copyValue(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return copy(map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      for (Object item : list) {
        copy.add(copyValue(item));
      }
      return Collections.unmodifiableList(copy);
    }
    return value;
  }
}

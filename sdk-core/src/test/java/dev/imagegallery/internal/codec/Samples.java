package dev.imagegallery.internal.codec;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.Schema.Property;
import dev.imagegallery.models.schema.WireType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Models made from their schema alone, no two values in them alike (but booleans). */
final class Samples {

  /** A model that holds itself ends here. */
  private static final int MAX_DEPTH = 6;

  private int next = 1;
  private int depth;

  /** A model with all its values. */
  <T> T full(Schema<T> schema) {
    Object builder = schema.newBuilder();
    for (Property<T, ?> property : schema.properties()) {
      set(property, builder);
    }
    return schema.build(builder);
  }

  private <T, V> void set(Property<T, V> property, Object builder) {
    if (depth < MAX_DEPTH) {
      property.write(builder, value(property.type()));
    }
  }

  /** A value unlike all before. */
  @SuppressWarnings("unchecked") // each branch answers what its wire type says
  <V> V value(WireType<V> type) {
    depth++;
    try {
      if (type instanceof WireType.Text<V> text) {
        return text(text);
      } else if (type instanceof WireType.Obj<V> object) {
        return full(object.schema());
      } else if (type instanceof WireType.Array<?> array) {
        return (V) List.of(value(array.element()), value(array.element()));
      } else if (type instanceof WireType.Dictionary<?> dictionary) {
        return (V) Map.of("a" + next, value(dictionary.value()));
      } else if (type instanceof WireType.Bool) {
        return (V) Boolean.valueOf(next++ % 2 == 0);
      } else if (type instanceof WireType.Num) {
        return (V) Double.valueOf(next++ + 0.5);
      } else if (type instanceof WireType.Lng) {
        return (V) Long.valueOf((1L << 40) + next++);
      } else if (type instanceof WireType.Int) {
        return (V) Integer.valueOf(next++);
      }
      return (V) Map.of("any", next++);
    } finally {
      depth--;
    }
  }

  private <V> V text(WireType.Text<V> type) {
    int n = next++;
    List<String> candidates =
        List.of("Value-" + n, "1.0." + n, Instant.ofEpochSecond(n).toString(), "/things/t" + n);
    return candidates.stream()
        .flatMap(candidate -> parsed(type, candidate))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no sample for a text type"));
  }

  private static <V> Stream<V> parsed(WireType.Text<V> type, String text) {
    try {
      return Stream.of(type.parse().apply(text));
    } catch (IllegalArgumentException e) {
      return Stream.empty(); // the next candidate may be of this type
    }
  }
}

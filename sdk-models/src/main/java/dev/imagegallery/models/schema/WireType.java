package dev.imagegallery.models.schema;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How one value looks on the wire. Immutable and thread-safe.
 *
 * @param <V> the Java type of the value
 */
public sealed interface WireType<V> {

  /** A JSON string. */
  WireType<String> STRING = new Text<>(Function.identity(), Function.identity(), List.of());

  /** A JSON integer of 32 bits; a string of digits is read too (R29). */
  WireType<Integer> INTEGER = new Int();

  /** A JSON integer of 64 bits; a string of digits is read too (R29). */
  WireType<Long> LONG = new Lng();

  /**
   * A JSON number; a whole one is written without fraction, a string of digits is read too (R29).
   */
  WireType<Double> NUMBER = new Num();

  /** A JSON boolean; the strings {@code true} and {@code false} are read too (R29). */
  WireType<Boolean> BOOLEAN = new Bool();

  /** Any JSON, as {@link UnknownMembers} describes it. */
  WireType<Object> ANY = new Any();

  /**
   * A string with a Java type of its own.
   *
   * @param parse makes the value; an {@link IllegalArgumentException} says that the text is none
   * @param print gives the text back
   */
  static <V> WireType<V> text(Function<String, V> parse, Function<V, String> print) {
    return new Text<>(parse, print, List.of());
  }

  /**
   * A string that the contract lists values for, open to values born later.
   *
   * @param wrap makes the value from any string
   * @param print gives the string back
   * @param known the values this release knows, in the contract's order
   */
  static <V> WireType<V> openEnum(
      Function<String, V> wrap, Function<V, String> print, List<V> known) {
    return new Text<>(wrap, print, known.stream().map(print).toList());
  }

  /** An object with a schema; the supplier breaks the cycle of schemas that name each other. */
  static <V> WireType<V> object(Supplier<Schema<V>> schema) {
    return new Obj<>(schema);
  }

  /** A JSON array of objects with a schema. */
  static <E> WireType<List<E>> list(Schema<E> element) {
    return new Array<>(new Obj<>(() -> element));
  }

  /** A JSON array. */
  static <E> WireType<List<E>> list(WireType<E> element) {
    return new Array<>(element);
  }

  /** A JSON object used as a map from free names to values. */
  static <E> WireType<Map<String, E>> map(WireType<E> value) {
    return new Dictionary<>(value);
  }

  /** A string with its Java type; {@code known} is empty where the contract lists no values. */
  record Text<V>(Function<String, V> parse, Function<V, String> print, List<String> known)
      implements WireType<V> {}

  /** A 32-bit integer. */
  record Int() implements WireType<Integer> {}

  /** A 64-bit integer. */
  record Lng() implements WireType<Long> {}

  /** A number. */
  record Num() implements WireType<Double> {}

  /** A boolean. */
  record Bool() implements WireType<Boolean> {}

  /** Any JSON. */
  record Any() implements WireType<Object> {}

  /** An array. */
  record Array<E>(WireType<E> element) implements WireType<List<E>> {}

  /** A map. */
  record Dictionary<E>(WireType<E> value) implements WireType<Map<String, E>> {}

  /** A model. */
  final class Obj<V> implements WireType<V> {
    private final Supplier<Schema<V>> supplier;
    private volatile @Nullable Schema<V> resolved;

    Obj(Supplier<Schema<V>> supplier) {
      this.supplier = Objects.requireNonNull(supplier, "supplier");
    }

    /** The model's schema. */
    public Schema<V> schema() {
      Schema<V> schema = resolved;
      if (schema == null) {
        schema = supplier.get();
        resolved = schema;
      }
      return schema;
    }
  }
}

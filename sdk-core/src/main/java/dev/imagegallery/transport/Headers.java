package dev.imagegallery.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * HTTP header fields in order; names are compared without regard to letter case. Immutable and
 * thread-safe. {@link #toString} shows names only: values may be secret.
 */
public final class Headers {

  /** No fields. */
  public static final Headers NONE = new Headers(new String[0]);

  private final String[] namesAndValues;

  private Headers(String[] namesAndValues) {
    this.namesAndValues = namesAndValues;
  }

  /**
   * Fields from alternating names and values.
   *
   * @throws IllegalArgumentException if a name or value could break out of its line
   */
  public static Headers of(String... namesAndValues) {
    Builder builder = new Builder();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      builder.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return builder.build();
  }

  /** The fields of a multi-valued map. */
  public static Headers of(Map<String, List<String>> fields) {
    Builder builder = new Builder();
    fields.forEach((name, values) -> values.forEach(value -> builder.add(name, value)));
    return builder.build();
  }

  /** Starts with no fields. */
  public static Builder builder() {
    return new Builder();
  }

  /** The first value of a field. */
  public Optional<String> first(String name) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i].equalsIgnoreCase(name)) {
        return Optional.of(namesAndValues[i + 1]);
      }
    }
    return Optional.empty();
  }

  /** How many fields there are; a field with two values counts twice. */
  public int size() {
    return namesAndValues.length / 2;
  }

  /** Hands over each name and value, in order. */
  public void forEach(BiConsumer<String, String> consumer) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      consumer.accept(namesAndValues[i], namesAndValues[i + 1]);
    }
  }

  /** A builder that starts with these fields. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    forEach(builder::add);
    return builder;
  }

  @Override
  public String toString() {
    List<String> names = new ArrayList<>();
    forEach((name, value) -> names.add(name));
    return "Headers" + names;
  }

  /** Collects fields. Not thread-safe. */
  public static final class Builder {
    private final List<String> fields = new ArrayList<>();

    private Builder() {}

    /**
     * Adds a field.
     *
     * @throws IllegalArgumentException if the name is not a token or the value holds a control
     *     character other than a tab
     */
    public Builder add(String name, String value) {
      requireToken(name);
      requireText(name, value);
      fields.add(name);
      fields.add(value);
      return this;
    }

    /** Replaces all values of a field. */
    public Builder set(String name, String value) {
      for (int i = fields.size() - 2; i >= 0; i -= 2) {
        if (fields.get(i).equalsIgnoreCase(name)) {
          fields.subList(i, i + 2).clear();
        }
      }
      return add(name, value);
    }

    /** The finished fields. */
    public Headers build() {
      return fields.isEmpty() ? NONE : new Headers(fields.toArray(new String[0]));
    }

    private static void requireToken(String name) {
      if (!isToken(Objects.requireNonNull(name, "name"))) {
        throw new IllegalArgumentException("header name is not a token");
      }
    }

    private static void requireText(String name, String value) {
      if (!isText(Objects.requireNonNull(value, name))) {
        throw new IllegalArgumentException("value of header " + name + " has control characters");
      }
    }
  }

  static boolean isToken(String name) {
    return !name.isEmpty()
        && name.chars().allMatch(c -> c > ' ' && c < 127 && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0);
  }

  static boolean isText(String value) {
    return value.chars().noneMatch(c -> (c < ' ' && c != '\t') || c == 127);
  }
}

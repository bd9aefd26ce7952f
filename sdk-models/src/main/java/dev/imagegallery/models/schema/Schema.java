package dev.imagegallery.models.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one place that says how a model looks on the wire: for each member its path, its type, how to
 * read it from the model and how to give it to the builder, since which service API version it
 * exists, whether only the service sets it and whether it can be changed after creation.
 *
 * <p>Paths may be nested ({@code properties.publishingProfile.replicaCount}) while the model stays
 * flat. Immutable and thread-safe once built.
 *
 * @param <T> the model
 */
public final class Schema<T> {

  private final String name;
  private final Supplier<?> newBuilder;
  private final Function<Object, T> build;
  private final Function<T, UnknownMembers> unknown;
  private final BiConsumer<Object, UnknownMembers> setUnknown;
  private final List<Property<T, ?>> properties;
  private final Node<T> root;

  private Schema(Table<T, ?> table) {
    name = table.name;
    newBuilder = table.newBuilder;
    build = table.erasedBuild();
    unknown = table.unknown;
    setUnknown = table.erasedSetUnknown();
    properties = List.copyOf(table.properties);
    root = new Node<>("");
    for (Property<T, ?> property : properties) {
      root.add(property.path, property);
      if (property.formerPath != null) {
        root.add(property.formerPath, property).former = true;
      }
    }
  }

  /**
   * Starts a table.
   *
   * @param name the model's name, for messages and documentation
   * @param newBuilder makes an empty builder, required values unset
   * @param build makes the model; throws if a required value is missing
   * @param unknown reads the model's unknown members
   * @param setUnknown gives unknown members to the builder
   */
  public static <T, B> Table<T, B> of(
      String name,
      Supplier<B> newBuilder,
      Function<B, T> build,
      Function<T, UnknownMembers> unknown,
      BiConsumer<B, UnknownMembers> setUnknown) {
    return new Table<>(name, newBuilder, build, unknown, setUnknown);
  }

  /** The model's name. */
  public String name() {
    return name;
  }

  /** All members, in the order in which they are written. */
  public List<Property<T, ?>> properties() {
    return properties;
  }

  /** The members arranged as the wire nests them. */
  public Node<T> root() {
    return root;
  }

  /** An empty builder, to be handed to {@link Property#write} and {@link #build}. */
  public Object newBuilder() {
    return Objects.requireNonNull(newBuilder.get());
  }

  /**
   * The model a builder holds.
   *
   * @throws NullPointerException or {@link IllegalArgumentException} naming a required value that
   *     is missing
   */
  public T build(Object builder) {
    return build.apply(builder);
  }

  /** The unknown members of a model. */
  public UnknownMembers unknown(T model) {
    return unknown.apply(model);
  }

  /** Gives unknown members to a builder of this schema. */
  public void setUnknown(Object builder, UnknownMembers members) {
    setUnknown.accept(builder, members);
  }

  /**
   * One member of a model.
   *
   * @param <T> the model
   * @param <V> the member's type
   */
  public static final class Property<T, V> {
    private final List<String> path;
    private final WireType<V> type;
    private final Function<T, @Nullable V> read;
    private final BiConsumer<Object, V> write;
    private @Nullable ApiVersion since;
    private @Nullable ApiVersion movedIn;
    private @Nullable List<String> formerPath;
    private boolean readOnly;
    private boolean mutable;
    private boolean emptyIsValue;

    Property(
        String path, WireType<V> type, Function<T, @Nullable V> read, BiConsumer<Object, V> write) {
      this.path = List.of(path.split("\\."));
      this.type = type;
      this.read = read;
      this.write = write;
    }

    /** The member's name, the last part of its path. */
    public String name() {
      return path.get(path.size() - 1);
    }

    /** Where it stands in {@code version}. */
    public List<String> path(ApiVersion version) {
      return formerPath != null && isFormerIn(version) ? formerPath : path;
    }

    /** Whether it stands at its former path in {@code version}. */
    public boolean isFormerIn(ApiVersion version) {
      return movedIn != null && !version.isAtLeast(movedIn);
    }

    /** Where it stands in the newest version. */
    public List<String> path() {
      return path;
    }

    /** How it looks. */
    public WireType<V> type() {
      return type;
    }

    /** Whether it is a list or a map. */
    public boolean isCollection() {
      return type instanceof WireType.Array || type instanceof WireType.Dictionary;
    }

    /** The first version that knows it; {@code null} when the first contract has it. */
    public @Nullable ApiVersion since() {
      return since;
    }

    /** Whether only the service sets it; it is not sent in requests. */
    public boolean isReadOnly() {
      return readOnly;
    }

    /** Whether it can be changed after creation (R155, R156). */
    public boolean isMutable() {
      return mutable;
    }

    /**
     * Whether the model tells an empty collection from none, as the bodies of changes do: "remove
     * all" is not "leave as they are".
     */
    public boolean isEmptyValue() {
      return emptyIsValue;
    }

    /** Reads the value; {@code null} when the model has none. */
    public @Nullable V read(T model) {
      return read.apply(model);
    }

    /** Gives the value to a builder of the schema. */
    public void write(Object builder, V value) {
      write.accept(builder, value);
    }

    @Override
    public String toString() {
      return String.join(".", path);
    }
  }

  /**
   * A place in the wire's nesting: a member, or an object that holds further places.
   *
   * @param <T> the model
   */
  public static final class Node<T> {
    private final String name;
    private final Map<String, Node<T>> children = new LinkedHashMap<>();
    private final Collection<Node<T>> view = Collections.unmodifiableCollection(children.values());
    private @Nullable Property<T, ?> property;
    private boolean former;

    private Node(String name) {
      this.name = name;
    }

    private Node<T> add(List<String> path, Property<T, ?> leaf) {
      Node<T> at = this;
      for (String step : path) {
        at = at.children.computeIfAbsent(step, Node::new);
        if (at.property != null) {
          throw new IllegalStateException("two members at " + path);
        }
      }
      if (!at.children.isEmpty()) {
        throw new IllegalStateException("two members at " + path);
      }
      at.property = leaf;
      return at;
    }

    /** The name of the JSON member. */
    public String name() {
      return name;
    }

    /** The member that stands here, or {@code null} for an object. */
    public @Nullable Property<T, ?> property() {
      return property;
    }

    /** Whether the member that stands here has moved elsewhere since. */
    public boolean isFormer() {
      return former;
    }

    /** The place below, or {@code null} when the schema has none of that name. */
    public @Nullable Node<T> child(String name) {
      return children.get(name);
    }

    /** All places below, in order. */
    public Collection<Node<T>> children() {
      return view;
    }
  }

  /**
   * A schema in the making.
   *
   * @param <T> the model
   * @param <B> its builder
   */
  public static final class Table<T, B> {
    private final String name;
    private final Supplier<B> newBuilder;
    private final Function<B, T> build;
    private final Function<T, UnknownMembers> unknown;
    private final BiConsumer<B, UnknownMembers> setUnknown;
    private final List<Property<T, ?>> properties = new ArrayList<>();

    Table(
        String name,
        Supplier<B> newBuilder,
        Function<B, T> build,
        Function<T, UnknownMembers> unknown,
        BiConsumer<B, UnknownMembers> setUnknown) {
      this.name = name;
      this.newBuilder = newBuilder;
      this.build = build;
      this.unknown = unknown;
      this.setUnknown = setUnknown;
    }

    /**
     * Adds a member.
     *
     * @param path names from the outermost object inwards, separated by periods
     */
    @SuppressWarnings("unchecked") // a schema hands its properties only builders it made itself
    public <V> Table<T, B> property(
        String path, WireType<V> type, Function<T, @Nullable V> read, BiConsumer<B, V> write) {
      properties.add(new Property<>(path, type, read, (BiConsumer<Object, V>) write));
      return this;
    }

    /** Adds a member that is a model of its own. */
    public <V> Table<T, B> property(
        String path, Schema<V> type, Function<T, @Nullable V> read, BiConsumer<B, V> write) {
      return property(path, WireType.object(() -> type), read, write);
    }

    /** The member added last exists since this version. */
    public Table<T, B> since(String version) {
      last().since = new ApiVersion(version);
      return this;
    }

    /** The member added last stood at {@code formerPath} before {@code version}. */
    public Table<T, B> movedIn(String version, String formerPath) {
      last().movedIn = new ApiVersion(version);
      last().formerPath = List.of(formerPath.split("\\."));
      return this;
    }

    /** The member added last is set by the service alone. */
    public Table<T, B> readOnly() {
      last().readOnly = true;
      return this;
    }

    /** The member added last can be changed after creation. */
    public Table<T, B> mutable() {
      last().mutable = true;
      return this;
    }

    /** An empty collection in the member added last means something else than none. */
    public Table<T, B> emptyIsValue() {
      last().emptyIsValue = true;
      return this;
    }

    /** The finished schema. */
    public Schema<T> build() {
      return new Schema<>(this);
    }

    private Property<T, ?> last() {
      return properties.get(properties.size() - 1);
    }

    @SuppressWarnings("unchecked") // as in property
    private Function<Object, T> erasedBuild() {
      return (Function<Object, T>) (Function<?, T>) build;
    }

    @SuppressWarnings("unchecked") // as in property
    private BiConsumer<Object, UnknownMembers> erasedSetUnknown() {
      return (BiConsumer<Object, UnknownMembers>) (BiConsumer<?, UnknownMembers>) setUnknown;
    }
  }
}

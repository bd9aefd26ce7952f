package dev.imagegallery.internal.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.Schema.Node;
import dev.imagegallery.models.schema.Schema.Property;
import dev.imagegallery.models.schema.WireType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes models. A value of the model wins over what is kept at its place among the unknown
 * members; objects merge. An object of the wire is opened only once something stands in it.
 */
public final class ModelWriter {

  private final JsonGenerator json;
  private final ApiVersion version;
  private final WriteMode mode;

  /** Names of objects that are opened as soon as something is written into them. */
  private final List<String> pending = new ArrayList<>(4);

  private ModelWriter(JsonGenerator json, ApiVersion version, WriteMode mode) {
    this.json = json;
    this.version = version;
    this.mode = mode;
  }

  /**
   * A model as UTF-8 bytes.
   *
   * @param version decides where members stand that have moved, and in {@link WriteMode#STRICT}
   *     which ones may be sent
   * @throws IllegalArgumentException in {@link WriteMode#STRICT}, naming the member and the
   *     api-version it needs; in every mode if an unknown member is not JSON
   */
  public static <T> byte[] write(Schema<T> schema, T model, ApiVersion version, WriteMode mode) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try (JsonGenerator json = Json.generator(out)) {
      write(schema, model, version, mode, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return out.toByteArray();
  }

  /** A model as the next value of {@code json}. */
  public static <T> void write(
      Schema<T> schema, T model, ApiVersion version, WriteMode mode, JsonGenerator json)
      throws IOException {
    new ModelWriter(json, version, mode).object(schema, model);
  }

  private <T> void object(Schema<T> schema, T model) throws IOException {
    json.writeStartObject();
    members(schema, schema.root(), model, schema.unknown(model).members());
    json.writeEndObject();
  }

  private <T> void members(Schema<T> schema, Node<T> node, T model, Map<?, ?> kept)
      throws IOException {
    for (Node<T> child : node.children()) {
      Property<T, ?> property = child.property();
      if (property == null) {
        container(schema, child, model, kept);
      } else if (mode == WriteMode.FULL || !property.isReadOnly()) {
        member(schema, child, property, model, kept);
      }
    }
    for (Map.Entry<?, ?> unknown : kept.entrySet()) {
      String name = (String) unknown.getKey();
      if (node.child(name) == null) {
        field(name);
        FreeJson.write(json, unknown.getValue());
      }
    }
  }

  private <T> void container(Schema<T> schema, Node<T> node, T model, Map<?, ?> kept)
      throws IOException {
    Object inside = kept.get(node.name());
    pending.add(node.name());
    members(schema, node, model, inside instanceof Map<?, ?> map ? map : Map.of());
    if (pending.isEmpty()) {
      json.writeEndObject();
      return;
    }
    pending.remove(pending.size() - 1);
    boolean empty = !(inside instanceof Map<?, ?> map) || map.isEmpty();
    if (empty && kept.containsKey(node.name())) {
      field(node.name());
      FreeJson.write(json, inside);
    }
  }

  private <T, V> void member(
      Schema<T> schema, Node<T> node, Property<T, V> property, T model, Map<?, ?> kept)
      throws IOException {
    boolean here = node.isFormer() == property.isFormerIn(version);
    V value = here ? property.read(model) : null;
    if (value != null && !isNone(property, value)) {
      requireSupported(schema, property);
      field(node.name());
      value(property.type(), value, kept.get(node.name()));
    } else if (kept.containsKey(node.name())) {
      field(node.name());
      FreeJson.write(json, kept.get(node.name()));
    }
  }

  private static boolean isNone(Property<?, ?> property, Object value) {
    boolean empty =
        value instanceof Collection<?> list
            ? list.isEmpty()
            : value instanceof Map<?, ?> map && map.isEmpty();
    return empty && property.isCollection() && !property.isEmptyValue();
  }

  private void requireSupported(Schema<?> schema, Property<?, ?> property) {
    ApiVersion since = property.since();
    if (mode == WriteMode.STRICT && since != null && !version.isAtLeast(since)) {
      throw new IllegalArgumentException(
          "%s of %s needs api-version %s or later, and requests are made with %s"
              .formatted(property.name(), schema.name(), since, version));
    }
  }

  private void field(String name) throws IOException {
    for (String container : pending) {
      json.writeFieldName(container);
      json.writeStartObject();
    }
    pending.clear();
    json.writeFieldName(name);
  }

  private <V> void value(WireType<V> type, V value, @Nullable Object kept) throws IOException {
    if (type instanceof WireType.Text<V> text) {
      json.writeString(text.print().apply(value));
    } else if (type instanceof WireType.Obj<V> object) {
      object(object.schema(), value);
    } else if (type instanceof WireType.Array<?> array) {
      array(array, (List<?>) value);
    } else if (type instanceof WireType.Dictionary<?> dictionary) {
      dictionary(dictionary, (Map<?, ?>) value, kept instanceof Map<?, ?> map ? map : Map.of());
    } else if (type instanceof WireType.Num) {
      number((Double) value);
    } else {
      FreeJson.write(json, value);
    }
  }

  @SuppressWarnings("unchecked") // a list of this type holds its elements
  private <E> void array(WireType.Array<E> type, List<?> list) throws IOException {
    json.writeStartArray();
    for (Object element : list) {
      value(type.element(), (E) element, null);
    }
    json.writeEndArray();
  }

  @SuppressWarnings("unchecked") // a map of this type holds its values
  private <E> void dictionary(WireType.Dictionary<E> type, Map<?, ?> map, Map<?, ?> kept)
      throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.writeFieldName((String) entry.getKey());
      value(type.value(), (E) entry.getValue(), null);
    }
    for (Map.Entry<?, ?> entry : kept.entrySet()) {
      if (!map.containsKey(entry.getKey())) {
        json.writeFieldName((String) entry.getKey());
        FreeJson.write(json, entry.getValue());
      }
    }
    json.writeEndObject();
  }

  private void number(double value) throws IOException {
    if (value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(value);
    }
  }
}

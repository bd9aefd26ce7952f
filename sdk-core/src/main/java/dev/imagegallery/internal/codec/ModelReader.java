package dev.imagegallery.internal.codec;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.Schema.Node;
import dev.imagegallery.models.schema.Schema.Property;
import dev.imagegallery.models.schema.UnknownMembers;
import dev.imagegallery.models.schema.WireType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads models. A member the schema lacks, an explicit {@code null}, an empty collection or object,
 * and text that is no value of its type are kept among the unknown members; a member of another
 * JSON kind than the schema says is an error that names its path.
 */
public final class ModelReader {

  /** Says that a model holds all there was; JSON's null is a value to be kept. */
  private static final Object NOTHING = new Object();

  private final JsonParser json;

  /** What of the value read last its component cannot express. */
  private @Nullable Object kept = NOTHING;

  private ModelReader(JsonParser json) {
    this.json = json;
  }

  /**
   * The model in a whole document.
   *
   * @throws MalformedResponseException naming the path, if it is no JSON or not of this schema
   */
  public static <T> T read(Schema<T> schema, byte[] body) {
    return document(body, reader -> reader.object(schema));
  }

  /**
   * The model whose first token is the parser's current one.
   *
   * @throws MalformedResponseException naming the path, if it is not of this schema
   */
  public static <T> T read(Schema<T> schema, JsonParser json) throws IOException {
    return new ModelReader(json).object(schema);
  }

  /**
   * A page of a list: {@code {"value": […], "nextLink": "…"}}.
   *
   * @throws MalformedResponseException naming the path, if it is no JSON or not of this schema
   */
  public static <T> PageBody<T> readPage(Schema<T> schema, byte[] body) {
    return document(body, reader -> reader.page(schema));
  }

  private interface Content<R> {
    R read(ModelReader reader) throws IOException;
  }

  private static <R> R document(byte[] body, Content<R> content) {
    if (body.length > Json.MAX_BYTES) {
      throw new MalformedResponseException(
          "the document has %d bytes, more than %d".formatted(body.length, Json.MAX_BYTES),
          "$",
          null);
    }
    try (JsonParser json = Json.parser(body)) {
      return document(json, content);
    } catch (IOException e) {
      throw new MalformedResponseException("not readable: " + reason(e), "$", e);
    }
  }

  private static <R> R document(JsonParser json, Content<R> content) {
    ModelReader reader = new ModelReader(json);
    try {
      if (json.nextToken() == null) {
        throw reader.malformed("the document is empty");
      }
      R result = content.read(reader);
      if (json.nextToken() != null) {
        throw reader.malformed("more than one JSON value");
      }
      return result;
    } catch (IOException e) {
      String path = JsonPath.of(json.getParsingContext());
      throw new MalformedResponseException("not JSON at " + path + ": " + reason(e), path, e);
    }
  }

  private static String reason(IOException e) {
    return e instanceof JacksonException jackson
        ? jackson.getOriginalMessage()
        : String.valueOf(e.getMessage());
  }

  private <T> PageBody<T> page(Schema<T> schema) throws IOException {
    require(JsonToken.START_OBJECT, "a page");
    List<T> items = List.of();
    String nextLink = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      if (name.equals("value")) {
        items = list(new WireType.Array<>(WireType.object(() -> schema)));
      } else if (name.equals("nextLink") && token != JsonToken.VALUE_NULL) {
        require(JsonToken.VALUE_STRING, "a string");
        nextLink = json.getText().isEmpty() ? null : json.getText();
      } else {
        json.skipChildren();
      }
    }
    return new PageBody<>(items, nextLink);
  }

  private <T> T object(Schema<T> schema) throws IOException {
    require(JsonToken.START_OBJECT, "an object");
    Object builder = schema.newBuilder();
    json.nextToken();
    Map<String, @Nullable Object> unknown = members(schema.root(), builder);
    if (unknown != null) {
      schema.setUnknown(builder, UnknownMembers.of(unknown));
    }
    try {
      return schema.build(builder);
    } catch (NullPointerException | IllegalArgumentException e) {
      throw malformed(schema.name() + " lacks a required value: " + e.getMessage());
    }
  }

  /** Reads from the current token to the end of the object; answers what the model cannot hold. */
  private <T> @Nullable Map<String, @Nullable Object> members(Node<T> node, Object builder)
      throws IOException {
    Map<String, @Nullable Object> rest = null;
    for (JsonToken at = json.currentToken(); at != JsonToken.END_OBJECT; at = json.nextToken()) {
      String name = json.currentName();
      json.nextToken();
      Node<T> child = node.child(name);
      Object left = child == null ? FreeJson.read(json) : member(child, builder);
      if (left != NOTHING) {
        rest = rest == null ? new LinkedHashMap<>() : rest;
        rest.put(name, left);
      }
    }
    return rest;
  }

  private <T> @Nullable Object member(Node<T> node, Object builder) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    Property<T, ?> property = node.property();
    return property == null ? container(node, builder) : property(property, builder);
  }

  private <T> Object container(Node<T> node, Object builder) throws IOException {
    require(JsonToken.START_OBJECT, "an object");
    if (json.nextToken() == JsonToken.END_OBJECT) {
      return Map.of();
    }
    Map<String, @Nullable Object> rest = members(node, builder);
    return rest == null ? NOTHING : rest;
  }

  private <T, V> @Nullable Object property(Property<T, V> property, Object builder)
      throws IOException {
    V value = value(property.type());
    Object left = kept;
    kept = NOTHING;
    if (value == null) {
      return left;
    }
    if (property.isCollection() && isEmpty(value) && !property.isEmptyValue()) {
      return left == NOTHING ? value : left;
    }
    property.write(builder, value);
    return left;
  }

  private static boolean isEmpty(Object value) {
    return value instanceof List<?> list ? list.isEmpty() : ((Map<?, ?>) value).isEmpty();
  }

  @SuppressWarnings("unchecked") // each branch answers what its wire type says
  private <V> @Nullable V value(WireType<V> type) throws IOException {
    if (type instanceof WireType.Text<V> text) {
      return text(text);
    } else if (type instanceof WireType.Obj<V> object) {
      return object(object.schema());
    } else if (type instanceof WireType.Array<?> array) {
      return (V) list(array);
    } else if (type instanceof WireType.Dictionary<?> dictionary) {
      return (V) dictionary(dictionary);
    } else if (type instanceof WireType.Int) {
      return (V) integer();
    } else if (type instanceof WireType.Lng) {
      return (V) longInteger();
    } else if (type instanceof WireType.Bool) {
      return (V) bool();
    } else if (type instanceof WireType.Num) {
      return (V) number();
    }
    return (V) FreeJson.read(json);
  }

  private <V> @Nullable V text(WireType.Text<V> type) throws IOException {
    require(JsonToken.VALUE_STRING, "a string");
    String text = json.getText();
    try {
      return type.parse().apply(text);
    } catch (IllegalArgumentException e) {
      kept = text;
      return null;
    }
  }

  private <E> List<E> list(WireType.Array<E> type) throws IOException {
    require(JsonToken.START_ARRAY, "an array");
    List<E> list = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      E value = json.currentToken() == JsonToken.VALUE_NULL ? null : value(type.element());
      if (value == null || kept != NOTHING) {
        throw malformed("an array holds something that is no value of its type");
      }
      list.add(value);
    }
    return list;
  }

  private <E> Map<String, E> dictionary(WireType.Dictionary<E> type) throws IOException {
    require(JsonToken.START_OBJECT, "an object");
    Map<String, E> map = new LinkedHashMap<>();
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(0);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      E value = json.nextToken() == JsonToken.VALUE_NULL ? null : value(type.value());
      if (value != null) {
        map.put(name, value);
      } else {
        rest.put(name, kept == NOTHING ? null : kept);
        kept = NOTHING;
      }
    }
    kept = rest.isEmpty() ? NOTHING : rest;
    return map;
  }

  private Long longInteger() throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT
        && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return json.getLongValue();
    }
    if (token == JsonToken.VALUE_STRING) {
      try {
        return Long.valueOf(json.getText());
      } catch (NumberFormatException e) {
        throw malformed("expected an integer of 64 bits, found another string");
      }
    }
    throw unexpected("an integer of 64 bits");
  }

  private Integer integer() throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT && json.getNumberType() == JsonParser.NumberType.INT) {
      return json.getIntValue();
    }
    if (token == JsonToken.VALUE_STRING) {
      try {
        return Integer.valueOf(json.getText());
      } catch (NumberFormatException e) {
        throw malformed("expected an integer of 32 bits, found another string");
      }
    }
    throw unexpected("an integer of 32 bits");
  }

  private Double number() throws IOException {
    JsonToken token = json.currentToken();
    if (token.isNumeric()) {
      return json.getDoubleValue();
    }
    if (token == JsonToken.VALUE_STRING) {
      try {
        return Double.valueOf(json.getText());
      } catch (NumberFormatException e) {
        throw malformed("expected a number, found another string");
      }
    }
    throw unexpected("a number");
  }

  private Boolean bool() throws IOException {
    JsonToken token = json.currentToken();
    if (token.isBoolean()) {
      return token == JsonToken.VALUE_TRUE;
    }
    String text = token == JsonToken.VALUE_STRING ? json.getText() : "";
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return text.equalsIgnoreCase("true");
    }
    throw unexpected("a boolean");
  }

  private void require(JsonToken expected, String words) {
    if (json.currentToken() != expected) {
      throw unexpected(words);
    }
  }

  private MalformedResponseException unexpected(String expected) {
    JsonToken token = json.currentToken();
    String found =
        token == null
            ? "nothing"
            : switch (token) {
              case START_OBJECT -> "an object";
              case START_ARRAY -> "an array";
              case VALUE_STRING -> "a string";
              case VALUE_TRUE, VALUE_FALSE -> "a boolean";
              case VALUE_NULL -> "null";
              default -> "a number";
            };
    return malformed("expected " + expected + ", found " + found);
  }

  private MalformedResponseException malformed(String what) {
    String path = JsonPath.of(json.getParsingContext());
    return new MalformedResponseException(what + " at " + path, path, null);
  }
}

package dev.imagegallery.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads and writes JSON trees. Thread-safe. */
public final class Json {

  /** The deepest nesting that is read: 100 levels; the service's documents have about ten. */
  public static final int MAX_DEPTH = 100;

  /** The largest document that is read: 16 MiB, four times what the platform accepts. */
  public static final int MAX_BYTES = 16 << 20;

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxDocumentLength(MAX_BYTES)
                  .maxNumberLength(100)
                  .maxNameLength(4096)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final JsonFactory WITH_COMMENTS =
      new JsonFactoryBuilder()
          .streamReadConstraints(FACTORY.streamReadConstraints())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  /** A parser over {@code bytes}, within the limits. */
  public static JsonParser parser(byte[] bytes) throws IOException {
    return FACTORY.createParser(bytes);
  }

  /** A generator into {@code out}; compact. */
  public static JsonGenerator generator(ByteArrayOutputStream out) throws IOException {
    return FACTORY.createGenerator(out);
  }

  /**
   * Reads a whole document.
   *
   * @throws IOException if it is not JSON, is not one value, or goes beyond the limits
   */
  public static JsonNode read(byte[] bytes) throws IOException {
    return read(parser(bytes));
  }

  /**
   * Reads a whole document that people wrote, with comments as Java has them.
   *
   * @throws IOException if it is not JSON, is not one value, or goes beyond the limits
   */
  public static JsonNode readWithComments(byte[] bytes) throws IOException {
    return read(WITH_COMMENTS.createParser(bytes));
  }

  private static JsonNode read(JsonParser opened) throws IOException {
    try (JsonParser parser = opened) {
      if (parser.nextToken() == null) {
        throw new IOException("no JSON: the document is empty");
      }
      JsonNode value = readValue(parser);
      if (parser.nextToken() != null) {
        throw new IOException("more than one JSON value");
      }
      return value;
    }
  }

  /** Reads a document that the program itself wrote. */
  public static JsonNode read(String text) {
    try {
      return read(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the value whose first token is the parser's current one. */
  public static JsonNode readValue(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          object.set(name, readValue(parser));
        }
        yield object;
      }
      case START_ARRAY -> {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(readValue(parser));
        }
        yield array;
      }
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case VALUE_NUMBER_INT ->
          switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
          };
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(decimal(parser));
      default -> throw new IOException("unexpected JSON token " + token);
    };
  }

  /**
   * The number at which a parser is.
   *
   * @throws IOException if its exponent is longer than any number has
   */
  public static BigDecimal decimal(JsonParser parser) throws IOException {
    try {
      return parser.getDecimalValue();
    } catch (NumberFormatException e) {
      throw new JsonParseException(parser, "a number is out of all range", e);
    }
  }

  /** An empty object. */
  public static ObjectNode object() {
    return NODES.objectNode();
  }

  /** An empty array. */
  public static ArrayNode array() {
    return NODES.arrayNode();
  }

  /** A tree as UTF-8 bytes, compact. */
  public static byte[] write(JsonNode value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    try (JsonGenerator generator = generator(out)) {
      writeValue(generator, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A tree as text, compact. */
  public static String print(JsonNode value) {
    return new String(write(value), StandardCharsets.UTF_8);
  }

  /** Writes a tree. */
  public static void writeValue(JsonGenerator generator, JsonNode value) throws IOException {
    switch (value.getNodeType()) {
      case OBJECT -> {
        generator.writeStartObject();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
          generator.writeFieldName(member.getKey());
          writeValue(generator, member.getValue());
        }
        generator.writeEndObject();
      }
      case ARRAY -> {
        generator.writeStartArray();
        for (JsonNode item : value) {
          writeValue(generator, item);
        }
        generator.writeEndArray();
      }
      case STRING -> generator.writeString(value.textValue());
      case BOOLEAN -> generator.writeBoolean(value.booleanValue());
      case NUMBER -> writeNumber(generator, value);
      default -> generator.writeNull();
    }
  }

  private static void writeNumber(JsonGenerator generator, JsonNode value) throws IOException {
    if (value.isInt()) {
      generator.writeNumber(value.intValue());
    } else if (value.isLong()) {
      generator.writeNumber(value.longValue());
    } else if (value.isBigInteger()) {
      generator.writeNumber(value.bigIntegerValue());
    } else {
      generator.writeNumber(value.decimalValue());
    }
  }
}

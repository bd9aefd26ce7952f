package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.internal.json.LenientJson;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Objects;

/**
 * A document read from text together with the positions of its values.
 *
 * @param root the document
 * @param positions where its values stand
 */
public record TemplateText(JsonNode root, SourcePositions positions) {

  /** The longest text that is read: 4 MiB, the service's limit of a request. */
  public static final int MAX_BYTES = 4 << 20;

  /**
   * Reads JSON as deployment clients send it: with comments, and with field names that may lack
   * their quotation marks.
   *
   * @throws TemplateException if it cannot be read, or goes beyond the limits
   */
  public static TemplateText read(byte[] text) {
    if (text.length > MAX_BYTES) {
      throw new TemplateException(
          "RequestContentTooLarge",
          "The request content size exceeds the maximum size of 4 MB.",
          null);
    }
    IdentityHashMap<JsonNode, Position> positions = new IdentityHashMap<>();
    try (JsonParser parser = LenientJson.parser(text)) {
      parser.nextToken();
      JsonNode root = value(parser, positions);
      if (parser.nextToken() != null) {
        throw new IOException("additional text after the JSON value");
      }
      return new TemplateText(root, new SourcePositions(positions));
    } catch (IOException e) {
      throw new TemplateException(
          "InvalidRequestContent",
          "The request content was invalid and could not be deserialized: '" + reason(e) + "'.",
          null);
    }
  }

  private static JsonNode value(JsonParser parser, IdentityHashMap<JsonNode, Position> positions)
      throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new IOException("the JSON ends early");
    }
    return switch (token) {
      case START_OBJECT -> object(parser, positions);
      case START_ARRAY -> array(parser, positions);
      default -> Json.readValue(parser);
    };
  }

  private static JsonNode object(JsonParser parser, IdentityHashMap<JsonNode, Position> positions)
      throws IOException {
    ObjectNode object = Json.object();
    positions.put(object, position(parser));
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = Objects.requireNonNull(parser.currentName());
      parser.nextToken();
      object.set(name, value(parser, positions));
    }
    return object;
  }

  private static JsonNode array(JsonParser parser, IdentityHashMap<JsonNode, Position> positions)
      throws IOException {
    ArrayNode array = Json.array();
    positions.put(array, position(parser));
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser, positions));
    }
    return array;
  }

  /** The service counts to the end of the opening bracket. */
  private static Position position(JsonParser parser) {
    JsonLocation location = parser.currentTokenLocation();
    return new Position(location.getLineNr(), location.getColumnNr());
  }

  /** The parser's words, without what it says of its own sources. */
  private static String reason(IOException e) {
    if (!(e instanceof JsonProcessingException problem)) {
      return String.valueOf(e.getMessage());
    }
    String message = String.valueOf(problem.getOriginalMessage());
    int end = message.indexOf(" (start marker");
    JsonLocation location = problem.getLocation();
    return (end < 0 ? message : message.substring(0, end))
        + (location == null
            ? ""
            : " Line " + location.getLineNr() + ", position " + location.getColumnNr() + ".");
  }
}

package dev.imagegallery.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * Reads what people and their tools take for JSON: comments, trailing commas, names without
 * quotation marks, texts in single ones. Thread-safe.
 */
public final class LenientJson {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Json.MAX_DEPTH)
                  .maxDocumentLength(Json.MAX_BYTES)
                  .maxNumberLength(100)
                  .maxNameLength(4096)
                  .build())
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private LenientJson() {}

  /** A parser over {@code bytes}, within the limits of {@link Json}. */
  public static JsonParser parser(byte[] bytes) throws IOException {
    return FACTORY.createParser(bytes);
  }

  /**
   * Reads a whole document. Of members of the same name the last one counts.
   *
   * @throws IOException if it cannot be read, is not one value, or goes beyond the limits
   */
  public static JsonNode read(byte[] bytes) throws IOException {
    try (JsonParser parser = parser(bytes)) {
      if (parser.nextToken() == null) {
        throw new IOException("no JSON: the document is empty");
      }
      JsonNode value = Json.readValue(parser);
      if (parser.nextToken() != null) {
        throw new IOException("more than one JSON value");
      }
      return value;
    }
  }
}

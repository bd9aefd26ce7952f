package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.language.Values;
import dev.imagegallery.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes a template apart and checks its form. */
final class TemplateReader {

  /** The most parameters: 256, the service's limit. */
  static final int MAX_PARAMETERS = 256;

  /** The most variables: 256, the service's limit. */
  static final int MAX_VARIABLES = 256;

  /** The most resources, loops unrolled: 800, the service's limit. */
  static final int MAX_RESOURCES = 800;

  /** The most outputs: 64, the service's limit. */
  static final int MAX_OUTPUTS = 64;

  private static final Pattern SCHEMA =
      Pattern.compile(
          "https?://schema\\.management\\.azure\\.com/schemas/[0-9a-z-]{1,20}/"
              + "(subscription|managementGroup|tenant)?deploymentTemplate\\.json#?",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> SECTIONS =
      Set.of(
          "$schema",
          "apiprofile",
          "asserts",
          "contentversion",
          "definitions",
          "extensions",
          "functions",
          "imports",
          "languageversion",
          "metadata",
          "outputs",
          "parameters",
          "resources",
          "variables");

  private final ObjectNode document;
  private final SourcePositions positions;
  private final boolean symbolic;

  TemplateReader(ObjectNode document, SourcePositions positions) {
    this.document = document;
    this.positions = positions;
    checkSections();
    checkSchema();
    requireText("contentVersion");
    this.symbolic = checkLanguage();
    if (section("variables").size() > MAX_VARIABLES) {
      throw limit("variables", MAX_VARIABLES, section("variables").size());
    }
  }

  private void checkSections() {
    for (String name : (Iterable<String>) document::fieldNames) {
      if (!SECTIONS.contains(name.toLowerCase(Locale.ROOT))) {
        throw Errors.invalidContent(
            "Could not find member '" + name + "' on object of type 'Template'.",
            positions,
            document);
      }
    }
  }

  private void checkSchema() {
    String schema = requireText("$schema");
    if (!SCHEMA.matcher(schema).matches()) {
      throw Errors.validation(
          "The template schema '"
              + schema
              + "' is not supported. Please see https://aka.ms/arm-syntax for usage details.",
          positions.of(document));
    }
  }

  private String requireText(String name) {
    JsonNode value = Values.member(document, name);
    if (value == null || !value.isTextual()) {
      throw Errors.invalidContent(
          "Required property '" + name + "' not found in JSON.", positions, document);
    }
    return value.textValue();
  }

  private boolean checkLanguage() {
    JsonNode written = Values.member(document, "languageVersion");
    String version = written == null ? "1.0" : written.asText();
    JsonNode resources = Values.member(document, "resources");
    if (resources == null) {
      throw Errors.invalidContent(
          "Required property 'resources' not found in JSON.", positions, document);
    }
    boolean named = !version.startsWith("1.");
    if (named && !version.matches("2\\.[0-9](-experimental)?")) {
      throw Errors.validation("The template language version '" + version + "' is not supported.");
    }
    if (named ? !resources.isObject() : !resources.isArray()) {
      throw Errors.validation(
          named
              ? "The resources of a template of language version '2.0' must be an object of"
                  + " symbolic names."
                  + Errors.SYNTAX_HELP
              : "The template resources must be an array. Symbolic names need language version"
                  + " '2.0'."
                  + Errors.SYNTAX_HELP,
          positions.of(resources));
    }
    return named;
  }

  boolean isSymbolic() {
    return symbolic;
  }

  Types types() {
    return new Types(section("definitions"));
  }

  Map<String, TypedDefinition> parameters() {
    Map<String, TypedDefinition> parameters = definitions("parameters", "parameter");
    if (parameters.size() > MAX_PARAMETERS) {
      throw limit("parameters", MAX_PARAMETERS, parameters.size());
    }
    return parameters;
  }

  Map<String, TypedDefinition> outputs() {
    Map<String, TypedDefinition> outputs = definitions("outputs", "output");
    if (outputs.size() > MAX_OUTPUTS) {
      throw limit("outputs", MAX_OUTPUTS, outputs.size());
    }
    return outputs;
  }

  private Map<String, TypedDefinition> definitions(String section, String kind) {
    Map<String, TypedDefinition> definitions = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : section(section).properties()) {
      String what = "template " + kind + " '" + member.getKey() + "'";
      if (!(member.getValue() instanceof ObjectNode node)) {
        throw Errors.validation("The " + what + " is not valid: it must be an object.");
      }
      definitions.put(member.getKey(), types().resolve(what, node));
    }
    return definitions;
  }

  List<UserFunction> functions() {
    return UserFunctionReader.read(section("functions"), positions);
  }

  List<ResourceDefinition> resources() {
    boolean versioned = Values.member(document, "apiProfile") != null;
    return new ResourceReader(positions, versioned).read(section("resources"));
  }

  static TemplateException limit(String what, int limit, int actual) {
    return Errors.validation(
        "The number of template "
            + what
            + " limit exceeded. Limit: '"
            + limit
            + "' and actual: '"
            + actual
            + "'. Please see https://aka.ms/arm-limits for usage details.");
  }

  private JsonNode section(String name) {
    JsonNode section = Values.member(document, name);
    return section == null || section.isNull() ? Json.object() : section;
  }
}

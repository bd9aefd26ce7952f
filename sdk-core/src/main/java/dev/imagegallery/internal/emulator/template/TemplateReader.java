package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.language.Values;
import dev.imagegallery.internal.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    List<UserFunction> functions = new ArrayList<>();
    JsonNode section = Values.member(document, "functions");
    for (JsonNode group : section == null ? Json.array() : section) {
      String namespace = text(group, "namespace");
      JsonNode members = Values.member(group, "members");
      if (namespace == null || members == null || !members.isObject()) {
        throw Errors.validation(
            "The template functions are not valid: each group needs a namespace and members."
                + Errors.FUNCTION_HELP,
            positions.of(group));
      }
      for (Map.Entry<String, JsonNode> member : members.properties()) {
        functions.add(function(namespace + "." + member.getKey(), member.getValue()));
      }
    }
    return functions;
  }

  private UserFunction function(String name, JsonNode node) {
    JsonNode output = Values.member(node, "output");
    JsonNode value = output == null ? null : Values.member(output, "value");
    if (value == null) {
      throw Errors.validation(
          "The template function '"
              + name
              + "' is not valid: it has no output value."
              + Errors.FUNCTION_HELP,
          positions.of(node));
    }
    List<String> parameters = new ArrayList<>();
    JsonNode declared = Values.member(node, "parameters");
    for (JsonNode parameter : declared == null ? Json.array() : declared) {
      parameters.add(String.valueOf(text(parameter, "name")));
    }
    return new UserFunction(name, List.copyOf(parameters), value);
  }

  List<ResourceDefinition> resources() {
    List<ResourceDefinition> resources = new ArrayList<>();
    JsonNode section = Values.member(document, "resources");
    addResources(resources, section == null ? Json.array() : section, null);
    return resources;
  }

  private void addResources(
      List<ResourceDefinition> all, JsonNode section, @Nullable ResourceDefinition parent) {
    if (section instanceof ArrayNode array) {
      array.forEach(node -> addResource(all, null, node, parent));
    } else {
      section
          .properties()
          .forEach(member -> addResource(all, member.getKey(), member.getValue(), parent));
    }
  }

  private void addResource(
      List<ResourceDefinition> all,
      @Nullable String symbolicName,
      JsonNode node,
      @Nullable ResourceDefinition parent) {
    if (!(node instanceof ObjectNode object)) {
      throw Errors.invalidContent("A template resource must be an object.", positions, document);
    }
    for (String required : List.of("type", "name", "apiVersion")) {
      if (Values.member(object, required) == null
          && !(required.equals("apiVersion") && Values.member(document, "apiProfile") != null)) {
        throw Errors.validation(
            "The template resource '"
                + (text(object, "name") == null ? "" : text(object, "name"))
                + "'"
                + Errors.place(positions.of(object))
                + " is not valid. The "
                + required
                + " property cannot be null or empty."
                + Errors.SYNTAX_HELP,
            positions.of(object));
      }
    }
    ResourceDefinition definition = new ResourceDefinition(symbolicName, object, parent);
    all.add(definition);
    if (all.size() > MAX_RESOURCES) {
      throw limit("resources", MAX_RESOURCES, all.size());
    }
    JsonNode children = Values.member(object, "resources");
    if (children != null) {
      addResources(all, children, definition);
    }
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

  private static @Nullable String text(JsonNode object, String name) {
    JsonNode value = Values.member(object, name);
    return value == null || !value.isTextual() ? null : value.textValue();
  }

  private JsonNode section(String name) {
    JsonNode section = Values.member(document, name);
    return section == null || section.isNull() ? Json.object() : section;
  }
}

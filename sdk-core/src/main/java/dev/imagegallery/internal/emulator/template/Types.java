package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.language.Values;

/** The types that a template defines under {@code definitions}, and all that refer to them. */
final class Types {

  private static final String PREFIX = "#/definitions/";
  private static final int LONGEST_CHAIN = 30;

  private final JsonNode definitions;

  Types(JsonNode definitions) {
    this.definitions = definitions;
  }

  /**
   * Resolves a definition.
   *
   * @param what what it is the definition of, for messages
   */
  TypedDefinition resolve(String what, ObjectNode node) {
    return resolve(what, node, 0);
  }

  private TypedDefinition resolve(String what, ObjectNode node, int chain) {
    JsonNode reference = Values.member(node, "$ref");
    if (reference != null) {
      TypedDefinition base = resolve(what, target(what, reference, chain), chain + 1);
      return new TypedDefinition(base.type(), node, base);
    }
    JsonNode type = Values.member(node, "type");
    ParameterType known = type == null ? null : ParameterType.of(type.asText());
    if (known == null || (known == ParameterType.ANY && type != null && !type.isTextual())) {
      throw Errors.validation(
          "The "
              + what
              + " has the type '"
              + (type == null ? "" : type.asText())
              + "', which is not valid. Supported types are 'String,SecureString,Int,Bool,Array,"
              + "Object,SecureObject'. Please see https://aka.ms/arm-syntax-parameters for usage"
              + " details.");
    }
    return new TypedDefinition(known, node, null);
  }

  private ObjectNode target(String what, JsonNode reference, int chain) {
    String path = reference.asText();
    JsonNode target =
        path.startsWith(PREFIX)
            ? Values.member(definitions, path.substring(PREFIX.length()))
            : null;
    if (!(target instanceof ObjectNode object) || chain >= LONGEST_CHAIN) {
      throw Errors.validation(
          "The "
              + what
              + " refers to the type definition '"
              + path
              + "', which "
              + (target == null ? "does not exist" : "refers to itself")
              + ". Please see https://aka.ms/arm-syntax-parameters for usage details.");
    }
    return object;
  }
}

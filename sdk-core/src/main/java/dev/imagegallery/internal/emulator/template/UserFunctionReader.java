package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.template.language.Values;
import dev.imagegallery.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the functions that a template defines. */
final class UserFunctionReader {

  private UserFunctionReader() {}

  static List<UserFunction> read(JsonNode groups, SourcePositions positions) {
    List<UserFunction> functions = new ArrayList<>();
    for (JsonNode group : groups) {
      JsonNode namespace = Values.member(group, "namespace");
      JsonNode members = Values.member(group, "members");
      if (namespace == null || !namespace.isTextual() || members == null || !members.isObject()) {
        throw Errors.validation(
            "The template functions are not valid: each group needs a namespace and members."
                + Errors.FUNCTION_HELP,
            positions.of(group));
      }
      for (Map.Entry<String, JsonNode> member : members.properties()) {
        String name = namespace.textValue() + "." + member.getKey();
        functions.add(function(name, member.getValue(), positions));
      }
    }
    return functions;
  }

  private static UserFunction function(String name, JsonNode node, SourcePositions positions) {
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
      JsonNode parameterName = Values.member(parameter, "name");
      parameters.add(parameterName == null ? "" : parameterName.asText());
    }
    return new UserFunction(name, List.copyOf(parameters), value);
  }
}

package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.language.Excerpt;
import dev.imagegallery.internal.emulator.template.language.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks a value against the type and the constraints of its definition. */
final class ValueCheck {

  private final Types types;
  private final String kind;
  private final String name;
  private final TypedDefinition definition;

  ValueCheck(Types types, String kind, String name, TypedDefinition definition) {
    this.types = types;
    this.kind = kind;
    this.name = name;
    this.definition = definition;
  }

  void check(JsonNode value, @Nullable Position position) {
    check(value, definition, "", position);
  }

  private void check(
      JsonNode value, TypedDefinition type, String path, @Nullable Position position) {
    if (value.isNull() && type.isNullable()) {
      return;
    }
    if (!type.type().accepts(value)) {
      throw invalid(
          "",
          path,
          "Expected a value of type '"
              + type.type().valueTypes()
              + "', but received a value of type '"
              + Values.typeName(value)
              + "'."
              + Errors.PARAMETER_HELP,
          position);
    }
    checkAllowed(value, type, path, position);
    checkBounds(value, type, path, position);
    if (value.isObject()) {
      checkMembers(value, type, path, position);
    } else if (value.isArray()) {
      checkItems(value, type, path, position);
    }
  }

  private void checkAllowed(
      JsonNode value, TypedDefinition type, String path, @Nullable Position position) {
    JsonNode allowed = type.constraint("allowedValues");
    if (allowed == null) {
      return;
    }
    List<String> printed = new ArrayList<>();
    boolean subset = value.isArray();
    for (JsonNode item : allowed) {
      if (Values.same(item, value)) {
        return;
      }
      printed.add(Values.print(item));
      subset &= !item.isArray();
    }
    if (subset && allIn(value, allowed)) {
      return; // an array may choose several of the allowed values
    }
    String shown = definition.type().isSecure() ? "" : " '" + Excerpt.of(Values.print(value)) + "'";
    throw invalid(
        shown,
        path,
        "The parameter value is not part of the allowed value(s): '"
            + String.join(",", printed)
            + "'.",
        position);
  }

  private static boolean allIn(JsonNode values, JsonNode allowed) {
    for (JsonNode value : values) {
      boolean found = false;
      for (JsonNode item : allowed) {
        found |= Values.same(item, value);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private void checkBounds(
      JsonNode value, TypedDefinition type, String path, @Nullable Position position) {
    if (value.isTextual() || value.isArray()) {
      long length = value.isTextual() ? value.textValue().length() : value.size();
      checkBounds(length, "Length of the value", "Length", type, path, position);
    } else if (Values.isInteger(value)) {
      checkBounds(value.longValue(), "The value", "Value", type, path, position);
    }
  }

  private void checkBounds(
      long actual,
      String what,
      String bound,
      TypedDefinition type,
      String path,
      @Nullable Position position) {
    JsonNode least = type.constraint("min" + bound);
    if (least != null && actual < least.asLong()) {
      throw outside(what, "greater than or equal to", least, path, position);
    }
    JsonNode most = type.constraint("max" + bound);
    if (most != null && actual > most.asLong()) {
      throw outside(what, "less than or equal to", most, path, position);
    }
  }

  private TemplateException outside(
      String what, String relation, JsonNode bound, String path, @Nullable Position position) {
    return invalid(
        "",
        path,
        what + " should be " + relation + " '" + Values.print(bound) + "'." + Errors.PARAMETER_HELP,
        position);
  }

  private void checkMembers(
      JsonNode value, TypedDefinition type, String path, @Nullable Position position) {
    JsonNode properties = type.constraint("properties");
    JsonNode additional = type.constraint("additionalProperties");
    if (properties != null) {
      for (Map.Entry<String, JsonNode> property : properties.properties()) {
        checkMember(value, property.getKey(), property.getValue(), path, position);
      }
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (properties != null && Values.member(properties, member.getKey()) != null) {
        continue;
      }
      String at = path + "." + member.getKey();
      if (additional instanceof ObjectNode node) {
        check(member.getValue(), resolve(at, node), at, position);
      } else if (additional != null && additional.isBoolean() && !additional.booleanValue()) {
        throw invalid("", path, "The property '" + member.getKey() + "' is not allowed.", position);
      }
    }
  }

  private void checkMember(
      JsonNode value, String property, JsonNode node, String path, @Nullable Position position) {
    if (!(node instanceof ObjectNode object)) {
      return;
    }
    String at = path + "." + property;
    TypedDefinition type = resolve(at, object);
    JsonNode member = Values.member(value, property);
    if (member != null) {
      check(member, type, at, position);
    } else if (!type.isNullable()) {
      throw invalid("", path, "The property '" + property + "' is required.", position);
    }
  }

  private void checkItems(
      JsonNode value, TypedDefinition type, String path, @Nullable Position position) {
    JsonNode first = type.constraint("prefixItems");
    JsonNode rest = type.constraint("items");
    for (int i = 0; i < value.size(); i++) {
      JsonNode node = first != null && i < first.size() ? first.get(i) : rest;
      String at = path + "[" + i + "]";
      if (node instanceof ObjectNode object) {
        check(value.get(i), resolve(at, object), at, position);
      }
    }
  }

  private TypedDefinition resolve(String path, ObjectNode node) {
    return types.resolve("template " + kind + " '" + name + path + "'", node);
  }

  private TemplateException invalid(
      String value, String path, String reason, @Nullable Position position) {
    return Errors.validation(
        "The provided value"
            + value
            + " for the template "
            + kind
            + " '"
            + name
            + path
            + "'"
            + Errors.place(position)
            + " is not valid. "
            + reason,
        position);
  }
}

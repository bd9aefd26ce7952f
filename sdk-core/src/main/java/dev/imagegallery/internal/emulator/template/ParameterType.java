package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.template.language.Values;
import org.jspecify.annotations.Nullable;

/** The types of parameters and outputs; templates write them in any case. */
enum ParameterType {
  STRING("String", "String, Uri"),
  SECURE_STRING("SecureString", "String, Uri"),
  INT("Int", "Integer"),
  BOOL("Bool", "Boolean"),
  OBJECT("Object", "Object"),
  SECURE_OBJECT("SecureObject", "Object"),
  ARRAY("Array", "Array"),
  ANY("Any", "Any");

  private final String label;
  private final String valueTypes;

  ParameterType(String label, String valueTypes) {
    this.label = label;
    this.valueTypes = valueTypes;
  }

  static @Nullable ParameterType of(String name) {
    for (ParameterType type : values()) {
      if (type.label.equalsIgnoreCase(name)) {
        return type;
      }
    }
    return null;
  }

  /** As a deployment shows it. */
  String label() {
    return label;
  }

  /** The names of the values' types, for messages. */
  String valueTypes() {
    return valueTypes;
  }

  boolean isSecure() {
    return this == SECURE_STRING || this == SECURE_OBJECT;
  }

  boolean accepts(JsonNode value) {
    return switch (this) {
      case STRING, SECURE_STRING -> value.isTextual();
      case INT -> Values.isInteger(value);
      case BOOL -> value.isBoolean();
      case OBJECT, SECURE_OBJECT -> value.isObject();
      case ARRAY -> value.isArray();
      case ANY -> true;
    };
  }
}

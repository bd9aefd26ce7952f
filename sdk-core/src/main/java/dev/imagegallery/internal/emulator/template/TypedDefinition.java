package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.language.Values;
import org.jspecify.annotations.Nullable;

/**
 * A parameter or an output, or a part of a user's type.
 *
 * @param type its type, through all references
 * @param node what the template writes, for the constraints
 * @param base what {@code $ref} leads to; {@code null} without one
 */
record TypedDefinition(ParameterType type, ObjectNode node, @Nullable TypedDefinition base) {

  /** A constraint of its own or of the type that it refers to; null if there is none. */
  @Nullable JsonNode constraint(String name) {
    JsonNode own = Values.member(node, name);
    return own != null || base == null ? own : base.constraint(name);
  }

  boolean isNullable() {
    JsonNode nullable = constraint("nullable");
    return nullable != null && nullable.asBoolean(false);
  }
}

package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.template.language.Values;
import org.jspecify.annotations.Nullable;

/**
 * A resource as the template writes it.
 *
 * @param symbolicName {@code null} in a template without symbolic names
 * @param node its object
 * @param parent the resource that it is written in; {@code null} at top level
 */
record ResourceDefinition(
    @Nullable String symbolicName, ObjectNode node, @Nullable ResourceDefinition parent) {

  /** A member as it is written; null if there is none. */
  @Nullable JsonNode member(String name) {
    return Values.member(node, name);
  }

  boolean isExisting() {
    JsonNode existing = member("existing");
    return symbolicName != null && existing != null && existing.asBoolean(false);
  }

  /** The name as it is written, for messages. */
  String writtenName() {
    JsonNode name = member("name");
    return name == null ? "" : name.asText();
  }
}

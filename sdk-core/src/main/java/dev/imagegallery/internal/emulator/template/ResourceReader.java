package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the resources of a template, those within others included. */
final class ResourceReader {

  private final SourcePositions positions;
  private final List<String> required;
  private final List<ResourceDefinition> all = new ArrayList<>();

  /**
   * A reader.
   *
   * @param versioned whether the template says elsewhere which versions its resources have
   */
  ResourceReader(SourcePositions positions, boolean versioned) {
    this.positions = positions;
    this.required = versioned ? List.of("type", "name") : List.of("type", "name", "apiVersion");
  }

  List<ResourceDefinition> read(JsonNode section) {
    add(section, null);
    return List.copyOf(all);
  }

  private void add(JsonNode section, @Nullable ResourceDefinition parent) {
    if (section instanceof ArrayNode array) {
      array.forEach(node -> add(null, node, parent));
    } else {
      section.properties().forEach(member -> add(member.getKey(), member.getValue(), parent));
    }
  }

  private void add(
      @Nullable String symbolicName, JsonNode node, @Nullable ResourceDefinition parent) {
    if (!(node instanceof ObjectNode object)) {
      throw Errors.invalidContent("A template resource must be an object.", positions, node);
    }
    ResourceDefinition definition = new ResourceDefinition(symbolicName, object, parent);
    for (String member : required) {
      checkPresent(definition, member);
    }
    all.add(definition);
    if (all.size() > TemplateReader.MAX_RESOURCES) {
      throw TemplateReader.limit("resources", TemplateReader.MAX_RESOURCES, all.size());
    }
    JsonNode children = definition.member("resources");
    if (children != null) {
      add(children, definition);
    }
  }

  private void checkPresent(ResourceDefinition definition, String member) {
    if (definition.member(member) != null) {
      return;
    }
    Position position = positions.of(definition.node());
    throw Errors.validation(
        "The template resource '"
            + definition.writtenName()
            + "'"
            + Errors.place(position)
            + " is not valid. The "
            + member
            + " property cannot be null or empty."
            + Errors.SYNTAX_HELP,
        position);
  }
}

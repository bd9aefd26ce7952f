package dev.imagegallery.internal.codec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Definitions of the published OpenAPI documents, with their references followed. */
final class Contract {

  /**
   * A definition, or an inline schema, in the document it stands in.
   *
   * @param file the document, against which references are read
   * @param json the schema
   */
  record Definition(Path file, JsonNode json) {

    /** The members, those of all parents included. */
    Map<String, Definition> members() {
      Map<String, Definition> members = new LinkedHashMap<>();
      for (JsonNode parent : json.path("allOf")) {
        members.putAll(new Definition(file, parent).resolved().members());
      }
      json.path("properties")
          .properties()
          .forEach(member -> members.put(member.getKey(), new Definition(file, member.getValue())));
      return members;
    }

    /** Whether the document, an excerpt, refers to this definition without having it. */
    boolean isLeftOut() {
      return json.path("x-left-out").asBoolean();
    }

    boolean isReadOnly() {
      return json.path("readOnly").asBoolean();
    }

    /** What this one refers to, or itself. */
    Definition resolved() {
      String reference = json.path("$ref").asText();
      if (reference.isEmpty()) {
        return this;
      }
      String name = reference.substring(reference.lastIndexOf('/') + 1);
      Path target = target(reference.substring(0, reference.indexOf('#')), name);
      return definition(target, name).resolved();
    }

    private Path target(String document, String name) {
      if (document.isEmpty()) {
        return file;
      }
      int common = document.indexOf("common-types/");
      if (common >= 0) {
        return Shared.path("spec/" + document.substring(common));
      }
      Path beside = file.resolveSibling(document).normalize();
      if (Files.exists(beside)) {
        return beside;
      }
      // the common compute document is not published on its own: others hold its parts
      boolean here = document(file).path("definitions").has(name);
      return here ? file : file.resolveSibling("virtualMachine.json");
    }

    Definition item() {
      return new Definition(file, json.path("items")).resolved();
    }

    Definition mapValue() {
      return new Definition(file, json.path("additionalProperties")).resolved();
    }
  }

  private static final Map<Path, JsonNode> DOCUMENTS = new ConcurrentHashMap<>();

  private Contract() {}

  private static JsonNode document(Path file) {
    return DOCUMENTS.computeIfAbsent(file, Shared::read);
  }

  static Definition definition(Path file, String name) {
    JsonNode document = document(file);
    JsonNode found = document.path("definitions").path(name);
    for (JsonNode omitted : document.path("x-omitted-definitions")) {
      if (found.isMissingNode() && omitted.asText().equals(name)) {
        found = Json.object().put("x-left-out", true);
      }
    }
    if (found.isMissingNode()) {
      throw new AssertionError("no definition " + name + " in " + file);
    }
    return new Definition(file, found);
  }
}

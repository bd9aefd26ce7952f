package dev.imagegallery.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A template of resource manager: text, a file or a tree. Comments in it are allowed, as in the
 * service's own tools. Immutable and thread-safe; it is checked by the service, not here.
 */
public final class DeploymentTemplate {

  /** The largest template in bytes: the service takes 4 MiB. */
  public static final int MAX_BYTES = 4 << 20;

  private final JsonNode json;

  private DeploymentTemplate(JsonNode json) {
    this.json = json;
  }

  /**
   * Reads JSON.
   *
   * @throws IllegalArgumentException if it is no JSON object, or larger than {@link #MAX_BYTES}
   */
  public static DeploymentTemplate parse(String template) {
    return new DeploymentTemplate(Documents.parse("template", template));
  }

  /**
   * Reads a file of JSON in UTF-8.
   *
   * @throws java.io.UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if it is no JSON object, or larger than {@link #MAX_BYTES}
   */
  public static DeploymentTemplate read(Path file) {
    return new DeploymentTemplate(Documents.read("template", file));
  }

  /**
   * A tree, copied.
   *
   * @throws IllegalArgumentException if it is no object
   */
  public static DeploymentTemplate of(JsonNode template) {
    return new DeploymentTemplate(Documents.copy("template", template));
  }

  /** A copy of the tree. */
  public JsonNode json() {
    return json.deepCopy();
  }

  /** The names of its parameters, in their order. */
  public List<String> parameterNames() {
    List<String> names = new ArrayList<>();
    json.path("parameters").fieldNames().forEachRemaining(names::add);
    return List.copyOf(names);
  }

  /** The JSON, indented. */
  public String text() {
    return json.toPrettyString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DeploymentTemplate that && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  /** What kind of template it is; its values may be secrets. */
  @Override
  public String toString() {
    return "DeploymentTemplate[resources=%d, parameters=%s]"
        .formatted(json.path("resources").size(), parameterNames());
  }
}

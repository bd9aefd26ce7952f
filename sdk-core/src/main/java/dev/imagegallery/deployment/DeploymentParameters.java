package dev.imagegallery.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.models.ResourceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The parameters of a deployment: typed values, a file of parameters, or both; a value set later
 * replaces one set before. Immutable and thread-safe.
 */
public final class DeploymentParameters {

  /** No parameters. */
  public static final DeploymentParameters NONE =
      new DeploymentParameters(JsonNodeFactory.instance.objectNode());

  private final ObjectNode byName;

  private DeploymentParameters(ObjectNode byName) {
    this.byName = byName;
  }

  /**
   * Reads the text of a file of parameters, or of the object of parameters in it.
   *
   * @throws IllegalArgumentException if it is no such JSON
   */
  public static DeploymentParameters parse(String parameters) {
    return ofDocument(Documents.parse("parameters", parameters));
  }

  /**
   * Reads a file of parameters.
   *
   * @throws java.io.UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if it is no such JSON
   */
  public static DeploymentParameters read(Path file) {
    return ofDocument(Documents.read("parameters", file));
  }

  /**
   * The tree of a file of parameters, or of the object of parameters in it.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static DeploymentParameters of(JsonNode parameters) {
    return ofDocument(Documents.copy("parameters", parameters));
  }

  private static DeploymentParameters ofDocument(ObjectNode document) {
    boolean file = document.has("$schema") || document.has("contentVersion");
    ObjectNode byName = file ? document.withObjectProperty("parameters") : document;
    byName
        .properties()
        .forEach(
            parameter -> {
              JsonNode given = parameter.getValue();
              if (!given.has("value") && !given.has("reference")) {
                throw new IllegalArgumentException(
                    "parameters: " + parameter.getKey() + " has neither value nor reference");
              }
            });
    return new DeploymentParameters(byName);
  }

  /** With a text; of type {@code string} or {@code securestring}. */
  public DeploymentParameters with(String name, String value) {
    return with(name, JsonNodeFactory.instance.textNode(requireValue(value)));
  }

  /** With a whole number; of type {@code int}. */
  public DeploymentParameters with(String name, long value) {
    return with(name, JsonNodeFactory.instance.numberNode(value));
  }

  /** With a truth value; of type {@code bool}. */
  public DeploymentParameters with(String name, boolean value) {
    return with(name, JsonNodeFactory.instance.booleanNode(value));
  }

  /** With texts; of type {@code array}. */
  public DeploymentParameters with(String name, List<String> value) {
    var array = JsonNodeFactory.instance.arrayNode();
    requireValue(value).forEach(array::add);
    return with(name, array);
  }

  /** With any JSON; of type {@code object} or {@code array}. */
  public DeploymentParameters with(String name, JsonNode value) {
    ObjectNode parameter = JsonNodeFactory.instance.objectNode();
    return plus(name, parameter.set("value", requireValue(value).deepCopy()));
  }

  /** With a secret of a key vault, which the service reads itself. */
  public DeploymentParameters withSecret(String name, ResourceId keyVault, String secretName) {
    ObjectNode parameter = JsonNodeFactory.instance.objectNode();
    ObjectNode reference = parameter.putObject("reference");
    reference.putObject("keyVault").put("id", Objects.requireNonNull(keyVault, "keyVault").text());
    reference.put("secretName", Objects.requireNonNull(secretName, "secretName"));
    return plus(name, parameter);
  }

  private DeploymentParameters plus(String name, ObjectNode parameter) {
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException("name of a parameter is blank");
    }
    ObjectNode more = byName.deepCopy();
    return new DeploymentParameters(more.set(name, parameter));
  }

  private static <T> T requireValue(T value) {
    return Objects.requireNonNull(value, "value");
  }

  /** A copy of the tree: an object with {@code value} or {@code reference} for each name. */
  public JsonNode json() {
    return byName.deepCopy();
  }

  /** The names, in their order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    byName.fieldNames().forEachRemaining(names::add);
    return List.copyOf(names);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DeploymentParameters that && byName.equals(that.byName);
  }

  @Override
  public int hashCode() {
    return byName.hashCode();
  }

  /** The names alone: values may be secrets. */
  @Override
  public String toString() {
    return "DeploymentParameters" + names();
  }
}

package dev.imagegallery.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.json.FreeValues;
import dev.imagegallery.models.Deployment;
import dev.imagegallery.models.DeploymentOutput;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

/** The outputs of a deployment, by type. Immutable and thread-safe. */
public final class DeploymentOutputs {

  private final Map<String, DeploymentOutput> byName;

  private DeploymentOutputs(Map<String, DeploymentOutput> byName) {
    this.byName = byName;
  }

  /** Those of a deployment that has succeeded. */
  public static DeploymentOutputs of(Deployment deployment) {
    return new DeploymentOutputs(deployment.outputs());
  }

  /** The names. */
  public Set<String> names() {
    return byName.keySet();
  }

  /**
   * A text.
   *
   * @throws NoSuchElementException if there is no such output
   * @throws IllegalStateException if it is none
   */
  public String string(String name) {
    JsonNode value = json(name);
    if (!value.isTextual()) {
      throw wrong(name, "a string");
    }
    return value.textValue();
  }

  /**
   * A whole number.
   *
   * @throws NoSuchElementException if there is no such output
   * @throws IllegalStateException if it is none
   */
  public long integer(String name) {
    JsonNode value = json(name);
    if (!value.canConvertToLong() || !value.isIntegralNumber()) {
      throw wrong(name, "an integer of 64 bits");
    }
    return value.longValue();
  }

  /**
   * A truth value.
   *
   * @throws NoSuchElementException if there is no such output
   * @throws IllegalStateException if it is none
   */
  public boolean bool(String name) {
    JsonNode value = json(name);
    if (!value.isBoolean()) {
      throw wrong(name, "a boolean");
    }
    return value.booleanValue();
  }

  /**
   * Any output, as a tree; JSON's null for secure ones.
   *
   * @throws NoSuchElementException if there is no such output
   */
  public JsonNode json(String name) {
    DeploymentOutput output = byName.get(Objects.requireNonNull(name, "name"));
    if (output == null) {
      throw new NoSuchElementException("no output " + name + " among " + names());
    }
    return FreeValues.tree(output.value());
  }

  private static IllegalStateException wrong(String name, String kind) {
    return new IllegalStateException("output " + name + " is not " + kind);
  }

  /** The names alone. */
  @Override
  public String toString() {
    return "DeploymentOutputs" + names();
  }
}

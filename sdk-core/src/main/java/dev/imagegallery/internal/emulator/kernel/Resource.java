package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.util.Objects;

/**
 * One resource of the tree. Nobody changes its trees: a change is a new resource in its place, so
 * that whoever reads needs no lock.
 *
 * @param id as it was first written (R8)
 * @param type such as {@code Microsoft.Compute/galleries}
 * @param region canonical name of where it is
 * @param document what the service answers, in the newest shape
 * @param hidden what the service knows but does not answer
 */
public record Resource(
    String id, String type, String region, ObjectNode document, ObjectNode hidden) {

  /** The type of resource groups. */
  public static final String GROUP = "Microsoft.Resources/resourceGroups";

  /** Checks that nothing is missing. */
  public Resource {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(hidden, "hidden");
  }

  /** A resource group. */
  public static Resource group(String id, Region region) {
    ObjectNode document = Json.object().put("id", id);
    document.put("name", id.substring(id.lastIndexOf('/') + 1)).put("type", GROUP);
    document.put("location", region.name());
    document.putObject("properties").put("provisioningState", "Succeeded");
    return new Resource(id, GROUP, region.name(), document, Json.object());
  }

  /** The last segment of the id. */
  public String name() {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /** The name of the resource group in the id, or {@code ""}. */
  public String resourceGroup() {
    return ResourcePath.segment(id, 3);
  }

  /** The subscription in the id. */
  public String subscriptionId() {
    return ResourcePath.segment(id, 1);
  }

  /** The {@code properties} object of the document; empty if there is none. */
  public ObjectNode properties() {
    return document.path("properties") instanceof ObjectNode found ? found : Docs.EMPTY;
  }

  /** {@code properties.provisioningState}, or {@code ""}. */
  public String provisioningState() {
    return Docs.text(properties(), "provisioningState");
  }

  /** The same resource with another document. */
  public Resource withDocument(ObjectNode replacement) {
    return new Resource(id, type, region, replacement, hidden);
  }

  /** The same resource with other hidden facts. */
  public Resource withHidden(ObjectNode replacement) {
    return new Resource(id, type, region, document, replacement);
  }

  /** The same resource with {@code properties.provisioningState} set. */
  public Resource withProvisioningState(String state) {
    ObjectNode copy = document.deepCopy();
    copy.withObjectProperty("properties").put("provisioningState", state);
    return withDocument(copy);
  }
}

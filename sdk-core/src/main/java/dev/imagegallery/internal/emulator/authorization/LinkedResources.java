package dev.imagegallery.internal.emulator.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The resources that a request names and the action that its caller needs on each. What is shared
 * with others under a name of its own is no resource: it needs no role.
 */
final class LinkedResources {

  static final ObjectNode NOTHING = Json.object();

  private static final String COMPUTE = "Microsoft.Compute/";
  private static final Pattern TYPE =
      Pattern.compile(
          "/subscriptions/[^/]+/resourceGroups/[^/]+/providers/"
              + "Microsoft\\.(Compute|Storage)/([^/]+)/[^/]+(?:/([^/]+)/[^/]+)?(?:/([^/]+)/[^/]+)?",
          Pattern.CASE_INSENSITIVE);

  private final List<Link> links = new ArrayList<>();

  private LinkedResources() {}

  /**
   * A resource that is named.
   *
   * @param scope it, or what is below it
   * @param action that the caller needs
   */
  record Link(Scope scope, String action) {

    /** How messages call the action. */
    String verb() {
      return action.replaceFirst(".*/(?=[^/]+(/action)?$)", "");
    }
  }

  /** What a write names; {@code action} says of which type. */
  static List<Link> of(String action, JsonNode body) {
    JsonNode properties = body.path("properties");
    LinkedResources found = new LinkedResources();
    switch (action.toLowerCase(Locale.ROOT)) {
      case "microsoft.compute/virtualmachines/write" -> found.deployed(properties);
      case "microsoft.compute/virtualmachinescalesets/write" ->
          found.deployed(properties.path("virtualMachineProfile"));
      case "microsoft.compute/disks/write", "microsoft.compute/snapshots/write" ->
          found.copied(properties.path("creationData"));
      case "microsoft.compute/images/write" -> found.captured(properties);
      case "microsoft.compute/galleries/images/versions/write" -> found.published(properties);
      default -> {}
    }
    return found.links;
  }

  private void deployed(JsonNode profile) {
    read(Docs.text(profile, "storageProfile", "imageReference", "id"));
  }

  private void copied(JsonNode creation) {
    read(Docs.text(creation, "galleryImageReference", "id"));
    read(Docs.text(creation, "imageReference", "id"));
    read(Docs.text(creation, "sourceResourceId"));
  }

  private void captured(JsonNode properties) {
    read(Docs.text(properties, "sourceVirtualMachine", "id"));
    JsonNode storage = properties.path("storageProfile");
    capturedDisk(storage.path("osDisk"));
    storage.path("dataDisks").forEach(this::capturedDisk);
  }

  private void capturedDisk(JsonNode disk) {
    read(Docs.text(disk, "managedDisk", "id"));
    read(Docs.text(disk, "snapshot", "id"));
  }

  /** R142. */
  private void published(JsonNode properties) {
    source(Docs.text(properties, "publishingProfile", "source", "managedImage", "id"));
    JsonNode storage = properties.path("storageProfile");
    sources(storage.path("source"));
    sources(storage.path("osDiskImage").path("source"));
    storage.path("dataDiskImages").forEach(disk -> sources(disk.path("source")));
  }

  private void sources(JsonNode source) {
    source(Docs.text(source, "id"));
    source(Docs.text(source, "virtualMachineId"));
    source(Docs.text(source, "storageAccountId"));
  }

  private void source(String id) {
    switch (type(id).toLowerCase(Locale.ROOT)) {
      case "compute/virtualmachines", "compute/disks", "compute/snapshots" -> add(id, "/write");
      case "storage/storageaccounts" -> add(id, "/listKeys/action");
      default -> read(id);
    }
  }

  private void read(String id) {
    add(id, "/read");
    if (type(id).equalsIgnoreCase("Compute/galleries/images")) {
      // The latest of all its versions may be meant (R138).
      links.add(new Link(new Scope(id), COMPUTE + "galleries/images/versions/read"));
    }
  }

  private void add(String id, String verb) {
    String type = type(id);
    if (!type.isEmpty()) {
      links.add(new Link(new Scope(id), "Microsoft." + type + verb));
    }
  }

  /** The type of a resource without {@code Microsoft.}; {@code ""} if it is none of these. */
  private static String type(String id) {
    Matcher parts = TYPE.matcher(id);
    if (!parts.matches()) {
      return "";
    }
    StringBuilder type = new StringBuilder(parts.group(1)).append('/').append(parts.group(2));
    for (int nested = 3; nested <= 4 && parts.group(nested) != null; nested++) {
      type.append('/').append(parts.group(nested));
    }
    return type.toString();
  }
}

package dev.imagegallery.internal.emulator.features;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.generic.KnownTypes;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.region.RegionFacts;
import dev.imagegallery.internal.json.Json;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which resource types the providers of the cloud have, where, and with which api-versions. */
public final class ProviderTypes {

  private ProviderTypes() {}

  /**
   * What templates are told of a provider, or of one of its types.
   *
   * @param resourceType without the namespace; {@code null} for all of them
   */
  public static ObjectNode document(
      Kernel kernel, String namespace, @Nullable String resourceType) {
    Map<String, Collection<String>> types = of(kernel, namespace);
    if (resourceType != null) {
      Collection<String> versions = types.get(resourceType);
      if (versions == null) {
        throw PlatformFaults.resourceTypeInvalid(resourceType, namespace, "");
      }
      return document(kernel, resourceType, versions);
    }
    if (types.isEmpty()) {
      throw PlatformFaults.resourceNamespaceInvalid(namespace);
    }
    ObjectNode document =
        Json.object().put("namespace", KnownTypes.canonical(namespace).orElse(namespace));
    ArrayNode list = document.putArray("resourceTypes");
    types.forEach((type, versions) -> list.add(document(kernel, type, versions)));
    return document;
  }

  /** The newest api-version of the type of a resource. */
  public static String newest(Kernel kernel, String resourceId) {
    String[] segments = resourceId.split("/", -1);
    int at = segments.length - 1;
    while (at > 0 && !segments[at].equalsIgnoreCase("providers")) {
      at--;
    }
    StringBuilder type = new StringBuilder();
    for (int i = at + 2; i < segments.length; i += 2) {
      type.append(type.isEmpty() ? "" : "/").append(segments[i]);
    }
    String namespace = at + 1 < segments.length ? segments[at + 1] : "";
    return newestFirst(of(kernel, namespace).getOrDefault(type.toString(), KnownTypes.API_VERSIONS))
        .get(0);
  }

  /** The types of a namespace, each with its api-versions. */
  static Map<String, Collection<String>> of(Kernel kernel, String namespace) {
    Map<String, Collection<String>> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    KnownTypes.of(namespace).forEach(type -> types.put(type, Set.of()));
    types.putAll(kernel.router().types(namespace));
    types.replaceAll((type, known) -> known.isEmpty() ? KnownTypes.API_VERSIONS : known);
    return types;
  }

  /** What is told of a type. */
  static ObjectNode document(Kernel kernel, String name, Collection<String> versions) {
    ObjectNode type = Json.object().put("resourceType", name);
    ArrayNode locations = type.putArray("locations");
    for (RegionFacts region : kernel.regions().listed()) {
      locations.add(region.displayName());
    }
    ArrayNode list = type.putArray("apiVersions");
    newestFirst(versions).forEach(list::add);
    return type;
  }

  private static List<String> newestFirst(Collection<String> versions) {
    return versions.stream().sorted(Comparator.reverseOrder()).toList();
  }
}

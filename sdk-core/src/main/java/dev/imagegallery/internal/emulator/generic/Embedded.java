package dev.imagegallery.internal.emulator.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Fields;
import java.util.Map;
import java.util.Set;

/**
 * Children that live in an array of their parent's properties, as a network's subnets do: the
 * parent's document is the one place that holds them, and each has an address of its own.
 */
final class Embedded {

  private static final Map<String, Set<String>> CHILDREN =
      Map.of(
          "Microsoft.Network/virtualNetworks",
          Set.of("subnets", "virtualNetworkPeerings"),
          "Microsoft.Network/networkSecurityGroups",
          Set.of("securityRules"),
          "Microsoft.Network/routeTables",
          Set.of("routes"),
          "Microsoft.Network/networkInterfaces",
          Set.of("ipConfigurations"),
          "Microsoft.Network/loadBalancers",
          Set.of(
              "frontendIPConfigurations",
              "backendAddressPools",
              "inboundNatRules",
              "loadBalancingRules",
              "outboundRules",
              "probes"));

  private Embedded() {}

  /** Whether a path is that of such children, or of one. */
  static boolean isChild(GenericPath path) {
    GenericPath parent = path.depth() == 2 ? path.parent() : null;
    return parent != null && of(parent.fullType()).contains(path.plural());
  }

  /** The arrays of a type that hold children. */
  static Set<String> of(String type) {
    return CHILDREN.getOrDefault(type, Set.of());
  }

  /** Refuses arrays of children that are none. */
  static void requireForm(String parentType, ObjectNode properties) {
    for (String plural : of(parentType)) {
      for (JsonNode child : Fields.items(properties, plural)) {
        if (!child.isObject()) {
          throw PlatformFaults.requestContentInvalid(plural + " holds what is not an object");
        }
        Fields.object(child, "properties");
      }
    }
  }

  /** Gives every child an id, a type and a state. */
  static void identify(String parentId, String parentType, ObjectNode properties) {
    for (Map.Entry<String, JsonNode> member : properties.properties()) {
      if (member.getValue() instanceof ArrayNode array) {
        for (JsonNode item : array) {
          identify(parentId, parentType, member.getKey(), item);
        }
      }
    }
  }

  private static void identify(String parentId, String parentType, String plural, JsonNode item) {
    String name = Docs.text(item, "name");
    if (item instanceof ObjectNode child && !name.isEmpty()) {
      child.put("id", parentId + "/" + plural + "/" + name).put("type", parentType + "/" + plural);
      ObjectNode inner = Fields.object(child, "properties").put("provisioningState", "Succeeded");
      child.set("properties", inner);
    }
  }

  /** The place of a child in an array, or -1. */
  static int indexOf(JsonNode children, String name) {
    for (int i = 0; i < children.size(); i++) {
      if (Docs.text(children.get(i), "name").equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }
}

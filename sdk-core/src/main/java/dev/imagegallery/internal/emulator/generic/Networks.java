package dev.imagegallery.internal.emulator.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Resource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What networks set by themselves: addresses, and the children a network keeps when it is written
 * without them. Private addresses are the first free ones of the subnet, public ones are of the
 * range for benchmarks, which leads nowhere.
 */
final class Networks {

  private static final String INTERFACES = "Microsoft.Network/networkInterfaces";
  private static final String PUBLIC_ADDRESSES = "Microsoft.Network/publicIPAddresses";

  /** Four addresses of every subnet are the platform's. */
  private static final int FIRST_HOST = 4;

  private static final int ANY_SUBNET = 10 << 24;
  private static final int BENCHMARK_RANGE = (198 << 24) | (18 << 16);

  private final Kernel kernel;

  Networks(Kernel kernel) {
    this.kernel = kernel;
  }

  /** A PUT without the array of children leaves them as they are. */
  void keepChildren(@Nullable Resource before, String type, ObjectNode properties) {
    if (before == null) {
      return;
    }
    for (String plural : Embedded.of(type)) {
      if (!properties.has(plural)) {
        Docs.copy(before.properties(), properties, plural);
      }
    }
  }

  void virtualNetwork(@Nullable Resource before, Resource after, ObjectNode properties) {
    properties.withArrayProperty("subnets");
    properties.withArrayProperty("virtualNetworkPeerings");
  }

  void publicAddress(@Nullable Resource before, Resource after, ObjectNode properties) {
    String known = before == null ? "" : Docs.text(before.properties(), "ipAddress");
    Set<String> taken = new HashSet<>();
    for (Resource other : kernel.tree().inSubscription(after.subscriptionId(), PUBLIC_ADDRESSES)) {
      taken.add(Docs.text(other.properties(), "ipAddress"));
    }
    properties.put("ipAddress", known.isEmpty() ? free(BENCHMARK_RANGE, taken) : known);
    if (!properties.has("publicIPAllocationMethod")) {
      properties.put("publicIPAllocationMethod", "Dynamic");
    }
  }

  void networkInterface(@Nullable Resource before, Resource after, ObjectNode properties) {
    String known = before == null ? "" : Docs.text(before.properties(), "macAddress");
    properties.put("macAddress", known.isEmpty() ? hardwareAddress() : known);
    Set<String> taken = privateAddresses(after);
    boolean first = true;
    for (JsonNode item : properties.withArrayProperty("ipConfigurations")) {
      ObjectNode configuration = ((ObjectNode) item).withObjectProperty("properties");
      if (Docs.text(configuration, "privateIPAddress").isEmpty()) {
        configuration.put("privateIPAddress", privateAddress(before, item, taken));
        configuration.put("privateIPAllocationMethod", "Dynamic");
      }
      taken.add(Docs.text(configuration, "privateIPAddress"));
      if (!configuration.has("primary")) {
        configuration.put("primary", first);
      }
      first = false;
    }
  }

  /** In the range of the platform's virtual network cards. */
  private String hardwareAddress() {
    String digits = kernel.ids().next().replace("-", "").toUpperCase(Locale.ROOT);
    return "00-0D-3A-%s-%s-%s"
        .formatted(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4, 6));
  }

  private String privateAddress(@Nullable Resource before, JsonNode item, Set<String> taken) {
    if (before != null) {
      JsonNode configurations = before.properties().path("ipConfigurations");
      int at = Embedded.indexOf(configurations, Docs.text(item, "name"));
      String known = Docs.text(configurations.path(at), "properties", "privateIPAddress");
      if (!known.isEmpty()) {
        return known;
      }
    }
    return free(subnet(Docs.text(item, "properties", "subnet", "id")), taken);
  }

  private Set<String> privateAddresses(Resource except) {
    Set<String> taken = new HashSet<>();
    for (Resource other : kernel.tree().inSubscription(except.subscriptionId(), INTERFACES)) {
      if (!other.id().equalsIgnoreCase(except.id())) {
        for (JsonNode item : other.properties().path("ipConfigurations")) {
          taken.add(Docs.text(item, "properties", "privateIPAddress"));
        }
      }
    }
    return taken;
  }

  /** The first address of a subnet. */
  private int subnet(String id) {
    int slash = id.lastIndexOf("/subnets/");
    Resource network = slash < 0 ? null : kernel.tree().find(id.substring(0, slash));
    if (network != null) {
      for (JsonNode subnet : network.properties().path("subnets")) {
        if (Docs.text(subnet, "id").equalsIgnoreCase(id)) {
          return firstAddress(Docs.text(subnet, "properties", "addressPrefix"));
        }
      }
    }
    return ANY_SUBNET;
  }

  private static int firstAddress(String prefix) {
    String[] parts = prefix.split("[./]", -1);
    int address = 0;
    for (int i = 0; i < 4; i++) {
      if (i >= parts.length || !parts[i].matches("[0-9]{1,3}")) {
        return ANY_SUBNET;
      }
      address = (address << 8) | (Integer.parseInt(parts[i]) & 0xff);
    }
    return address;
  }

  private static String free(int base, Set<String> taken) {
    int host = FIRST_HOST;
    while (taken.contains(print(base + host))) {
      host++;
    }
    return print(base + host);
  }

  private static String print(int address) {
    return (address >>> 24)
        + "."
        + ((address >>> 16) & 0xff)
        + "."
        + ((address >>> 8) & 0xff)
        + "."
        + (address & 0xff);
  }
}

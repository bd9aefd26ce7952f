package dev.imagegallery.internal.emulator.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The providers that the generic one stands in for. In their namespaces any type is taken, except
 * in Microsoft.Compute: there only the types listed, as the others have a provider of their own.
 */
public final class KnownTypes {

  /** Told to clients that ask which api-versions a generic type has; any other is taken too. */
  public static final List<String> API_VERSIONS =
      List.of("2025-03-01", "2024-07-01", "2023-09-01", "2022-09-01", "2021-04-01", "2019-12-01");

  private static final String COMPUTE = "Microsoft.Compute";

  private static final Map<String, List<String>> TYPES =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  static {
    types(
        COMPUTE,
        "availabilitySets capacityReservationGroups diskAccesses diskEncryptionSets hostGroups"
            + " hostGroups/hosts proximityPlacementGroups restorePointCollections sshPublicKeys");
    types(
        "Microsoft.Network",
        "applicationGateways applicationSecurityGroups bastionHosts loadBalancers natGateways"
            + " networkInterfaces networkSecurityGroups networkSecurityGroups/securityRules"
            + " privateDnsZones privateEndpoints publicIPAddresses publicIPPrefixes routeTables"
            + " routeTables/routes virtualNetworks virtualNetworks/subnets"
            + " virtualNetworks/virtualNetworkPeerings");
    types(
        "Microsoft.Storage",
        "storageAccounts storageAccounts/blobServices storageAccounts/blobServices/containers");
    types("Microsoft.KeyVault", "vaults vaults/accessPolicies vaults/keys vaults/secrets");
    types("Microsoft.ManagedIdentity", "userAssignedIdentities");
    types("Microsoft.Authorization", "locks policyAssignments policyDefinitions");
    types("Microsoft.Insights", "actionGroups components diagnosticSettings");
    types("Microsoft.OperationalInsights", "workspaces");
    types("Microsoft.RecoveryServices", "vaults");
    types("Microsoft.VirtualMachineImages", "imageTemplates");
    types("Microsoft.ContainerService", "managedClusters");
    types("Microsoft.DevTestLab", "labs");
    types("Microsoft.Web", "serverfarms sites");
  }

  private static final Set<String> EXTENSIONS =
      Set.of("locks", "policyassignments", "diagnosticsettings");

  private KnownTypes() {}

  private static void types(String namespace, String types) {
    TYPES.put(namespace, List.of(types.split(" ", -1)));
  }

  /** The namespaces, in canonical letter case. */
  public static Set<String> namespaces() {
    return TYPES.keySet();
  }

  /** The types of a namespace that are told to clients; none if it is unknown. */
  public static List<String> of(String namespace) {
    return TYPES.getOrDefault(namespace, List.of());
  }

  /** A namespace in canonical letter case, if it is known. */
  public static Optional<String> canonical(String namespace) {
    return TYPES.keySet().stream().filter(namespace::equalsIgnoreCase).findFirst();
  }

  /** Whether a type, written as it came, is the generic provider's. */
  static boolean isGeneric(String namespace, String type) {
    List<String> types = TYPES.get(namespace);
    if (types == null || !namespace.equalsIgnoreCase(COMPUTE)) {
      return types != null;
    }
    int slash = type.indexOf('/');
    String root = slash < 0 ? type : type.substring(0, slash);
    return types.stream().anyMatch(root::equalsIgnoreCase);
  }

  /** Whether a type's resources belong to a resource of any type, and stand in no list of them. */
  static boolean isExtension(String type) {
    return EXTENSIONS.contains(type.toLowerCase(Locale.ROOT));
  }

  /** A type in canonical letter case: segment by segment as listed, else as it came. */
  static String canonicalType(String namespace, String type) {
    List<String> segments = new ArrayList<>();
    for (String segment : type.split("/", -1)) {
      segments.add(canonicalSegment(namespace, segment));
    }
    return String.join("/", segments);
  }

  private static String canonicalSegment(String namespace, String segment) {
    for (String listed : of(namespace)) {
      for (String known : listed.split("/", -1)) {
        if (known.equalsIgnoreCase(segment)) {
          return known;
        }
      }
    }
    return segment;
  }
}

package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of one deployment, as its expressions see them. Whoever executes a template
 * implements it. What it throws passes through the evaluation unchanged, so that a reference to a
 * missing resource fails with the service's own error.
 */
public interface DeploymentScope {

  /** What the deployment deploys to. */
  ScopeLevel level();

  /**
   * The id of what it deploys to, such as {@code /subscriptions/…/resourceGroups/…}; empty for the
   * tenant.
   */
  String id();

  /** What {@code resourceGroup()} gives. Asked only at resource group level. */
  JsonNode resourceGroup();

  /** What {@code subscription()} gives. Asked only at resource group and subscription level. */
  JsonNode subscription();

  /** What {@code tenant()} gives. */
  JsonNode tenant();

  /** What {@code managementGroup()} gives. Asked only at management group level. */
  JsonNode managementGroup();

  /** What {@code deployment()} gives: name and properties, with the template. */
  JsonNode deployment();

  /** What {@code deployer()} gives: object id, tenant id and user principal name. */
  JsonNode deployer();

  /** What {@code environment()} gives: the cloud's endpoints. */
  JsonNode environment();

  /**
   * What {@code providers()} gives: with a type, its {@code resourceType}, {@code locations} and
   * {@code apiVersions}; without, the namespace and all its types.
   */
  JsonNode providers(String namespace, @Nullable String resourceType);

  /**
   * The availability zones that {@code pickZones()} may choose from.
   *
   * @return zone names in their order; empty if the type or the region knows none
   */
  List<String> zones(String namespace, String resourceType, String location);

  /** The time of {@code utcNow()}: when the deployment began. */
  Instant now();

  /** The next value of {@code newGuid()}. */
  String newGuid();

  /** The state of a resource now. */
  JsonNode reference(ResourceReference reference);

  /** The answer of a resource's list action now. */
  JsonNode list(ListCall call);

  /**
   * A secret that a parameter takes from a key vault.
   *
   * @param reference the parameter's {@code reference}: {@code keyVault.id}, {@code secretName},
   *     {@code secretVersion}
   */
  JsonNode secret(ObjectNode reference);
}

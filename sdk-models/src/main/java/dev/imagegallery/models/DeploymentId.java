package dev.imagegallery.models;

import org.jspecify.annotations.Nullable;

/**
 * Names a deployment in a resource group or in a subscription. Equal ids may differ in letter case
 * alone (R8).
 *
 * @param subscriptionId the subscription, usually a GUID
 * @param resourceGroup the resource group; {@code null} for a deployment at subscription scope
 * @param name the deployment's name
 */
public record DeploymentId(String subscriptionId, @Nullable String resourceGroup, String name) {

  /** The resource type. */
  public static final String TYPE = "Microsoft.Resources/deployments";

  /**
   * Checks that the names can stand in an id; whether the service accepts them is its decision.
   *
   * @throws IllegalArgumentException naming the part that cannot
   */
  public DeploymentId {
    Names.requireGuidLike("subscriptionId", subscriptionId);
    if (resourceGroup != null) {
      Names.requireSegment("resourceGroup", resourceGroup);
    }
    Names.requireSegment("deploymentName", name);
  }

  /** A deployment at the scope of a subscription. */
  public static DeploymentId atSubscription(String subscriptionId, String deploymentName) {
    return new DeploymentId(subscriptionId, null, deploymentName);
  }

  /**
   * Reads the id of a deployment.
   *
   * @throws IllegalArgumentException if {@code text} is no such id
   */
  public static DeploymentId parse(String text) {
    return of(new ResourceId(text));
  }

  /**
   * The same id, typed.
   *
   * @throws IllegalArgumentException if {@code id} is of another type or scope
   */
  public static DeploymentId of(ResourceId id) {
    boolean atSubscription =
        id.segments().size() == 6 && id.segments().get(0).equalsIgnoreCase("subscriptions");
    if (atSubscription && id.isOfType(TYPE)) {
      return atSubscription(TypedIds.subscription(id), id.name());
    }
    TypedIds.require(id, TYPE, 8);
    return new DeploymentId(TypedIds.subscription(id), TypedIds.group(id), id.name());
  }

  /** The same id, untyped. */
  public ResourceId resourceId() {
    return new ResourceId(toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DeploymentId that && toString().equalsIgnoreCase(that.toString());
  }

  @Override
  public int hashCode() {
    return TypedIds.hash(toString());
  }

  @Override
  public String toString() {
    String scope =
        resourceGroup == null
            ? "/subscriptions/" + subscriptionId
            : TypedIds.inGroup(subscriptionId, resourceGroup);
    return scope + "/providers/" + TYPE + "/" + name;
  }
}

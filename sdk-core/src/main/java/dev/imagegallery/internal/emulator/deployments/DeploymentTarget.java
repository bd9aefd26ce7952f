package dev.imagegallery.internal.emulator.deployments;

import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.internal.emulator.template.ScopeLevel;

/**
 * What a deployment deploys to.
 *
 * @param level which kind of scope
 * @param id of the resource group, subscription or management group; {@code ""} for the tenant
 */
record DeploymentTarget(ScopeLevel level, String id) {

  static final String TYPE = "Microsoft.Resources/deployments";

  private static final String COLLECTION = "/providers/" + TYPE;

  /** The one in a request's path; a resource group is named as it was first written (R8). */
  static DeploymentTarget of(Kernel kernel, Request request) {
    if (!request.segment(0).equalsIgnoreCase("subscriptions")) {
      return request.segment(1).equalsIgnoreCase("Microsoft.Management")
          ? new DeploymentTarget(
              ScopeLevel.MANAGEMENT_GROUP,
              "/providers/Microsoft.Management/managementGroups/" + request.segment(3))
          : new DeploymentTarget(ScopeLevel.TENANT, "");
    }
    if (!request.segment(2).equalsIgnoreCase("resourceGroups")) {
      return new DeploymentTarget(
          ScopeLevel.SUBSCRIPTION, "/subscriptions/" + request.subscriptionId());
    }
    String asked = ResourcePath.group(request.subscriptionId(), request.resourceGroup());
    Resource group = kernel.tree().find(asked);
    return new DeploymentTarget(ScopeLevel.RESOURCE_GROUP, group == null ? asked : group.id());
  }

  /** How many segments a path has down to the collection of deployments. */
  private int depth() {
    return switch (level) {
      case RESOURCE_GROUP -> 7;
      case SUBSCRIPTION -> 5;
      case MANAGEMENT_GROUP -> 7;
      case TENANT -> 3;
    };
  }

  /** The name of the deployment in a request's path, which may name no provider in a group. */
  String name(Request request) {
    boolean bare = isResourceGroup() && request.segment(4).equalsIgnoreCase("deployments");
    return request.segment(bare ? 5 : depth());
  }

  /** The id of a deployment. */
  String deploymentId(String name) {
    return id + COLLECTION + "/" + name;
  }

  /** What ids of deployments begin with, but for the last slash. */
  String collection() {
    return id + COLLECTION;
  }

  /** The subscription; {@code ""} if it is in none. */
  String subscriptionId() {
    boolean none = level == ScopeLevel.MANAGEMENT_GROUP || level == ScopeLevel.TENANT;
    return none ? "" : ResourcePath.segment(id, 1);
  }

  boolean isResourceGroup() {
    return level == ScopeLevel.RESOURCE_GROUP;
  }
}

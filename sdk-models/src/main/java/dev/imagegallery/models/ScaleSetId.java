package dev.imagegallery.models;

/**
 * Names a scale set. Equal ids may differ in letter case alone (R8).
 *
 * @param subscriptionId the subscription, usually a GUID
 * @param resourceGroup the resource group
 * @param name the scale set's name
 */
public record ScaleSetId(String subscriptionId, String resourceGroup, String name) {

  /** The resource type. */
  public static final String TYPE = "Microsoft.Compute/virtualMachineScaleSets";

  /**
   * Checks that the names can stand in an id; whether the service accepts them is its decision.
   *
   * @throws IllegalArgumentException naming the part that cannot
   */
  public ScaleSetId {
    Names.requireGuidLike("subscriptionId", subscriptionId);
    Names.requireSegment("resourceGroup", resourceGroup);
    Names.requireSegment("scaleSetName", name);
  }

  /**
   * Reads the id of a scale set.
   *
   * @throws IllegalArgumentException if {@code text} is no such id
   */
  public static ScaleSetId parse(String text) {
    return of(new ResourceId(text));
  }

  /**
   * The same id, typed.
   *
   * @throws IllegalArgumentException if {@code id} is of another type
   */
  public static ScaleSetId of(ResourceId id) {
    TypedIds.require(id, TYPE, 8);
    return new ScaleSetId(TypedIds.subscription(id), TypedIds.group(id), id.name());
  }

  /** An instance of this scale set. */
  public ScaleSetInstanceId instance(String instanceId) {
    return new ScaleSetInstanceId(this, instanceId);
  }

  /** The same id, untyped. */
  public ResourceId resourceId() {
    return new ResourceId(toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScaleSetId that && toString().equalsIgnoreCase(that.toString());
  }

  @Override
  public int hashCode() {
    return TypedIds.hash(toString());
  }

  @Override
  public String toString() {
    return TypedIds.inGroup(subscriptionId, resourceGroup) + "/providers/" + TYPE + "/" + name;
  }
}

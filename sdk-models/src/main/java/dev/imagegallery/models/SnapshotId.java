package dev.imagegallery.models;

/**
 * Names a snapshot. Equal ids may differ in letter case alone (R8).
 *
 * @param subscriptionId the subscription, usually a GUID
 * @param resourceGroup the resource group
 * @param name the snapshot's name
 */
public record SnapshotId(String subscriptionId, String resourceGroup, String name) {

  /** The resource type. */
  public static final String TYPE = "Microsoft.Compute/snapshots";

  /**
   * Checks that the names can stand in an id; whether the service accepts them is its decision.
   *
   * @throws IllegalArgumentException naming the part that cannot
   */
  public SnapshotId {
    Names.requireGuidLike("subscriptionId", subscriptionId);
    Names.requireSegment("resourceGroup", resourceGroup);
    Names.requireSegment("snapshotName", name);
  }

  /**
   * Reads the id of a snapshot.
   *
   * @throws IllegalArgumentException if {@code text} is no such id
   */
  public static SnapshotId parse(String text) {
    return of(new ResourceId(text));
  }

  /**
   * The same id, typed.
   *
   * @throws IllegalArgumentException if {@code id} is of another type
   */
  public static SnapshotId of(ResourceId id) {
    TypedIds.require(id, TYPE, 8);
    return new SnapshotId(TypedIds.subscription(id), TypedIds.group(id), id.name());
  }

  /** The same id, untyped. */
  public ResourceId resourceId() {
    return new ResourceId(toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SnapshotId that && toString().equalsIgnoreCase(that.toString());
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

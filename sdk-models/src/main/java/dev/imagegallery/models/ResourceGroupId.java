package dev.imagegallery.models;

/**
 * Names a resource group. Equal ids may differ in letter case alone (R8).
 *
 * @param subscriptionId the subscription, usually a GUID
 * @param name the resource group's name
 */
public record ResourceGroupId(String subscriptionId, String name) {

  /** The resource type. */
  public static final String TYPE = "Microsoft.Resources/resourceGroups";

  /**
   * Checks that the names can stand in an id; whether the service accepts them is its decision.
   *
   * @throws IllegalArgumentException naming the part that cannot
   */
  public ResourceGroupId {
    Names.requireGuidLike("subscriptionId", subscriptionId);
    Names.requireSegment("resourceGroup", name);
  }

  /**
   * Reads the id of a resource group.
   *
   * @throws IllegalArgumentException if {@code text} is no such id
   */
  public static ResourceGroupId parse(String text) {
    ResourceId id = new ResourceId(text);
    TypedIds.require(id, TYPE, 4);
    return new ResourceGroupId(TypedIds.subscription(id), TypedIds.group(id));
  }

  /** A gallery in this group. */
  public GalleryId gallery(String galleryName) {
    return new GalleryId(subscriptionId, name, galleryName);
  }

  /** A managed image in this group. */
  public ManagedImageId managedImage(String imageName) {
    return new ManagedImageId(subscriptionId, name, imageName);
  }

  /** A virtual machine in this group. */
  public VirtualMachineId virtualMachine(String virtualMachineName) {
    return new VirtualMachineId(subscriptionId, name, virtualMachineName);
  }

  /** A scale set in this group. */
  public ScaleSetId scaleSet(String scaleSetName) {
    return new ScaleSetId(subscriptionId, name, scaleSetName);
  }

  /** A managed disk in this group. */
  public DiskId disk(String diskName) {
    return new DiskId(subscriptionId, name, diskName);
  }

  /** A snapshot in this group. */
  public SnapshotId snapshot(String snapshotName) {
    return new SnapshotId(subscriptionId, name, snapshotName);
  }

  /** A deployment in this group. */
  public DeploymentId deployment(String deploymentName) {
    return new DeploymentId(subscriptionId, name, deploymentName);
  }

  /** The same id, untyped. */
  public ResourceId resourceId() {
    return new ResourceId(toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResourceGroupId that && toString().equalsIgnoreCase(that.toString());
  }

  @Override
  public int hashCode() {
    return TypedIds.hash(toString());
  }

  @Override
  public String toString() {
    return TypedIds.inGroup(subscriptionId, name);
  }
}

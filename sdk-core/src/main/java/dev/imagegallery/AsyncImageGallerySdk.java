package dev.imagegallery;

/**
 * The asynchronous twins of the clients that {@link ImageGallerySdk} hands out: same names, same
 * order, same results and failures, no thread held. Thread-safe.
 */
public final class AsyncImageGallerySdk {

  private final AsyncGalleryClient galleries;
  private final AsyncImageDefinitionClient imageDefinitions;
  private final AsyncImageVersionClient imageVersions;
  private final AsyncManagedImageClient managedImages;
  private final AsyncRoleAssignmentClient roleAssignments;
  private final AsyncRoleDefinitionClient roleDefinitions;
  private final AsyncVirtualMachineClient virtualMachines;
  private final AsyncScaleSetClient scaleSets;
  private final AsyncDiskClient disks;
  private final AsyncSnapshotClient snapshots;
  private final AsyncDeploymentClient deployments;
  private final AsyncUsageClient usages;
  private final AsyncResourceGroupClient resourceGroups;
  private final AsyncSubscriptionClient subscriptions;
  private final AsyncInventoryClient inventory;
  private final AsyncFeatureClient features;
  private final AsyncResourceProviderClient resourceProviders;

  AsyncImageGallerySdk(ClientContext context) {
    galleries = new AsyncGalleryClient(context);
    imageDefinitions = new AsyncImageDefinitionClient(context);
    imageVersions = new AsyncImageVersionClient(context);
    managedImages = new AsyncManagedImageClient(context);
    roleAssignments = new AsyncRoleAssignmentClient(context);
    roleDefinitions = new AsyncRoleDefinitionClient(context);
    virtualMachines = new AsyncVirtualMachineClient(context);
    scaleSets = new AsyncScaleSetClient(context);
    disks = new AsyncDiskClient(context);
    snapshots = new AsyncSnapshotClient(context);
    deployments = new AsyncDeploymentClient(context);
    usages = new AsyncUsageClient(context);
    resourceGroups = new AsyncResourceGroupClient(context);
    subscriptions = new AsyncSubscriptionClient(context);
    inventory = new AsyncInventoryClient(context);
    features = new AsyncFeatureClient(context);
    resourceProviders = new AsyncResourceProviderClient(context);
  }

  /** Galleries. */
  public AsyncGalleryClient galleries() {
    return galleries;
  }

  /** Image definitions. */
  public AsyncImageDefinitionClient imageDefinitions() {
    return imageDefinitions;
  }

  /** Image versions. */
  public AsyncImageVersionClient imageVersions() {
    return imageVersions;
  }

  /** Managed images. */
  public AsyncManagedImageClient managedImages() {
    return managedImages;
  }

  /** Role assignments. */
  public AsyncRoleAssignmentClient roleAssignments() {
    return roleAssignments;
  }

  /** Roles. */
  public AsyncRoleDefinitionClient roleDefinitions() {
    return roleDefinitions;
  }

  /** Virtual machines. */
  public AsyncVirtualMachineClient virtualMachines() {
    return virtualMachines;
  }

  /** Virtual machine scale sets. */
  public AsyncScaleSetClient scaleSets() {
    return scaleSets;
  }

  /** Managed disks. */
  public AsyncDiskClient disks() {
    return disks;
  }

  /** Snapshots. */
  public AsyncSnapshotClient snapshots() {
    return snapshots;
  }

  /** Deployments of templates. */
  public AsyncDeploymentClient deployments() {
    return deployments;
  }

  /** Quotas, and how much of them is used. */
  public AsyncUsageClient usages() {
    return usages;
  }

  /** Resource groups. */
  public AsyncResourceGroupClient resourceGroups() {
    return resourceGroups;
  }

  /** Subscriptions. */
  public AsyncSubscriptionClient subscriptions() {
    return subscriptions;
  }

  /** All that the caller may read, in all its subscriptions. */
  public AsyncInventoryClient inventory() {
    return inventory;
  }

  /** Preview features. */
  public AsyncFeatureClient features() {
    return features;
  }

  /** Resource providers. */
  public AsyncResourceProviderClient resourceProviders() {
    return resourceProviders;
  }
}

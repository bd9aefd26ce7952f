package dev.imagegallery;

import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.observe.RateLimits;

/**
 * The one entry: hands out all clients, which share settings, retry budget and transport.
 *
 * <pre>{@code
 * ImageGallerySdk sdk =
 *     ImageGallerySdk.builder().credential(credential).subscription(subscriptionId).build();
 * ResourceGroupId group = sdk.resourceGroup("images");
 * ImageVersion wanted =
 *     ImageVersion.builder(Region.EAST_US)
 *         .source(group.managedImage("golden"))
 *         .targetRegion(TargetRegion.parse("East US"))
 *         .targetRegion(TargetRegion.parse("West Europe=2"))
 *         .build();
 * ImageVersionId id = group.gallery("shared").image("ubuntu").version("1.0.0");
 * ReplicationPoller replication = sdk.imageVersions().beginCreate(id, wanted);
 * replication.awaitRegion(Region.EAST_US); // deploy there while others still replicate
 * }</pre>
 *
 * <p>Thread-safe. Holds no resource of its own but the transport, which whoever made it closes.
 */
public final class ImageGallerySdk {

  private final ClientContext context;
  private final GalleryClient galleries;
  private final ImageDefinitionClient imageDefinitions;
  private final ImageVersionClient imageVersions;
  private final ManagedImageClient managedImages;
  private final RoleAssignmentClient roleAssignments;
  private final RoleDefinitionClient roleDefinitions;
  private final VirtualMachineClient virtualMachines;
  private final ScaleSetClient scaleSets;
  private final DiskClient disks;
  private final SnapshotClient snapshots;
  private final DeploymentClient deployments;
  private final UsageClient usages;
  private final ResourceGroupClient resourceGroups;
  private final SubscriptionClient subscriptions;
  private final InventoryClient inventory;
  private final FeatureClient features;
  private final ResourceProviderClient resourceProviders;

  private ImageGallerySdk(ClientContext context) {
    this.context = context;
    galleries = new GalleryClient(context);
    imageDefinitions = new ImageDefinitionClient(context);
    imageVersions = new ImageVersionClient(context);
    managedImages = new ManagedImageClient(context);
    roleAssignments = new RoleAssignmentClient(context);
    roleDefinitions = new RoleDefinitionClient(context);
    virtualMachines = new VirtualMachineClient(context);
    scaleSets = new ScaleSetClient(context);
    disks = new DiskClient(context);
    snapshots = new SnapshotClient(context);
    deployments = new DeploymentClient(context);
    usages = new UsageClient(context);
    resourceGroups = new ResourceGroupClient(context);
    subscriptions = new SubscriptionClient(context);
    inventory = new InventoryClient(context);
    features = new FeatureClient(context);
    resourceProviders = new ResourceProviderClient(context);
  }

  /** Starts with the defaults; only a credential is needed for the real service. */
  public static ClientBuilder<ImageGallerySdk> builder() {
    return new ClientBuilder<>(ImageGallerySdk::new);
  }

  /**
   * Names a resource group of the SDK's subscription, and from there everything in it; no request.
   *
   * @throws IllegalStateException if no subscription was set
   */
  public ResourceGroupId resourceGroup(String resourceGroup) {
    return new ResourceGroupId(context.requireSubscription(), resourceGroup);
  }

  /** Galleries. */
  public GalleryClient galleries() {
    return galleries;
  }

  /** Image definitions. */
  public ImageDefinitionClient imageDefinitions() {
    return imageDefinitions;
  }

  /** Image versions. */
  public ImageVersionClient imageVersions() {
    return imageVersions;
  }

  /** Managed images. */
  public ManagedImageClient managedImages() {
    return managedImages;
  }

  /** Role assignments. */
  public RoleAssignmentClient roleAssignments() {
    return roleAssignments;
  }

  /** Roles. */
  public RoleDefinitionClient roleDefinitions() {
    return roleDefinitions;
  }

  /** Virtual machines. */
  public VirtualMachineClient virtualMachines() {
    return virtualMachines;
  }

  /** Virtual machine scale sets. */
  public ScaleSetClient scaleSets() {
    return scaleSets;
  }

  /** Managed disks. */
  public DiskClient disks() {
    return disks;
  }

  /** Snapshots. */
  public SnapshotClient snapshots() {
    return snapshots;
  }

  /** Deployments of templates. */
  public DeploymentClient deployments() {
    return deployments;
  }

  /** Quotas, and how much of them is used. */
  public UsageClient usages() {
    return usages;
  }

  /** Resource groups. */
  public ResourceGroupClient resourceGroups() {
    return resourceGroups;
  }

  /** Subscriptions. */
  public SubscriptionClient subscriptions() {
    return subscriptions;
  }

  /** All that the caller may read, in all its subscriptions. */
  public InventoryClient inventory() {
    return inventory;
  }

  /** Brings images into galleries in one call. */
  public ImageImporter importer() {
    return new ImageImporter(this, context);
  }

  /** Preview features. */
  public FeatureClient features() {
    return features;
  }

  /** Resource providers. */
  public ResourceProviderClient resourceProviders() {
    return resourceProviders;
  }

  /**
   * What the service last said, in answers to this SDK's calls of either face, of how many more
   * requests it takes (R175); no request.
   */
  public RateLimits rateLimits() {
    return context.pipeline().rateLimits();
  }

  /** The asynchronous twins. */
  public AsyncImageGallerySdk async() {
    return new AsyncImageGallerySdk(context);
  }
}

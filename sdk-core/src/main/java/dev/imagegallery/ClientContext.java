package dev.imagegallery;

import dev.imagegallery.internal.call.CallPipeline;
import dev.imagegallery.internal.codec.WriteMode;
import dev.imagegallery.internal.export.GalleryExport;
import dev.imagegallery.internal.inventory.Catalog;
import dev.imagegallery.internal.inventory.Inventories;
import dev.imagegallery.internal.polling.Pollers;
import dev.imagegallery.internal.procedure.Procedures;
import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.Deployment;
import dev.imagegallery.models.Disk;
import dev.imagegallery.models.Feature;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.QuotaUsage;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.ResourceProvider;
import dev.imagegallery.models.ScaleSet;
import dev.imagegallery.models.Snapshot;
import dev.imagegallery.models.Subscription;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.models.access.RoleAssignment;
import dev.imagegallery.models.access.RoleDefinition;
import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.operation.ReplicationProgress;
import org.jspecify.annotations.Nullable;

/**
 * What the clients of one SDK share. Immutable and thread-safe.
 *
 * @param pipeline calls
 * @param pollers long-running operations
 * @param subscription the subscription where a call names none; {@code null} if none was set
 * @param versions the API version of each provider
 * @param mode whether values newer than the API version are refused
 */
record ClientContext(
    CallPipeline pipeline,
    Pollers pollers,
    @Nullable String subscription,
    Versions versions,
    WriteMode mode) {

  static final String SUBSCRIPTIONS = "/subscriptions";

  private static final ApiVersion SUBSCRIPTIONS_VERSION = new ApiVersion("2022-12-01");
  private static final ApiVersion AUTHORIZATION = new ApiVersion("2022-04-01");

  /**
   * API versions.
   *
   * @param galleries of galleries and what is in them
   * @param compute of managed images, virtual machines and scale sets
   * @param disks of managed disks and snapshots
   * @param resources of resource groups
   */
  record Versions(
      ApiVersion galleries, ApiVersion compute, ApiVersion disks, ApiVersion resources) {}

  /** What procedures of several calls run on. */
  Procedures procedures() {
    return new Procedures(pipeline, pollers);
  }

  /** Walks over all subscriptions. */
  Inventories inventories() {
    return new Inventories(
        pipeline, new Catalog(subscriptions(), galleries(), imageDefinitions(), imageVersions()));
  }

  /** The default subscription. */
  String requireSubscription() {
    if (subscription == null) {
      throw new IllegalStateException(
          "no subscription was set on the builder; set one, or name it in the id");
    }
    return subscription;
  }

  /** The id of a subscription; refuses what cannot be one. */
  static ResourceId subscriptionId(String subscriptionId) {
    return new ResourceId(
        SUBSCRIPTIONS + "/" + new ResourceGroupId(subscriptionId, "any").subscriptionId());
  }

  Resources<Subscription> subscriptions() {
    return Resources.of(
        "Subscriptions", Subscription.SCHEMA, SUBSCRIPTIONS_VERSION, mode, subscription -> null);
  }

  /** The default subscription as what roles are assigned for. */
  ResourceId subscriptionScope() {
    return new ResourceId("/subscriptions/" + requireSubscription());
  }

  Resources<RoleAssignment> roleAssignments() {
    return Resources.of(
        "RoleAssignments", RoleAssignment.SCHEMA, AUTHORIZATION, mode, assignment -> null);
  }

  Resources<RoleDefinition> roleDefinitions() {
    return Resources.of(
        "RoleDefinitions", RoleDefinition.SCHEMA, AUTHORIZATION, mode, role -> null);
  }

  Resources<Gallery> galleries() {
    return Resources.of(
            "Galleries", Gallery.SCHEMA, versions.galleries, mode, Gallery::provisioningState)
        .patchSince(ApiVersion.V2019_07_01);
  }

  Resources<ImageDefinition> imageDefinitions() {
    return Resources.of(
            "GalleryImages",
            ImageDefinition.SCHEMA,
            versions.galleries,
            mode,
            ImageDefinition::provisioningState)
        .patchSince(ApiVersion.V2019_07_01);
  }

  Resources<ImageVersion> imageVersions() {
    return Resources.of(
            "GalleryImageVersions",
            ImageVersion.SCHEMA,
            versions.galleries,
            mode,
            ImageVersion::provisioningState)
        .watched(ReplicationProgress::of)
        .patchSince(ApiVersion.V2019_07_01);
  }

  GalleryExport galleryExport() {
    return new GalleryExport(
        galleries(), imageDefinitions(), imageVersions(), versions.galleries());
  }

  Resources<ManagedImage> managedImages() {
    return Resources.of(
        "Images", ManagedImage.SCHEMA, versions.compute, mode, ManagedImage::provisioningState);
  }

  Resources<VirtualMachine> virtualMachines() {
    return Resources.of(
        "VirtualMachines",
        VirtualMachine.SCHEMA,
        versions.compute,
        mode,
        VirtualMachine::provisioningState);
  }

  Resources<ScaleSet> scaleSets() {
    return Resources.of(
        "VirtualMachineScaleSets",
        ScaleSet.SCHEMA,
        versions.compute,
        mode,
        ScaleSet::provisioningState);
  }

  Resources<Disk> disks() {
    return Resources.of("Disks", Disk.SCHEMA, versions.disks, mode, Disk::provisioningState);
  }

  Resources<Snapshot> snapshots() {
    return Resources.of(
        "Snapshots", Snapshot.SCHEMA, versions.disks, mode, Snapshot::provisioningState);
  }

  Resources<Deployment> deployments() {
    return Resources.of(
        "Deployments", Deployment.SCHEMA, versions.resources, mode, Deployment::provisioningState);
  }

  Resources<Feature> features() {
    return Resources.of(
        "Features", Feature.SCHEMA, new ApiVersion("2021-07-01"), mode, feature -> null);
  }

  Resources<ResourceProvider> resourceProviders() {
    return Resources.of(
        "Providers", ResourceProvider.SCHEMA, versions.resources, mode, provider -> null);
  }

  Resources<QuotaUsage> usages() {
    return Resources.of("Usage", QuotaUsage.SCHEMA, versions.compute, mode, usage -> null);
  }

  Resources<ResourceGroup> resourceGroups() {
    return Resources.of(
        "ResourceGroups",
        ResourceGroup.SCHEMA,
        versions.resources,
        mode,
        ResourceGroup::provisioningState);
  }
}

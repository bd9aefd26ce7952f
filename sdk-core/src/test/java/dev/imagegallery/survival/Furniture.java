package dev.imagegallery.survival;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.deployment.DeploymentParameters;
import dev.imagegallery.deployment.DeploymentTemplate;
import dev.imagegallery.deployment.TemplateDeployment;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.VirtualMachineFacts;
import dev.imagegallery.models.DeploymentId;
import dev.imagegallery.models.FeatureId;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.HyperVGeneration;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageIdentifier;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.ResourceProviderId;
import dev.imagegallery.models.SharingPermission;
import dev.imagegallery.models.SharingProfile;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.models.access.BuiltInRole;
import dev.imagegallery.models.access.Permission;
import dev.imagegallery.models.access.RoleAssignmentId;
import dev.imagegallery.models.access.RoleDefinition;
import dev.imagegallery.models.access.RoleDefinitionId;
import dev.imagegallery.time.VirtualTimeline;
import dev.imagegallery.vhd.DiskImage;
import dev.imagegallery.vhd.VhdWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the world has besides galleries and machines: roles, deployments, blobs, registrations. */
final class Furniture {

  private static final String SUBSCRIPTION_ID = InMemoryAzure.DEFAULT_SUBSCRIPTION;

  static final ResourceId SUBSCRIPTION = new ResourceId("/subscriptions/" + SUBSCRIPTION_ID);
  static final String PRINCIPAL = "a11ce000-0000-0000-0000-000000000000";
  static final ResourceId SCOPE = World.GALLERY.resourceId();
  static final RoleAssignmentId ASSIGNED =
      RoleAssignmentId.of(SCOPE, BuiltInRole.READER, PRINCIPAL);
  static final RoleDefinitionId ROLE = role("c0000000-0000-0000-0000-000000000001");
  static final RoleDefinitionId NEW_ROLE = role("c0000000-0000-0000-0000-000000000002");

  static final ResourceProviderId COMPUTE =
      new ResourceProviderId(SUBSCRIPTION_ID, "Microsoft.Compute");
  static final ResourceProviderId BUILDER =
      new ResourceProviderId(SUBSCRIPTION_ID, "Microsoft.VirtualMachineImages");
  static final FeatureId FEATURE = COMPUTE.feature("GalleryPreview");
  static final FeatureId REGISTERED = COMPUTE.feature("SIGSharing");

  static final GalleryId SHARED = World.GROUP.gallery("shared");
  static final ImageDefinitionId AGED = World.GALLERY.image("aged");
  static final DeploymentId DONE = World.GROUP.deployment("done");
  static final DeploymentId UNDER_WAY =
      new ResourceGroupId(SUBSCRIPTION_ID, "rollout").deployment("under-way");
  private static final ManagedImageId SOURCE =
      new ResourceGroupId(SUBSCRIPTION_ID, "rollout").managedImage("source");
  static final VirtualMachineId BUILT = World.GROUP.virtualMachine("built");
  static final String BLOB = "data.vhd";

  /** A small disk that lies here. */
  static final DiskImage VHD = vhd();

  private Furniture() {}

  private static RoleDefinitionId role(String name) {
    return new RoleDefinitionId(SUBSCRIPTION.text(), name);
  }

  static RoleDefinition keeper(String roleName, String action) {
    return RoleDefinition.builder(roleName, Permission.of(action))
        .assignableScopes(List.of(SUBSCRIPTION.text()))
        .build();
  }

  static ImageDefinition definition(String sku) {
    return ImageDefinition.builder(
            Region.WEST_US,
            OsType.LINUX,
            OsState.GENERALIZED,
            ImageIdentifier.of("Contoso", "Ubuntu", sku))
        .hyperVGeneration(HyperVGeneration.V2)
        .build();
  }

  /** A gallery of this name. */
  static TemplateDeployment galleryNamed(String name) {
    return TemplateDeployment.of(
            DeploymentTemplate.parse(
                """
                {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                 "contentVersion": "1.0.0.0", "parameters": {"name": {"type": "string"}},
                 "resources": [{"type": "Microsoft.Compute/galleries", "apiVersion": "2024-03-03",
                   "name": "[parameters('name')]", "location": "westus"}]}"""))
        .with(DeploymentParameters.NONE.with("name", name));
  }

  /** A version, whose copies take their time. */
  private static TemplateDeployment version() {
    return TemplateDeployment.of(
        DeploymentTemplate.parse(
            """
            {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
             "contentVersion": "1.0.0.0",
             "resources": [{"type": "Microsoft.Compute/galleries/images/versions",
               "apiVersion": "2024-03-03", "name": "rollout/ubuntu/1.0.0", "location": "westus",
               "properties": {"storageProfile": {"source": {"id": "%s"}},
                 "publishingProfile": {"targetRegions": [{"name": "westus"},
                   {"name": "southeastasia"}]}}}]}"""
                .formatted(SOURCE)));
  }

  static void furnish(InMemoryAzure azure, ImageGallerySdk sdk) {
    sdk.features().register(REGISTERED);
    sdk.resourceProviders().register(COMPUTE);
    sdk.roleDefinitions().create(ROLE, keeper("Image Keeper", "Microsoft.Compute/galleries/read"));
    sdk.roleAssignments().assign(SCOPE, BuiltInRole.READER, PRINCIPAL);
    sdk.galleries().beginCreate(SHARED, sharedGallery()).await();
    sdk.imageDefinitions().beginCreate(AGED, definition("Aged")).await();
    sdk.imageVersions().beginCreate(AGED.version("1.0.0"), World.NEW_VERSION).await();
    sdk.imageVersions().beginCreate(AGED.version("1.1.0"), World.NEW_VERSION).await();
    azure.declareVirtualMachine(BUILT, VirtualMachineFacts.linux(Region.WEST_US).generation2());
    sdk.deployments().beginCreate(DONE, galleryNamed("deployed")).await();
    Stand.at(azure.transport(), "https://management.azure.com")
        .blob(BLOB)
        .create(1 << 20, Map.of("made-by", "nobody"));
    beginRollout(sdk, (VirtualTimeline) azure.timeline());
  }

  private static Gallery sharedGallery() {
    return Gallery.builder(Region.WEST_US)
        .sharingProfile(SharingProfile.builder().permissions(SharingPermission.GROUPS).build())
        .build();
  }

  /** In a group of its own, and last: it is under way when a run begins. */
  private static void beginRollout(ImageGallerySdk sdk, VirtualTimeline clock) {
    ResourceGroupId group = new ResourceGroupId(SUBSCRIPTION_ID, "rollout");
    GalleryId gallery = group.gallery("rollout");
    sdk.resourceGroups().create(group, ResourceGroup.builder(Region.WEST_US).build());
    sdk.galleries().beginCreate(gallery, World.NEW_GALLERY).await();
    sdk.imageDefinitions().beginCreate(gallery.image("ubuntu"), definition("Rollout")).await();
    sdk.managedImages().beginCreate(SOURCE, World.NEW_IMAGE).await();
    sdk.deployments().beginCreate(UNDER_WAY, version());
    clock.advance(Duration.ofMinutes(1)); // its own requests are made, and no fault is theirs
  }

  private static DiskImage vhd() {
    try {
      Path file = Files.createTempFile("survival", ".vhd");
      file.toFile().deleteOnExit();
      return DiskImage.open(new VhdWriter(1 << 20).put(0, VhdWriter.noise(4096, 1)).fixed(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

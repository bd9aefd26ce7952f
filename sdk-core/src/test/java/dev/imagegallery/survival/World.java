package dev.imagegallery.survival;

import dev.imagegallery.ClientOptions;
import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.VirtualMachineFacts;
import dev.imagegallery.models.Disk;
import dev.imagegallery.models.DiskCreationData;
import dev.imagegallery.models.DiskId;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.HyperVGeneration;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageIdentifier;
import dev.imagegallery.models.ImageReference;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.ManagedImageOsDisk;
import dev.imagegallery.models.OsProfile;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.ScaleSet;
import dev.imagegallery.models.ScaleSetId;
import dev.imagegallery.models.ScaleSetOsProfile;
import dev.imagegallery.models.Sku;
import dev.imagegallery.models.Snapshot;
import dev.imagegallery.models.SnapshotId;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.UpgradeMode;
import dev.imagegallery.models.UpgradePolicy;
import dev.imagegallery.models.VersionNumber;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.transport.Transport;
import java.time.Duration;
import java.util.List;

/** The cloud that every operation of the matrix starts from: one of everything, and spare names. */
final class World {

  static final Duration OPERATION_TIMEOUT = Duration.ofHours(12);

  static final ResourceGroupId GROUP =
      new ResourceGroupId(InMemoryAzure.DEFAULT_SUBSCRIPTION, "images");
  static final ResourceGroupId EMPTY_GROUP =
      new ResourceGroupId(InMemoryAzure.DEFAULT_SUBSCRIPTION, "empty");
  static final GalleryId GALLERY = GROUP.gallery("golden");
  static final GalleryId EMPTY_GALLERY = GROUP.gallery("empty");
  static final ImageDefinitionId DEFINITION = GALLERY.image("ubuntu");
  static final ImageDefinitionId EMPTY_DEFINITION = GALLERY.image("empty");
  static final ImageVersionId VERSION = DEFINITION.version(new VersionNumber(1, 0, 0));
  static final ImageVersionId NEXT_VERSION = DEFINITION.version(new VersionNumber(1, 0, 1));
  static final ManagedImageId IMAGE = GROUP.managedImage("base");
  static final VirtualMachineId MACHINE = GROUP.virtualMachine("web");
  static final VirtualMachineId STOPPED = GROUP.virtualMachine("golden-vm");

  static final DiskId DISK = GROUP.disk("data");
  static final SnapshotId SNAPSHOT = GROUP.snapshot("backup");
  static final ScaleSetId SCALE_SET = GROUP.scaleSet("farm");

  static final Disk NEW_DISK =
      Disk.builder(Region.WEST_US, DiskCreationData.empty()).diskSizeGb(32).build();

  static final Gallery NEW_GALLERY = Gallery.builder(Region.WEST_US).description("new").build();

  static final ImageDefinition NEW_DEFINITION =
      ImageDefinition.builder(
              Region.WEST_US,
              OsType.LINUX,
              OsState.GENERALIZED,
              ImageIdentifier.of("Contoso", "Ubuntu", "New"))
          .hyperVGeneration(HyperVGeneration.V2)
          .build();

  static final ImageVersion NEW_VERSION = version();

  static final ManagedImage NEW_IMAGE =
      ManagedImage.builder(Region.WEST_US)
          .hyperVGeneration(HyperVGeneration.V2)
          .osDisk(
              ManagedImageOsDisk.builder(OsType.LINUX, OsState.GENERALIZED)
                  .blobUri("https://account.blob.core.windows.net/vhds/disk.vhd")
                  .build())
          .build();

  private World() {}

  private static ImageVersion version() {
    return ImageVersion.builder(Region.WEST_US)
        .source(IMAGE)
        .targetRegions(List.of(TargetRegion.of(Region.WEST_US), TargetRegion.of(Region.EAST_US)))
        .replicaCount(1)
        .build();
  }

  /** A machine from the version of the gallery. */
  static VirtualMachine machine() {
    return VirtualMachine.builder(Region.WEST_US)
        .vmSize("Standard_D2s_v5")
        .imageReference(ImageReference.of(VERSION.resourceId()))
        .osProfile(
            OsProfile.builder()
                .computerName("web")
                .adminUsername("operator")
                .adminPassword("Example-passw0rd!")
                .build())
        .build();
  }

  /** Two instances of the version of the gallery. */
  static ScaleSet scaleSet() {
    return ScaleSet.builder(Region.WEST_US)
        .sku(Sku.of("Standard_D2s_v5", 2))
        .upgradePolicy(UpgradePolicy.of(UpgradeMode.MANUAL))
        .imageReference(ImageReference.of(VERSION.resourceId()))
        .osProfile(
            ScaleSetOsProfile.builder()
                .computerNamePrefix("farm")
                .adminUsername("operator")
                .adminPassword("Example-passw0rd!")
                .build())
        .build();
  }

  /** A copy of the disk. */
  static Snapshot snapshot() {
    return Snapshot.builder(Region.WEST_US, DiskCreationData.copyOf(DISK.resourceId())).build();
  }

  private static ImageGallerySdk sdk(Transport transport) {
    return sdk(transport, "https://management.azure.com");
  }

  static ImageGallerySdk sdk(Transport transport, String endpoint) {
    return ImageGallerySdk.builder()
        .endpoint(endpoint)
        .transport(transport)
        .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
        .options(ClientOptions.builder().operationTimeout(OPERATION_TIMEOUT).build())
        .build();
  }

  /** Makes it. */
  static void furnish(InMemoryAzure azure) {
    ImageGallerySdk sdk = sdk(azure.transport());
    ResourceGroup group = ResourceGroup.builder(Region.WEST_US).build();
    sdk.resourceGroups().create(GROUP, group);
    sdk.resourceGroups().create(EMPTY_GROUP, group);
    sdk.galleries().beginCreate(GALLERY, NEW_GALLERY).await();
    sdk.galleries().beginCreate(EMPTY_GALLERY, NEW_GALLERY).await();
    sdk.imageDefinitions().beginCreate(DEFINITION, Furniture.definition("Server")).await();
    sdk.imageDefinitions().beginCreate(EMPTY_DEFINITION, Furniture.definition("Empty")).await();
    sdk.managedImages().beginCreate(IMAGE, NEW_IMAGE).await();
    sdk.imageVersions().beginCreate(VERSION, NEW_VERSION).await();
    sdk.virtualMachines().beginCreate(MACHINE, machine()).await();
    sdk.disks().beginCreate(DISK, NEW_DISK).await();
    sdk.snapshots().beginCreate(SNAPSHOT, snapshot()).await();
    sdk.scaleSets().beginCreate(SCALE_SET, scaleSet()).await();
    azure.declareVirtualMachine(STOPPED, VirtualMachineFacts.linux(Region.WEST_US).generalized());
    Furniture.furnish(azure, sdk);
  }
}

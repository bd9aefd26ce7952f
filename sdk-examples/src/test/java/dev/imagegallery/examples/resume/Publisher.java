package dev.imagegallery.examples.resume;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.HyperVGeneration;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageIdentifier;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.ManagedImageOsDisk;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.VersionNumber;
import dev.imagegallery.operation.ReplicationPoller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A program that publishes a version, writes the replication's resume token to a file and waits.
 * Arguments: the endpoint and the file.
 */
final class Publisher {

  private Publisher() {}

  public static void main(String[] args) throws IOException {
    ImageGallerySdk sdk = connect(args[0]);
    ReplicationPoller replication = sdk.imageVersions().beginCreate(version(sdk), prepare(sdk));
    replication.poll();
    Path file = Path.of(args[1]);
    Path draft = Files.writeString(Path.of(args[1] + ".draft"), replication.resumeToken());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    replication.await();
  }

  static ImageGallerySdk connect(String endpoint) {
    return ImageGallerySdk.builder()
        .endpoint(endpoint)
        .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
        .build();
  }

  static ImageVersionId version(ImageGallerySdk sdk) {
    return definition(sdk.resourceGroup("images")).version(new VersionNumber(1, 0, 0));
  }

  private static ImageDefinitionId definition(ResourceGroupId group) {
    return group.gallery("golden").image("ubuntu");
  }

  /** Makes all that is needed; answers what is to be published. */
  static ImageVersion prepare(ImageGallerySdk sdk) {
    ResourceGroupId group = sdk.resourceGroup("images");
    ManagedImageId image = group.managedImage("base");
    sdk.resourceGroups().create(group, ResourceGroup.builder(Region.WEST_US).build());
    sdk.managedImages().beginCreate(image, image()).await();
    sdk.galleries()
        .beginCreate(group.gallery("golden"), Gallery.builder(Region.WEST_US).build())
        .await();
    sdk.imageDefinitions().beginCreate(definition(group), definition()).await();
    return ImageVersion.builder(Region.WEST_US)
        .source(image)
        .targetRegions(List.of(TargetRegion.of(Region.WEST_US), TargetRegion.of(Region.EAST_US, 2)))
        .build();
  }

  private static ManagedImage image() {
    ManagedImageOsDisk disk =
        ManagedImageOsDisk.builder(OsType.LINUX, OsState.GENERALIZED)
            .blobUri("https://account.blob.core.windows.net/vhds/disk.vhd")
            .build();
    return ManagedImage.builder(Region.WEST_US)
        .osDisk(disk)
        .hyperVGeneration(HyperVGeneration.V2)
        .build();
  }

  private static ImageDefinition definition() {
    return ImageDefinition.builder(
            Region.WEST_US,
            OsType.LINUX,
            OsState.GENERALIZED,
            ImageIdentifier.of("Contoso", "Ubuntu", "Server"))
        .hyperVGeneration(HyperVGeneration.V2)
        .build();
  }
}

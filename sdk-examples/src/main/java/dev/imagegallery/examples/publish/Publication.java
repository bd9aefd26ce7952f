package dev.imagegallery.examples.publish;

import dev.imagegallery.ImageGallerySdk;
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
import dev.imagegallery.models.VersionNumber;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.operation.OperationSnapshot;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.operation.ReplicationPoller;
import dev.imagegallery.operation.ReplicationProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The job itself: from a disk to machines in the first region that has the image. */
final class Publication {

  private static final Duration PATIENCE = Duration.ofHours(24);

  private final ImageGallerySdk sdk;
  private final Plan plan;
  private final PrintStream out;
  private final RegionBars bars;
  private final ResourceGroupId group;

  Publication(ImageGallerySdk sdk, Plan plan, PrintStream out, RegionBars bars) {
    this.sdk = sdk;
    this.plan = plan;
    this.out = out;
    this.bars = bars;
    this.group = sdk.resourceGroup(plan.resourceGroup());
  }

  Outcome run() {
    sdk.resourceGroups().create(group, ResourceGroup.builder(plan.home()).build());
    ManagedImageId image = makeManagedImage();
    ImageDefinitionId definition = makeDefinition(makeGallery());
    ImageVersionId version = definition.version(new VersionNumber(1, 0, 0));

    out.println("Image version " + version.version() + " replicates to:");
    ReplicationPoller replication = publish(version, image).onProgress(bars::show);
    ReplicationProgress first = replication.awaitFirstRegion(PATIENCE);
    List<VirtualMachine> machines = deploy(version, first.completed().get(0));
    ImageVersion published = replication.await();
    bars.finish();

    return new Outcome(
        published, machines, first, latest(definition), duration(replication.latest()));
  }

  private ManagedImageId makeManagedImage() {
    ManagedImageId id = group.managedImage("golden-ubuntu");
    ManagedImageOsDisk disk =
        ManagedImageOsDisk.builder(OsType.LINUX, OsState.GENERALIZED).blobUri(plan.vhd()).build();
    sdk.managedImages()
        .beginCreate(
            id,
            ManagedImage.builder(plan.home())
                .osDisk(disk)
                .hyperVGeneration(HyperVGeneration.V2)
                .build())
        .await();
    out.println("Managed image    " + id.name());
    return id;
  }

  private GalleryId makeGallery() {
    GalleryId id = group.gallery("golden.images");
    sdk.galleries()
        .beginCreate(id, Gallery.builder(plan.home()).description("Hardened base images").build())
        .await();
    out.println("Gallery          " + id.name());
    return id;
  }

  private ImageDefinitionId makeDefinition(GalleryId gallery) {
    ImageDefinitionId id = gallery.image("ubuntu-server");
    ImageIdentifier identifier = ImageIdentifier.of("Contoso", "Ubuntu", "Server");
    sdk.imageDefinitions()
        .beginCreate(
            id,
            ImageDefinition.builder(plan.home(), OsType.LINUX, OsState.GENERALIZED, identifier)
                .hyperVGeneration(HyperVGeneration.V2)
                .build())
        .await();
    out.println("Image definition " + id.name());
    return id;
  }

  private ReplicationPoller publish(ImageVersionId id, ManagedImageId image) {
    ImageVersion version =
        ImageVersion.builder(plan.home())
            .source(image)
            .targetRegions(plan.targetRegions())
            .replicaCount(1)
            .build();
    return sdk.imageVersions().beginCreate(id, version);
  }

  /** While other regions still replicate (R103). */
  private List<VirtualMachine> deploy(ImageVersionId version, Region region) {
    List<Poller<VirtualMachine>> starting = new ArrayList<>();
    for (int i = 1; i <= plan.machines(); i++) {
      starting.add(
          sdk.virtualMachines()
              .beginCreate(group.virtualMachine("web-" + i), machine(i, version, region)));
    }
    return starting.stream().map(Poller::await).toList();
  }

  private static VirtualMachine machine(int number, ImageVersionId version, Region region) {
    return VirtualMachine.builder(region)
        .vmSize("Standard_D2s_v5")
        .imageReference(ImageReference.of(version.resourceId()))
        .osProfile(
            OsProfile.builder()
                .computerName("web-" + number)
                .adminUsername("operator")
                .adminPassword("Example-passw0rd!")
                .build())
        .build();
  }

  /** The highest number that is not excluded (R91). */
  private VersionNumber latest(ImageDefinitionId definition) {
    return sdk.imageVersions().list(definition).stream()
        .filter(version -> !Boolean.TRUE.equals(version.excludeFromLatest()))
        .map(version -> VersionNumber.parse(String.valueOf(version.name())))
        .max(VersionNumber::compareTo)
        .orElseThrow();
  }

  private static Duration duration(OperationSnapshot operation) {
    Optional<Instant> end = operation.endedAt();
    return operation
        .startedAt()
        .flatMap(start -> end.map(ended -> Duration.between(start, ended)))
        .orElse(Duration.ZERO);
  }
}

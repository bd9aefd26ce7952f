package dev.imagegallery.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.error.ConflictException;
import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.models.Disk;
import dev.imagegallery.models.DiskAccess;
import dev.imagegallery.models.DiskAccessLevel;
import dev.imagegallery.models.DiskCreationData;
import dev.imagegallery.models.DiskId;
import dev.imagegallery.models.DiskUpdate;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.HyperVGeneration;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageIdentifier;
import dev.imagegallery.models.ImageReference;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.MachineDataDisk;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageDataDisk;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.ManagedImageOsDisk;
import dev.imagegallery.models.OsProfile;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.ScaleSet;
import dev.imagegallery.models.ScaleSetId;
import dev.imagegallery.models.ScaleSetInstance;
import dev.imagegallery.models.ScaleSetOsProfile;
import dev.imagegallery.models.ScaleSetUpdate;
import dev.imagegallery.models.SharingPermission;
import dev.imagegallery.models.SharingProfile;
import dev.imagegallery.models.Snapshot;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.models.VirtualMachineInstanceView;
import dev.imagegallery.models.VirtualMachineUpdate;
import dev.imagegallery.time.VirtualTimeline;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is deployed from an image: machines, scale sets and disks, on the emulated cloud. */
class ComputeClientsTest {

  private static final String VHDS = "https://account.blob.core.windows.net/vhds/";

  private final InMemoryAzure azure = InMemoryAzure.create();
  private final ImageGallerySdk sdk =
      ImageGallerySdk.builder()
          .transport(azure.transport())
          .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
          .build();
  private final ResourceGroupId group = sdk.resourceGroup("images");
  private final ManagedImageId image = group.managedImage("golden");
  private final ImageDefinitionId definition = group.gallery("shared").image("ubuntu");
  private final VirtualMachineId machine = group.virtualMachine("vm");
  private final ScaleSetId scaleSet = group.scaleSet("web");

  @BeforeEach
  void publish() {
    sdk.resourceGroups().create(group, ResourceGroup.builder(Region.EAST_US).build());
    sdk.managedImages().beginCreate(image, imageWithDataDisk()).await();
    SharingProfile groups =
        SharingProfile.builder().permissions(new SharingPermission("Groups")).build();
    Gallery gallery = Gallery.builder(Region.EAST_US).sharingProfile(groups).build();
    sdk.galleries().beginCreate(definition.gallery(), gallery).await();
    shareWithOurselves();
    ImageIdentifier identifier = ImageIdentifier.of("p", "o", "s");
    sdk.imageDefinitions()
        .beginCreate(
            definition,
            ImageDefinition.builder(Region.EAST_US, OsType.LINUX, OsState.GENERALIZED, identifier)
                .hyperVGeneration(HyperVGeneration.V1)
                .build())
        .await();
    publish("1.0.0");
  }

  private void shareWithOurselves() {
    String share =
        """
        {"operationType":"Add","groups":[{"type":"Subscriptions","ids":["%s"]}]}"""
            .formatted(InMemoryAzure.DEFAULT_SUBSCRIPTION);
    String url = "https://management.azure.com" + definition.gallery() + "/share";
    TransportRequest request =
        new TransportRequest(
            "POST",
            url + "?api-version=2024-03-03",
            Headers.NONE,
            share.getBytes(StandardCharsets.UTF_8));
    assertThat(azure.transport().execute(request).status()).isEqualTo(202);
    ((VirtualTimeline) azure.timeline()).advance(Duration.ofMinutes(5));
  }

  private static ManagedImage imageWithDataDisk() {
    return ManagedImage.builder(Region.EAST_US)
        .osDisk(
            ManagedImageOsDisk.builder(OsType.LINUX, OsState.GENERALIZED)
                .blobUri(VHDS + "os.vhd")
                .build())
        .dataDisk(ManagedImageDataDisk.builder(2).blobUri(VHDS + "data.vhd").diskSizeGb(16).build())
        .build();
  }

  private ImageVersionId publish(String number) {
    ImageVersionId id = definition.version(number);
    ImageVersion version =
        ImageVersion.builder(Region.EAST_US)
            .source(image)
            .targetRegion(TargetRegion.of(Region.EAST_US))
            .build();
    sdk.imageVersions().beginCreate(id, version).await();
    return id;
  }

  private VirtualMachine.Builder wanted(ImageReference reference) {
    return VirtualMachine.builder(Region.EAST_US)
        .vmSize("Standard_D2s_v3")
        .imageReference(reference)
        .osProfile(
            OsProfile.builder()
                .computerName("vm")
                .adminUsername("me")
                .adminPassword("Secret-1234")
                .build());
  }

  private VirtualMachine create(Face face, VirtualMachineId id, ImageReference reference) {
    VirtualMachine wanted = wanted(reference).build();
    return face.end(
        face.call(
            () -> sdk.virtualMachines().beginCreate(id, wanted),
            () -> sdk.async().virtualMachines().beginCreate(id, wanted)));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R191_machine_isMadeFromVersionDefinitionManagedImageOrSharedName(Face face) {
    ResourceId shared =
        new ResourceId(
            "/SharedGalleries/"
                + InMemoryAzure.DEFAULT_SUBSCRIPTION
                + "-SHARED/Images/ubuntu/Versions/1.0.0");
    List<ImageReference> references =
        List.of(
            ImageReference.of(definition.version("1.0.0").resourceId()),
            ImageReference.of(definition.resourceId()),
            ImageReference.of(image.resourceId()),
            ImageReference.builder().sharedGalleryImageId(shared).build());

    for (ImageReference reference : references) {
      VirtualMachineId id = group.virtualMachine("vm" + references.indexOf(reference));
      VirtualMachine made = create(face, id, reference);

      assertThat(made.osDisk().diskSizeGb()).isEqualTo(30);
      assertThat(made.dataDisks()).extracting(MachineDataDisk::lun).containsExactly(2);
    }
    assertThat(sdk.virtualMachines().list()).hasSize(4);
    assertThat(sdk.virtualMachines().get("images", "vm1").imageReference().exactVersion())
        .isEqualTo("1.0.0");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R53_machine_isDeallocatedGeneralizedAndNeverStartedAgain(Face face) {
    create(face, machine, ImageReference.of(definition.resourceId()));
    assertThat(view(face).isRunning()).isTrue();

    face.end(
        face.call(
            () -> sdk.virtualMachines().beginPowerOff(machine),
            () -> sdk.async().virtualMachines().beginPowerOff(machine)));
    assertThat(view(face).powerState()).contains("stopped");
    face.end(
        face.call(
            () -> sdk.virtualMachines().beginStart(machine),
            () -> sdk.async().virtualMachines().beginStart(machine)));
    face.end(
        face.call(
            () -> sdk.virtualMachines().beginRestart(machine),
            () -> sdk.async().virtualMachines().beginRestart(machine)));
    face.end(
        face.call(
            () -> sdk.virtualMachines().beginDeallocate(machine),
            () -> sdk.async().virtualMachines().beginDeallocate(machine)));
    face.<Object>call(
        () -> {
          sdk.virtualMachines().generalize(machine);
          return "done";
        },
        () -> sdk.async().virtualMachines().generalize(machine).thenApply(nothing -> "done"));

    assertThat(view(face).isGeneralized()).isTrue();
    assertThat(view(face).powerState()).contains("deallocated");
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> sdk.virtualMachines().beginStart(machine));
  }

  private VirtualMachineInstanceView view(Face face) {
    return face.call(
        () -> sdk.virtualMachines().instanceView(machine),
        () -> sdk.async().virtualMachines().instanceView(machine));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void machine_isChangedAndItsDisksDetached(Face face) {
    create(face, machine, ImageReference.of(definition.resourceId()));
    VirtualMachineUpdate update =
        VirtualMachineUpdate.builder()
            .tag("team", "a")
            .vmSize("Standard_D4s_v3")
            .dataDisks(List.of())
            .build();

    VirtualMachine changed =
        face.end(
            face.call(
                () -> sdk.virtualMachines().beginUpdate(machine, update),
                () -> sdk.async().virtualMachines().beginUpdate(machine, update)));

    assertThat(changed.vmSize()).isEqualTo("Standard_D4s_v3");
    assertThat(changed.tags()).containsEntry("team", "a");
    assertThat(changed.dataDisks()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void scaleSet_growsWithTheNewestVersion_isRenewedAndShrinks(Face face) {
    ScaleSet wanted =
        ScaleSet.builder(Region.EAST_US)
            .instances("Standard_D2s_v3", 1)
            .image(definition.resourceId())
            .osProfile(
                ScaleSetOsProfile.builder()
                    .computerNamePrefix("web")
                    .adminUsername("me")
                    .adminPassword("Secret-1234")
                    .build())
            .build();
    face.end(
        face.call(
            () -> sdk.scaleSets().beginCreate(scaleSet, wanted),
            () -> sdk.async().scaleSets().beginCreate(scaleSet, wanted)));
    publish("2.0.0");

    face.end(
        face.call(
            () -> sdk.scaleSets().beginScale(scaleSet, 2),
            () -> sdk.async().scaleSets().beginScale(scaleSet, 2)));
    assertThat(versions(face)).containsExactly("1.0.0", "2.0.0");
    face.end(
        face.call(
            () -> sdk.scaleSets().beginUpdateInstances(scaleSet, List.of("0")),
            () -> sdk.async().scaleSets().beginUpdateInstances(scaleSet, List.of("0"))));
    assertThat(versions(face)).containsExactly("2.0.0", "2.0.0");
    face.end(
        face.call(
            () -> sdk.scaleSets().beginDeleteInstances(scaleSet, List.of("0")),
            () -> sdk.async().scaleSets().beginDeleteInstances(scaleSet, List.of("0"))));

    assertThat(versions(face)).containsExactly("2.0.0");
    assertThat(sdk.scaleSets().get(scaleSet).sku().capacity()).isEqualTo(1);
    assertThat(sdk.scaleSets().getInstance(scaleSet.instance("1")).latestModelApplied()).isTrue();
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> sdk.scaleSets().getInstance(scaleSet.instance("0")));
  }

  private List<String> versions(Face face) {
    return face
        .call(
            () -> sdk.scaleSets().listInstances(scaleSet).toList(),
            () -> sdk.async().scaleSets().listInstances(scaleSet).toList())
        .stream()
        .map(ScaleSetInstance::imageReference)
        .map(ImageReference::exactVersion)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R196_scaleSet_getsAnotherImageByAnUpdate(Face face) {
    ScaleSet wanted =
        ScaleSet.builder(Region.EAST_US)
            .instances("Standard_D2s_v3", 1)
            .image(image.resourceId())
            .osProfile(
                ScaleSetOsProfile.builder()
                    .computerNamePrefix("web")
                    .adminUsername("me")
                    .adminPassword("Secret-1234")
                    .build())
            .build();
    sdk.scaleSets().beginCreate(scaleSet, wanted).await();
    ScaleSetUpdate update = ScaleSetUpdate.builder().image(definition.resourceId()).build();

    ScaleSet changed =
        face.end(
            face.call(
                () -> sdk.scaleSets().beginUpdate(scaleSet, update),
                () -> sdk.async().scaleSets().beginUpdate(scaleSet, update)));

    assertThat(changed.imageReference().id()).isEqualTo(definition.resourceId());
    assertThat(sdk.scaleSets().getInstance(scaleSet.instance("0")).latestModelApplied()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R197_disksOfAVersion_areMadeCopiedEnlargedAndRead(Face face) {
    ResourceId version = definition.version("1.0.0").resourceId();
    Disk data = Disk.builder(Region.EAST_US, DiskCreationData.fromImage(version, 2)).build();
    DiskId id = group.disk("data");

    Disk made =
        face.end(
            face.call(
                () -> sdk.disks().beginCreate(id, data),
                () -> sdk.async().disks().beginCreate(id, data)));
    Disk larger =
        face.end(
            face.call(
                () -> sdk.disks().beginUpdate(id, DiskUpdate.builder().diskSizeGb(64).build()),
                () ->
                    sdk.async()
                        .disks()
                        .beginUpdate(id, DiskUpdate.builder().diskSizeGb(64).build())));
    Snapshot snapshot =
        Snapshot.builder(Region.EAST_US, DiskCreationData.copyOf(id.resourceId())).build();
    Snapshot copied =
        face.end(
            face.call(
                () -> sdk.snapshots().beginCreate(group.snapshot("before"), snapshot),
                () -> sdk.async().snapshots().beginCreate(group.snapshot("before"), snapshot)));
    DiskAccess access =
        face.end(
            face.call(
                () -> sdk.disks().beginGrantAccess(id, DiskAccessLevel.READ, Duration.ofHours(1)),
                () ->
                    sdk.async()
                        .disks()
                        .beginGrantAccess(id, DiskAccessLevel.READ, Duration.ofHours(1))));

    assertThat(made.diskSizeGb()).isEqualTo(16);
    assertThat(larger.diskSizeGb()).isEqualTo(64);
    assertThat(copied.diskSizeGb()).isEqualTo(64);
    assertThat(access.accessSas()).startsWith("https://");
    assertThat(sdk.disks().get(id).diskState()).isEqualTo("ActiveSAS");
    face.end(
        face.call(
            () -> sdk.disks().beginRevokeAccess(id),
            () -> sdk.async().disks().beginRevokeAccess(id)));
    face.end(
        face.call(() -> sdk.disks().beginDelete(id), () -> sdk.async().disks().beginDelete(id)));
    assertThat(sdk.disks().find(id)).isEmpty();
    assertThat(sdk.snapshots().list()).extracting(Snapshot::name).containsExactly("before");
  }
}

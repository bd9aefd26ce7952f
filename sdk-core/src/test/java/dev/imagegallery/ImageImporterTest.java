package dev.imagegallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.blob.BlobUrl;
import dev.imagegallery.blob.PageBlobClient;
import dev.imagegallery.error.GalleryException;
import dev.imagegallery.error.ImageImportException;
import dev.imagegallery.inmemory.BlobFacts;
import dev.imagegallery.inmemory.Fault;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.JournalEntry;
import dev.imagegallery.inmemory.VirtualMachineFacts;
import dev.imagegallery.models.DiskId;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.HyperVGeneration;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageIdentifier;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.ProvisioningState;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.vhd.DiskImage;
import dev.imagegallery.vhd.VhdWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images come into a gallery in one call, from wherever they are. */
class ImageImporterTest {

  private static final String BLOB = "https://disks.blob.core.windows.net/vhds/ubuntu.vhd";

  @TempDir Path folder;

  private final InMemoryAzure azure = InMemoryAzure.create();
  private final ImageGallerySdk sdk =
      ImageGallerySdk.builder()
          .transport(azure.transport())
          .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
          .build();
  private final ResourceGroupId group = sdk.resourceGroup("images");
  private final ImageVersionId versionId = group.gallery("golden").image("ubuntu").version("1.0.0");
  private final ManagedImageId imageId = group.managedImage("ubuntu-1.0.0");

  @BeforeEach
  void makeGallery() {
    sdk.resourceGroups().create(group, ResourceGroup.builder(Region.EAST_US).build());
    sdk.galleries()
        .beginCreate(group.gallery("golden"), Gallery.builder(Region.EAST_US).build())
        .await();
  }

  private static ImageDefinition definition(OsType osType) {
    return ImageDefinition.builder(
            Region.EAST_US,
            osType,
            OsState.GENERALIZED,
            ImageIdentifier.of("contoso", "servers", osType.value()))
        .hyperVGeneration(HyperVGeneration.V2)
        .build();
  }

  private DiskImage disk() throws IOException {
    Path file =
        new VhdWriter(16 << 20)
            .put(0, VhdWriter.noise(1 << 20, 1))
            .put(9 << 20, VhdWriter.noise(4096, 2))
            .dynamic(folder.resolve("ubuntu.vhd"), 3);
    return DiskImage.open(file);
  }

  private PageBlobClient blob() {
    return PageBlobClient.builder(BlobUrl.parse(BLOB)).transport(azure.transport()).build();
  }

  private static void assertPublished(ImageVersion version, Region... regions) {
    assertThat(version.provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
    for (Region region : regions) {
      assertThat(version.isUsableIn(region)).isTrue();
    }
  }

  @Test
  void R54_managedImage_becomesDefinitionAndVersion() {
    azure.declareBlob(BLOB, BlobFacts.ofSize(8L << 30));
    ManagedImage image =
        new ImportSources.Vhd(BLOB)
            .image(definition(OsType.LINUX))
            .hyperVGeneration(HyperVGeneration.V2)
            .build();
    sdk.managedImages().beginCreate(imageId, image).await();

    ImageVersion version =
        sdk.importer()
            .fromManagedImage(imageId, definition(OsType.LINUX), versionId)
            .targetRegion(TargetRegion.parse("westeurope=2"))
            .run();

    assertPublished(version, Region.EAST_US, Region.WEST_EUROPE);
    assertThat(version.source().id()).isEqualTo(imageId.resourceId());
  }

  @Test
  void R55_generalizedVhdInABlob_becomesImageDefinitionAndVersion() {
    azure.declareBlob(BLOB, BlobFacts.ofSize(8L << 30));

    ImageVersion version =
        sdk.importer()
            .fromBlob(BlobUrl.parse(BLOB + "?sig=x"), definition(OsType.LINUX), versionId)
            .run();

    assertPublished(version, Region.EAST_US);
    assertThat(sdk.managedImages().get(imageId).osDisk().blobUri()).isEqualTo(BLOB);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Windows", "Linux"})
  void R56_localVhd_isUploaded_andBecomesImageDefinitionAndVersion(String osType)
      throws IOException {
    List<ImportProgress> heard = new ArrayList<>();
    try (DiskImage disk = disk()) {
      ImageVersion version =
          sdk.importer()
              .fromVhd(disk, blob(), definition(new OsType(osType)), versionId)
              .onProgress(heard::add)
              .run();

      assertPublished(version, Region.EAST_US);
      assertThat(azure.contentDigest(imageId)).contains(disk.digest());
    }
    assertThat(heard)
        .extracting(ImportProgress::step)
        .containsSubsequence(
            ImportStep.UPLOAD, ImportStep.MANAGED_IMAGE, ImportStep.DEFINITION, ImportStep.VERSION);
    assertThat(heard.get(heard.size() - 1)).hasToString("VERSION eastus Completed 100%");
  }

  @Test
  void localVhd_isUploadedIntoAManagedDisk_withoutAStorageAccount() throws IOException {
    DiskId diskId = new DiskId(InMemoryAzure.DEFAULT_SUBSCRIPTION, "images", "ubuntu-os");
    try (DiskImage disk = disk()) {
      ImageVersion version =
          sdk.importer().fromVhd(disk, diskId, definition(OsType.LINUX), versionId).run();

      assertPublished(version, Region.EAST_US);
      assertThat(azure.contentDigest(imageId)).contains(disk.digest());
      assertThat(sdk.disks().get(diskId).diskState()).isEqualTo("Unattached");
    }
  }

  @Test
  void interruptedUploadIntoAManagedDisk_saysWhatToDo() throws IOException {
    DiskId diskId = new DiskId(InMemoryAzure.DEFAULT_SUBSCRIPTION, "images", "ubuntu-os");
    azure.faults().add(Fault.when().path("/_blob/**").method("PUT").nth(2).answer(403));
    try (DiskImage disk = disk()) {
      ImageImport first = sdk.importer().fromVhd(disk, diskId, definition(OsType.LINUX), versionId);
      assertThatThrownBy(first::run).isInstanceOf(GalleryException.class);

      assertThatThrownBy(first::run)
          .isInstanceOfSatisfying(
              ImageImportException.class,
              e -> assertThat(e.steps().get(0)).contains("Delete the disk"));
      sdk.disks().beginRevokeAccess(diskId).await();
      sdk.disks().beginDelete(diskId).await();

      assertPublished(first.run(), Region.EAST_US);
    }
  }

  @Test
  void R56_blobThatIsMissing_isRefused_andNothingIsMade() {
    azure.declareBlob(BLOB, BlobFacts.absent());

    assertThatThrownBy(
            () ->
                sdk.importer()
                    .fromBlob(BlobUrl.parse(BLOB), definition(OsType.LINUX), versionId)
                    .run())
        .isInstanceOf(GalleryException.class);

    assertThat(sdk.managedImages().find(imageId)).isEmpty();
    assertThat(sdk.imageDefinitions().find(versionId.definition())).isEmpty();
  }

  @Test
  void importThatIsDone_changesNothingWhenRunAgain() throws IOException {
    try (DiskImage disk = disk()) {
      sdk.importer().fromVhd(disk, blob(), definition(OsType.LINUX), versionId).run();
      Set<String> before = writes();

      ImageVersion again =
          sdk.importer().fromVhd(disk, blob(), definition(OsType.LINUX), versionId).run();

      assertPublished(again, Region.EAST_US);
      assertThat(writes()).isEqualTo(before);
    }
  }

  private Set<String> writes() {
    Set<String> writes = new TreeSet<>();
    for (JournalEntry entry : azure.journal().entries()) {
      if (!entry.method().isEmpty()
          && !entry.method().equals("GET")
          && !entry.method().equals("HEAD")) {
        writes.add(entry.n() + " " + entry.method() + " " + entry.path());
      }
    }
    return writes;
  }

  @Test
  void interruptedAtAnyRequest_itIsJustRunAgain() throws IOException {
    try (DiskImage disk = disk()) {
      int interruptions = 0;
      for (int n = 1; ; n++) {
        String fault = azure.faults().add(Fault.when().path("/**").nth(n).answer(403));
        boolean ended = runs(disk);
        azure.faults().remove(fault);
        if (ended) {
          break;
        }
        interruptions++;
        assertThat(runs(disk)).isTrue();
        assertThat(azure.contentDigest(imageId)).contains(disk.digest());
        startAnew();
      }
      assertThat(interruptions).isGreaterThan(12);
    }
  }

  private boolean runs(DiskImage disk) {
    try {
      ImageVersion version =
          sdk.importer().fromVhd(disk, blob(), definition(OsType.LINUX), versionId).run();
      assertPublished(version, Region.EAST_US);
      return true;
    } catch (GalleryException e) {
      return false;
    }
  }

  private void startAnew() {
    azure.reset();
    makeGallery();
  }

  @Test
  void versionThatIsBeingMade_isWaitedFor() throws IOException {
    azure.declareBlob(BLOB, BlobFacts.ofSize(8L << 30));
    ImageImport first =
        sdk.importer().fromBlob(BlobUrl.parse(BLOB), definition(OsType.LINUX), versionId);
    first.onProgress(
        progress -> {
          if (progress.step() == ImportStep.VERSION) {
            throw new IllegalStateException("the process ends here");
          }
        });
    assertThatThrownBy(first::run).isInstanceOf(IllegalStateException.class);

    ImageVersion version =
        sdk.importer().fromBlob(BlobUrl.parse(BLOB), definition(OsType.LINUX), versionId).run();

    assertPublished(version, Region.EAST_US);
  }

  @Test
  void R52_machineThatIsNotGeneralized_isRefused_withTheSteps() {
    VirtualMachineId machine = declareMachine(false);

    assertThatThrownBy(
            () -> sdk.importer().fromVm(machine, definition(OsType.LINUX), versionId).run())
        .isInstanceOfSatisfying(
            ImageImportException.class,
            e -> assertThat(e.steps()).anyMatch(step -> step.contains("waagent")));

    assertThat(sdk.imageVersions().find(versionId)).isEmpty();
    assertThat(sdk.managedImages().find(imageId)).isEmpty();
  }

  @Test
  void machine_isGeneralizedOnRequest_andImported() {
    VirtualMachineId machine = declareMachine(false);

    ImageVersion version =
        sdk.importer()
            .fromVm(machine, definition(OsType.LINUX), versionId)
            .generalizing()
            .excludedFromLatest()
            .run();

    assertPublished(version, Region.EAST_US);
    assertThat(version.excludeFromLatest()).isTrue();
    assertThat(sdk.virtualMachines().instanceView(machine).statuses())
        .anyMatch(status -> "OSState/generalized".equals(status.code()));
  }

  private VirtualMachineId declareMachine(boolean generalized) {
    VirtualMachineId id = group.virtualMachine("builder");
    VirtualMachineFacts facts = VirtualMachineFacts.linux(Region.EAST_US).generation2();
    azure.declareVirtualMachine(id, generalized ? facts.generalized() : facts);
    return id;
  }

  @Test
  void R60_specializedDisk_isRefused_withTheWayOut() {
    ImageDefinition specialized =
        definition(OsType.LINUX).toBuilder().osState(OsState.SPECIALIZED).build();

    assertThatThrownBy(
            () -> sdk.importer().fromBlob(BlobUrl.parse(BLOB), specialized, versionId).run())
        .isInstanceOfSatisfying(
            ImageImportException.class,
            e -> {
              assertThat(e.steps()).hasSize(4);
              assertThat(e).hasMessageContainingAll("(1)", "(4)", "generalizing()");
            });
  }

  @Test
  void whatIsThereAndDoesNotFit_isRefused() {
    azure.declareBlob(BLOB, BlobFacts.ofSize(8L << 30));
    azure.declareBlob(BLOB + "2", BlobFacts.ofSize(8L << 30));
    sdk.importer().fromBlob(BlobUrl.parse(BLOB), definition(OsType.LINUX), versionId).run();
    ImageVersionId next = versionId.definition().version("2.0.0");

    assertThatThrownBy(
            () ->
                sdk.importer()
                    .fromBlob(BlobUrl.parse(BLOB + "2"), definition(OsType.LINUX), next)
                    .managedImage(imageId)
                    .run())
        .isInstanceOf(ImageImportException.class)
        .hasMessageContaining("not from this source");
    assertThatThrownBy(
            () ->
                sdk.importer()
                    .fromBlob(BlobUrl.parse(BLOB), definition(OsType.WINDOWS), next)
                    .managedImage(imageId)
                    .run())
        .isInstanceOf(ImageImportException.class)
        .hasMessageContaining("osType is Linux and not Windows");
    assertThatThrownBy(
            () ->
                sdk.importer()
                    .fromManagedImage(
                        group.managedImage("other"), definition(OsType.LINUX), versionId)
                    .run())
        .isInstanceOf(ImageImportException.class)
        .hasMessageContaining("is there already, and from");
    assertThat(sdk.imageVersions().find(next)).isEmpty();
  }

  @Test
  void diskWithoutGeneration_isTheCallersMistake() {
    ImageDefinition unsaid = definition(OsType.LINUX).toBuilder().hyperVGeneration(null).build();

    assertThatThrownBy(() -> sdk.importer().fromBlob(BlobUrl.parse(BLOB), unsaid, versionId))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hyperVGeneration");
  }
}

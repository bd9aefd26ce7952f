package dev.imagegallery.vhd;

import static dev.imagegallery.vhd.VhdWriter.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.blob.BlobUrl;
import dev.imagegallery.blob.PageBlobClient;
import dev.imagegallery.error.AccessException;
import dev.imagegallery.error.DiskImageException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.inmemory.Fault;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.JournalEntry;
import dev.imagegallery.models.HyperVGeneration;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageOsDisk;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk in a local file becomes a page blob, whatever happens on the way. */
class DiskUploadTest {

  private static final long MIB = 1 << 20;
  private static final BlobUrl URL =
      BlobUrl.parse("https://disks.blob.core.windows.net/vhds/ubuntu.vhd?sig=x");

  @TempDir Path folder;

  private final InMemoryAzure azure = InMemoryAzure.create();
  private final PageBlobClient blob =
      PageBlobClient.builder(URL).transport(azure.transport()).build();
  private final VhdWriter contents =
      new VhdWriter(64 * MIB)
          .put(0, noise(1 << 20, 1))
          .put(5 * MIB, noise(3 << 20, 2))
          .put(30 * MIB + 4096, noise(512, 3))
          .put(40 * MIB, noise(2 << 20, 4));
  private static final long DATA = 6 * MIB + 512;

  private DiskImage disk(DiskFormat format) throws IOException {
    Path file = folder.resolve(format + (format == DiskFormat.RAW ? ".img" : ".vhd"));
    if (!Files.exists(file)) {
      switch (format) {
        case RAW -> contents.raw(file);
        case FIXED_VHD -> contents.fixed(file);
        case DYNAMIC_VHD -> contents.dynamic(file, 7);
      }
      Files.setLastModifiedTime(file, FileTime.from(InMemoryAzure.DEFAULT_START));
    }
    return DiskImage.open(file);
  }

  private UploadProgress upload(DiskImage disk) {
    return DiskUpload.builder(disk, blob).build().run();
  }

  private long writes() {
    return azure.journal().entries().stream().filter(DiskUploadTest::isWrite).count();
  }

  private static boolean isWrite(JournalEntry entry) {
    return entry.kind().equals("request")
        && entry.method().equals("PUT")
        && entry.path().endsWith("ubuntu.vhd");
  }

  @ParameterizedTest
  @EnumSource(DiskFormat.class)
  void disk_arrivesWhole_withoutItsZeros(DiskFormat format) throws IOException {
    try (DiskImage disk = disk(format)) {
      UploadProgress done = upload(disk);

      assertThat(done.sentBytes()).isEqualTo(DATA);
      assertThat(done.scannedBytes()).isEqualTo(disk.presentBytes());
      assertThat(done.skippedBytes()).isEqualTo(disk.presentBytes() - DATA);
      assertThat(done.percent()).isEqualTo(100);
      assertThat(blob.properties().orElseThrow().sizeInBytes()).isEqualTo(64 * MIB + 512);
      assertThat(blob.read(64 * MIB, 512)).isEqualTo(disk.footer());
      assertThat(imageOf(blob.address())).isEqualTo(disk.digest());
    }
  }

  /** What the managed image that is made from a blob contains. */
  private String imageOf(String uri) {
    ImageGallerySdk sdk =
        ImageGallerySdk.builder()
            .transport(azure.transport())
            .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
            .build();
    ResourceGroupId group = sdk.resourceGroup("images");
    sdk.resourceGroups().create(group, ResourceGroup.builder(Region.EAST_US).build());
    ManagedImage image =
        ManagedImage.builder(Region.EAST_US)
            .osDisk(
                ManagedImageOsDisk.builder(OsType.LINUX, OsState.GENERALIZED).blobUri(uri).build())
            .hyperVGeneration(HyperVGeneration.V2)
            .build();
    sdk.managedImages().beginCreate(group.managedImage("ubuntu"), image).await();
    return azure.contentDigest(group.managedImage("ubuntu")).orElseThrow();
  }

  @Test
  void anUploadThatIsDone_isNotDoneAgain() throws IOException {
    try (DiskImage disk = disk(DiskFormat.DYNAMIC_VHD)) {
      upload(disk);
      long before = writes();

      UploadProgress again = upload(disk);

      assertThat(again.sentBytes()).isZero();
      assertThat(again.percent()).isEqualTo(100);
      assertThat(writes()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void interruptedUpload_sendsNothingTwice(int lastWrite) throws IOException {
    azure.faults().add(Fault.when().path("/vhds/*").method("PUT").nth(lastWrite).answer(403));
    try (DiskImage disk = disk(DiskFormat.RAW)) {
      DiskUpload first = DiskUpload.builder(disk, blob).parallelism(1).build();
      assertThatThrownBy(first::run).isInstanceOf(AccessException.class);
      long sentAtFirst =
          blob.properties().isEmpty()
              ? 0
              : blob.ranges().stream().mapToLong(range -> range.length()).sum();

      UploadProgress second = upload(disk);

      assertThat(second.sentBytes()).isEqualTo(DATA - sentAtFirst);
      assertThat(imageOf(blob.address())).isEqualTo(disk.digest());
    }
  }

  @Test
  void cancelledUpload_isTakenUpLater() throws IOException {
    try (DiskImage disk = disk(DiskFormat.RAW)) {
      List<DiskUpload> upload = new ArrayList<>();
      upload.add(
          DiskUpload.builder(disk, blob)
              .onProgress(
                  progress -> {
                    if (progress.scannedBytes() >= 8 * MIB) {
                      upload.get(0).cancel();
                    }
                  })
              .build());
      assertThatThrownBy(upload.get(0)::run).isInstanceOf(CancellationException.class);
      assertThat(blob.ranges()).isNotEmpty();

      upload(disk);

      assertThat(imageOf(blob.address())).isEqualTo(disk.digest());
    }
  }

  @Test
  void passingFaults_doNoHarm() throws IOException {
    azure.faults().add(Fault.when().path("/vhds/*").nth(2).dropAfter());
    azure.faults().add(Fault.when().path("/vhds/*").nth(4).dropBefore());
    azure.faults().add(Fault.when().path("/vhds/*").nth(5).answer(503));
    azure.faults().add(Fault.when().path("/vhds/*").nth(7).throttle(Duration.ofSeconds(9)));
    azure.faults().add(Fault.when().path("/vhds/*").nth(9).truncate());
    try (DiskImage disk = disk(DiskFormat.DYNAMIC_VHD)) {
      upload(disk);

      assertThat(imageOf(blob.address())).isEqualTo(disk.digest());
      assertThat(azure.timeline().now()).isAfter(InMemoryAzure.DEFAULT_START.plusSeconds(9));
    }
  }

  @Test
  void lastingFault_isThrown_andLeavesNoFooter() throws IOException {
    azure.faults().add(Fault.when().path("/vhds/*").method("PUT").nth(3).times(99).answer(500));
    try (DiskImage disk = disk(DiskFormat.DYNAMIC_VHD)) {
      assertThatThrownBy(() -> upload(disk)).isInstanceOf(ServiceException.class);

      assertThat(blob.read(64 * MIB, 512)).containsOnly(0);
    }
  }

  @Test
  void blobOfAnotherSource_isLeftAlone_unlessItIsToBeReplaced() throws IOException {
    blob.create(64 * MIB + 512, Map.of());
    blob.write(512, noise(512, 8));
    try (DiskImage disk = disk(DiskFormat.FIXED_VHD)) {
      assertThatThrownBy(() -> upload(disk))
          .isInstanceOf(DiskImageException.class)
          .hasMessageContaining("not from this file")
          .hasMessageNotContaining("sig");
      assertThat(blob.read(512, 512)).isEqualTo(noise(512, 8));

      DiskUpload.builder(disk, blob).replaceExisting().build().run();

      assertThat(imageOf(blob.address())).isEqualTo(disk.digest());
    }
  }

  @Test
  void fileThatChangedMeanwhile_isAnotherSource() throws IOException {
    try (DiskImage disk = disk(DiskFormat.RAW)) {
      upload(disk);
      Files.setLastModifiedTime(disk.path(), FileTime.fromMillis(1));

      assertThatThrownBy(() -> upload(disk)).isInstanceOf(DiskImageException.class);
    }
  }

  @Test
  void interrupt_endsTheUpload() throws IOException {
    try (DiskImage disk = disk(DiskFormat.RAW)) {
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> upload(disk)).isInstanceOf(RuntimeException.class);

      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void progress_saysHowFar_howFast_andHowLong() {
    UploadProgress half =
        new UploadProgress(8L << 30, 4L << 30, 1L << 30, 3L << 30, Duration.ofSeconds(10));

    assertThat(half.percent()).isEqualTo(50);
    assertThat(half.bytesPerSecond()).isEqualTo((1L << 30) / 10);
    assertThat(half.timeLeft()).contains(Duration.ofSeconds(10));
    assertThat(half).hasToString("50 % (1.0 GiB sent, 3.0 GiB skipped, 102.4 MiB/s)");
  }
}

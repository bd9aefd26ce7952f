package dev.imagegallery.examples.importvhd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.blob.BlobUrl;
import dev.imagegallery.blob.PageBlobClient;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageOsDisk;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.vhd.DiskFormat;
import dev.imagegallery.vhd.DiskImage;
import dev.imagegallery.vhd.DiskUpload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Disks with a file system in them, as other programs make them. */
class RealVhdTest {

  private static final Map<DiskFormat, String> OPTIONS =
      Map.of(
          DiskFormat.FIXED_VHD, "subformat=fixed,force_size=on",
          DiskFormat.DYNAMIC_VHD, "subformat=dynamic,force_size=on");

  @TempDir Path folder;

  private Path fileSystem() throws Exception {
    Path raw = folder.resolve("disk.img");
    try (RandomAccessFile out = new RandomAccessFile(raw.toFile(), "rw")) {
      out.setLength(96 << 20);
    }
    Path files = Files.createDirectory(folder.resolve("files"));
    for (int i = 0; i < 20; i++) {
      Files.writeString(files.resolve("file-" + i), ("line " + i + "\n").repeat(20_000));
    }
    run("mkfs.ext4", "-q", "-F", "-d", files.toString(), raw.toString());
    return raw;
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = null;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, command[0] + " is not installed");
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(List.of(command) + ": " + said).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"FIXED_VHD", "DYNAMIC_VHD"})
  void vhdOfAnotherProgram_arrivesByteForByte(DiskFormat format) throws Exception {
    Path raw = fileSystem();
    Path vhd = folder.resolve("disk.vhd");
    run(
        "qemu-img",
        "convert",
        "-f",
        "raw",
        "-O",
        "vpc",
        "-o",
        OPTIONS.get(format),
        raw.toString(),
        vhd.toString());
    InMemoryAzure azure = InMemoryAzure.create();
    PageBlobClient blob =
        PageBlobClient.builder(BlobUrl.parse("https://localhost/_blob/disks/vhds/imported.vhd"))
            .transport(azure.transport())
            .build();

    try (DiskImage disk = DiskImage.open(vhd);
        DiskImage original = DiskImage.open(raw)) {
      DiskUpload.builder(disk, blob).build().run();

      assertThat(disk.format()).isEqualTo(format);
      assertThat(disk.digest()).isEqualTo(original.digest());
      assertThat(contentOf(azure, blob.address())).isEqualTo(original.digest());
    }
  }

  @Test
  void blobThatArrived_isAVhdToTheOtherProgram() throws Exception {
    Path raw = fileSystem();
    InMemoryAzure azure = InMemoryAzure.create();
    PageBlobClient blob =
        PageBlobClient.builder(BlobUrl.parse("https://localhost/_blob/disks/vhds/imported.vhd"))
            .transport(azure.transport())
            .build();
    try (DiskImage disk = DiskImage.open(raw)) {
      DiskUpload.builder(disk, blob).build().run();
    }

    Path back = folder.resolve("back.vhd");
    try (RandomAccessFile out = new RandomAccessFile(back.toFile(), "rw")) {
      for (long at = 0; at < (96 << 20) + 512; at += 4 << 20) {
        int length = (int) Math.min(4 << 20, (96 << 20) + 512 - at);
        out.write(blob.read(at, length));
      }
    }

    run("qemu-img", "compare", "-f", "raw", "-F", "vpc", raw.toString(), back.toString());
  }

  /** What the managed image that is made of a blob contains. */
  private static String contentOf(InMemoryAzure azure, String uri) {
    ImageGallerySdk sdk =
        ImageGallerySdk.builder()
            .transport(azure.transport())
            .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
            .build();
    ResourceGroupId group = sdk.resourceGroup("images");
    sdk.resourceGroups().create(group, ResourceGroup.builder(Region.EAST_US).build());
    ManagedImageOsDisk disk =
        ManagedImageOsDisk.builder(OsType.LINUX, OsState.GENERALIZED).blobUri(uri).build();
    sdk.managedImages()
        .beginCreate(
            group.managedImage("of-the-blob"),
            ManagedImage.builder(Region.EAST_US).osDisk(disk).build())
        .await();
    return azure.contentDigest(group.managedImage("of-the-blob")).orElseThrow();
  }
}

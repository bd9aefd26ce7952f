package dev.imagegallery.vhd;

import static dev.imagegallery.vhd.VhdWriter.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.error.DiskImageException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Disks in files of all kinds look the same; what is none is named. */
class DiskImageTest {

  private static final long MIB = 1 << 20;

  @TempDir Path folder;

  private final VhdWriter disk =
      new VhdWriter(9 * MIB)
          .put(0, noise(512, 1))
          .put(3 * MIB + 100, noise(5000, 2))
          .put(4 * MIB - 512, noise(512, 3))
          .put(8 * MIB, noise(1 << 20, 4));

  private Path file(DiskFormat format) throws IOException {
    return switch (format) {
      case RAW -> disk.raw(folder.resolve("a.img"));
      case FIXED_VHD -> disk.fixed(folder.resolve("b.vhd"));
      case DYNAMIC_VHD -> disk.dynamic(folder.resolve("c.vhd"), 5);
    };
  }

  private static byte[] all(DiskImage image) {
    ByteBuffer bytes = ByteBuffer.allocate((int) image.sizeInBytes());
    image.read(0, bytes);
    return bytes.array();
  }

  @ParameterizedTest
  @EnumSource(DiskFormat.class)
  void anyFormat_holdsTheSameDisk(DiskFormat format) throws IOException {
    try (DiskImage image = DiskImage.open(file(format));
        DiskImage raw = DiskImage.open(disk.raw(folder.resolve("raw.img")))) {
      assertThat(image.format()).isEqualTo(format);
      assertThat(image.sizeInBytes()).isEqualTo(9 * MIB);
      assertThat(all(image)).isEqualTo(all(raw));
      assertThat(image.digest()).isEqualTo(raw.digest());
    }
  }

  @Test
  void dynamicVhd_showsItsHoles() throws IOException {
    try (DiskImage image = DiskImage.open(file(DiskFormat.DYNAMIC_VHD))) {
      List<Extent> parts = new ArrayList<>();
      for (var part = image.next(0); part.isPresent(); part = image.next(part.get().end())) {
        parts.add(part.get());
      }

      assertThat(parts).containsExactly(new Extent(0, 4 * MIB), new Extent(8 * MIB, MIB));
      assertThat(image.presentBytes()).isEqualTo(6 * MIB);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "512, 1", "1048576, 1", "1048577, 2", "5000000, 5"})
  void sizeOfARawDisk_isRoundedUpToAMebibyte(long bytes, long mebibytes) throws IOException {
    Path file = new VhdWriter(bytes).raw(folder.resolve("odd.img"));

    try (DiskImage image = DiskImage.open(file)) {
      assertThat(image.sizeInBytes()).isEqualTo(mebibytes * MIB);
      assertThat(all(image)).containsOnly(0);
      assertThat(VhdFooter.of(image.footer()).size()).isEqualTo(mebibytes * MIB);
      assertThat(VhdFooter.of(image.footer()).isSound()).isTrue();
      assertThat(VhdFooter.of(image.footer()).type()).isEqualTo(VhdFooter.FIXED);
    }
  }

  @Test
  void footerOfAFixedVhd_isKept() throws IOException {
    try (DiskImage image = DiskImage.open(file(DiskFormat.FIXED_VHD))) {
      assertThat(image.footer()).isEqualTo(disk.footer(2, -1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // size in sectors, cylinders, heads, sectors per track; as the specification computes them
    "65535, 963, 4, 17",
    "4194304, 4161, 16, 63",
    "83886080, 20560, 16, 255",
    "300000000, 65535, 16, 255"
  })
  void geometry_isThatOfTheSpecification(long sectors, int cylinders, int heads, int perTrack) {
    assertThat(VhdFooter.geometry(sectors * 512))
        .isEqualTo(cylinders << 16 | heads << 8 | perTrack);
  }

  @ParameterizedTest
  @CsvSource({
    "76686478 66696c65, 0, VHDX, qemu-img convert -f vhdx",
    "514649fb 00000003, 0, QCOW2, qemu-img convert -f qcow2",
    "4b444d56 01000000, 0, VMDK, qemu-img convert -f vmdk",
    "2320446973 6b204465736372 6970746f7246696c65, 0, VMDK, qemu-img convert -f vmdk",
    "7f10dabe, 64, VDI, qemu-img convert -f vdi",
    "1f8b0800, 0, gzip, unpack it first",
    "fd377a585a00, 0, xz, unpack it first",
    "504b0304, 0, zip, unpack it first",
    "28b52ffd, 0, zstd, unpack it first",
    "4344303031, 32769, ISO, install from it"
  })
  void anotherFormat_isNamed_withWhatToDo(String hex, int at, String name, String advice)
      throws IOException {
    Path file = folder.resolve("disk.img");
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(100_000);
      out.seek(at);
      out.write(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    assertThatThrownBy(() -> DiskImage.open(file))
        .isInstanceOf(DiskImageException.class)
        .hasMessageContainingAll(file.toString(), name, advice);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 511, 512, 1 << 20, 8 << 20})
  void vhdThatWasCutOff_isRefused(int missing) throws IOException {
    for (DiskFormat format : List.of(DiskFormat.FIXED_VHD, DiskFormat.DYNAMIC_VHD)) {
      Path file = file(format);
      try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
        out.setLength(Math.max(1024, out.length() - missing));
      }

      assertThatThrownBy(() -> DiskImage.open(file))
          .isInstanceOf(DiskImageException.class)
          .hasMessageContaining("cut off");
    }
  }

  @Test
  void fixedVhdWithAPieceMissingInTheMiddle_isRefused() throws IOException {
    Path file = new VhdWriter(2 * MIB).raw(folder.resolve("d.vhd"));
    Files.write(file, new VhdWriter(3 * MIB).footer(2, -1), StandardOpenOption.APPEND);

    assertThatThrownBy(() -> DiskImage.open(file))
        .isInstanceOf(DiskImageException.class)
        .hasMessageContainingAll("3145728", "2097152");
  }

  @ParameterizedTest
  @CsvSource({
    // offset of what is damaged, counted from the end for the footer; a word of the message
    "-512, footer",
    "-450, footer",
    "512, header",
    "544, header",
    "1536, outside the file"
  })
  void damagedVhd_isRefused(long offset, String what) throws IOException {
    Path file = file(DiskFormat.DYNAMIC_VHD);
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      long at = offset < 0 ? out.length() + offset : offset;
      out.seek(at);
      out.write(HexFormat.of().parseHex("7ffffff0"));
    }

    assertThatThrownBy(() -> DiskImage.open(file))
        .isInstanceOf(DiskImageException.class)
        .hasMessageContaining(what);
  }

  @Test
  void twoBlocksInOnePlace_areRefused() throws IOException {
    Path file = file(DiskFormat.DYNAMIC_VHD);
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.seek(1536);
      int first = out.readInt();
      out.writeInt(first);
    }

    assertThatThrownBy(() -> DiskImage.open(file)).hasMessageContaining("in one place");
  }

  @Test
  void differencingVhd_isRefused() throws IOException {
    Path file = folder.resolve("e.vhd");
    Files.write(file, disk.footer(4, 512));

    assertThatThrownBy(() -> DiskImage.open(file)).hasMessageContaining("Merge-VHD");
  }

  @Test
  void whatIsNoFile_isRefused() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.img"));

    assertThatThrownBy(() -> DiskImage.open(empty)).hasMessageContaining("empty");
    assertThatThrownBy(() -> DiskImage.open(folder.resolve("none.vhd")))
        .isInstanceOf(DiskImageException.class)
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> DiskImage.open(folder)).isInstanceOf(DiskImageException.class);
  }

  @Test
  void twoTerabytes_areOpenedWithoutBeingRead() throws IOException {
    long size = 2L << 40;
    Path file =
        new VhdWriter(size)
            .put(size - VhdWriter.BLOCK, noise(512, 9))
            .dynamic(folder.resolve("large.vhd"), 1);

    try (DiskImage image = DiskImage.open(file)) {
      assertThat(image.sizeInBytes()).isEqualTo(size);
      assertThat(image.next(0)).contains(new Extent(size - VhdWriter.BLOCK, VhdWriter.BLOCK));
      ByteBuffer end = ByteBuffer.allocate(512);
      image.read(size - VhdWriter.BLOCK, end);
      assertThat(end.array()).isEqualTo(noise(512, 9));
    }
  }

  @Test
  void readingOutsideTheDisk_orAfterClosing_isTheCallersMistake() throws IOException {
    DiskImage image = DiskImage.open(file(DiskFormat.RAW));

    assertThatThrownBy(() -> image.read(9 * MIB, ByteBuffer.allocate(1)))
        .isInstanceOf(IllegalArgumentException.class);
    image.close();
    assertThatThrownBy(() -> image.read(0, ByteBuffer.allocate(1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void footerMadeForAnId_isAlwaysTheSame() {
    UUID id = UUID.nameUUIDFromBytes("disk".getBytes(StandardCharsets.UTF_8));

    assertThat(VhdFooter.fixed(MIB, id).toBytes()).isEqualTo(VhdFooter.fixed(MIB, id).toBytes());
  }
}

package dev.imagegallery.examples.importvhd;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk for those who have none at hand: 256 MiB, of which 24 hold something. */
final class SampleDisk {

  private static final long SIZE = 256 << 20;

  private SampleDisk() {}

  static Path make() throws IOException {
    Path file = Files.createTempFile("sample-disk", ".img");
    byte[] megabyte = new byte[1 << 20];
    try (RandomAccessFile disk = new RandomAccessFile(file.toFile(), "rw")) {
      disk.setLength(SIZE);
      for (int i = 0; i < 24; i++) {
        Arrays.fill(megabyte, (byte) (i + 1));
        disk.seek((long) i * (10 << 20));
        disk.write(megabyte);
      }
    }
    return file;
  }
}

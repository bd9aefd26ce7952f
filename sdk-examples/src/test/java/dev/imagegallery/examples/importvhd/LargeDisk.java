package dev.imagegallery.examples.importvhd;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Makes dynamic VHDs that are large and mostly empty, as installations leave them. */
final class LargeDisk {

  private static final int BLOCK = 2 << 20;

  private LargeDisk() {}

  /**
   * Makes one.
   *
   * @param size of the disk
   * @param data how much of it holds something, in whole blocks spread evenly
   */
  static Path make(Path file, long size, long data) throws IOException {
    int blocks = (int) (size / BLOCK);
    int used = (int) (data / BLOCK);
    int tableBytes = (blocks * 4 + 511) / 512 * 512;
    long next = 512L + 1024 + tableBytes;
    ByteBuffer table = ByteBuffer.allocate(tableBytes);
    Arrays.fill(table.array(), (byte) 0xFF);
    byte[] content = new byte[512 + BLOCK];
    Arrays.fill(content, 0, 512, (byte) 0xFF);
    Random random = new Random(1);
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      for (int n = 0; n < used; n++) {
        byte[] noise = new byte[BLOCK];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, content, 512, BLOCK);
        table.putInt((int) ((long) n * blocks / used) * 4, (int) (next / 512));
        out.seek(next);
        out.write(content);
        next += content.length;
      }
      out.write(footer(size));
      out.seek(0);
      out.write(footer(size));
      out.write(header(blocks));
      out.write(table.array());
    }
    return file;
  }

  private static byte[] header(int blocks) {
    ByteBuffer header = ByteBuffer.allocate(1024);
    header.put("cxsparse".getBytes(StandardCharsets.US_ASCII)).putLong(-1).putLong(512 + 1024);
    header.putInt(0x00010000).putInt(blocks).putInt(BLOCK);
    return header.putInt(36, checksum(header.array())).array();
  }

  private static byte[] footer(long size) {
    ByteBuffer footer = ByteBuffer.allocate(512);
    footer.put("conectix".getBytes(StandardCharsets.US_ASCII)).putInt(2).putInt(0x00010000);
    footer.putLong(512).putInt(0).putInt(0x74657374).putInt(0x00010000).putInt(0);
    footer.putLong(size).putLong(size).putInt(0).putInt(3).putInt(0).putLong(1).putLong(2);
    return footer.putInt(64, checksum(footer.array())).array();
  }

  private static int checksum(byte[] bytes) {
    int sum = 0;
    for (byte one : bytes) {
      sum += one & 0xFF;
    }
    return ~sum;
  }
}

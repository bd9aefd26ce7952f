package dev.imagegallery.vhd;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** Makes disk files for tests, by the VHD specification and not by the code that reads them. */
public final class VhdWriter {

  public static final int BLOCK = 2 << 20;
  private static final int SECTORS_OF_BITMAP = 1;

  private final long size;
  private final Map<Long, byte[]> data = new TreeMap<>();

  public VhdWriter(long size) {
    this.size = size;
  }

  /** Puts bytes at an offset. */
  public VhdWriter put(long offset, byte[] bytes) {
    for (int at = 0; at < bytes.length; ) {
      long position = offset + at;
      int length = (int) Math.min(bytes.length - at, BLOCK - position % BLOCK);
      data.put(position, Arrays.copyOfRange(bytes, at, at + length));
      at += length;
    }
    return this;
  }

  /** Bytes that are not zero, the same for the same seed. */
  public static byte[] noise(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    for (int i = 0; i < length; i += 512) {
      bytes[i] = 1;
    }
    return bytes;
  }

  public Path raw(Path file) throws IOException {
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(size);
      for (Map.Entry<Long, byte[]> one : data.entrySet()) {
        out.seek(one.getKey());
        out.write(one.getValue());
      }
    }
    return file;
  }

  public Path fixed(Path file) throws IOException {
    raw(file);
    Files.write(file, footer(2, -1), StandardOpenOption.APPEND);
    return file;
  }

  /** A dynamic VHD whose blocks lie in the file in an order of their own. */
  public Path dynamic(Path file, long seed) throws IOException {
    int blocks = (int) ((size + BLOCK - 1) / BLOCK);
    List<Integer> used =
        new ArrayList<>(data.keySet().stream().map(at -> (int) (at / BLOCK)).distinct().toList());
    Collections.shuffle(used, new Random(seed));
    int tableBytes = (blocks * 4 + 511) / 512 * 512;
    long next = 512L + 1024 + tableBytes;
    ByteBuffer table = ByteBuffer.allocate(tableBytes);
    while (table.hasRemaining()) {
      table.put((byte) 0xFF);
    }
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write(footer(3, 512));
      out.write(header(blocks));
      for (int block : used) {
        table.putInt(block * 4, (int) (next / 512));
        writeBlock(out, next, block);
        next += SECTORS_OF_BITMAP * 512L + BLOCK;
      }
      out.seek(512 + 1024);
      out.write(table.array());
      out.seek(next);
      out.write(footer(3, 512));
    }
    return file;
  }

  /** Sectors that were never written hold rubbish, which the bitmap says is none. */
  private void writeBlock(RandomAccessFile out, long at, int block) throws IOException {
    byte[] bitmap = new byte[512];
    byte[] content = noise(BLOCK, block);
    for (Map.Entry<Long, byte[]> one : data.entrySet()) {
      if (one.getKey() / BLOCK != block) {
        continue;
      }
      int within = (int) (one.getKey() % BLOCK);
      int first = within / 512;
      int last = (within + one.getValue().length - 1) / 512;
      for (int sector = first; sector <= last; sector++) {
        if ((bitmap[sector / 8] & (0x80 >> (sector % 8))) == 0) {
          Arrays.fill(content, sector * 512, sector * 512 + 512, (byte) 0);
        }
        bitmap[sector / 8] |= (byte) (0x80 >> (sector % 8));
      }
      System.arraycopy(one.getValue(), 0, content, within, one.getValue().length);
    }
    out.seek(at);
    out.write(bitmap);
    out.write(content);
  }

  private static byte[] header(int blocks) {
    ByteBuffer header = ByteBuffer.allocate(1024);
    header.put("cxsparse".getBytes(StandardCharsets.US_ASCII)).putLong(-1).putLong(512 + 1024);
    header.putInt(0x00010000).putInt(blocks).putInt(BLOCK);
    header.putInt(36, checksum(header.array()));
    return header.array();
  }

  public byte[] footer(int type, long dataOffset) {
    ByteBuffer footer = ByteBuffer.allocate(512);
    footer.put("conectix".getBytes(StandardCharsets.US_ASCII)).putInt(2).putInt(0x00010000);
    footer.putLong(dataOffset).putInt(0).putInt(0x74657374).putInt(0x00010000).putInt(0);
    footer.putLong(size).putLong(size).putInt(0).putInt(type).putInt(0);
    UUID id = new UUID(1, 2);
    footer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    footer.putInt(64, checksum(footer.array()));
    return footer.array();
  }

  private static int checksum(byte[] bytes) {
    int sum = 0;
    for (byte one : bytes) {
      sum += one & 0xFF;
    }
    return ~sum;
  }
}

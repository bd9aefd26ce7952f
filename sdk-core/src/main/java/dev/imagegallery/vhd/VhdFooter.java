package dev.imagegallery.vhd;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** The last 512 bytes of a VHD; all numbers are big-endian. */
final class VhdFooter {

  static final int BYTES = 512;
  static final int FIXED = 2;
  static final int DYNAMIC = 3;
  static final int DIFFERENCING = 4;

  private static final byte[] COOKIE = "conectix".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION_1 = 0x00010000;
  private static final int RESERVED_BIT = 2;
  private static final int CHECKSUM = 64;
  private static final int WINDOWS = 0x5769326B;

  private final ByteBuffer bytes;

  private VhdFooter(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /** Whether a sector begins as a footer does. */
  static boolean isFooter(byte[] sector) {
    return sector.length == BYTES && Arrays.equals(sector, 0, 8, COOKIE, 0, 8);
  }

  /** A footer that was read; see {@link #isSound}. */
  static VhdFooter of(byte[] sector) {
    return new VhdFooter(sector.clone());
  }

  /** The footer of a fixed VHD of {@code size} bytes; the same id makes the same footer. */
  static VhdFooter fixed(long size, UUID id) {
    ByteBuffer footer = ByteBuffer.allocate(BYTES);
    footer.put(COOKIE).putInt(RESERVED_BIT).putInt(VERSION_1).putLong(-1L);
    footer.putInt(0).put("igal".getBytes(StandardCharsets.US_ASCII)).putInt(VERSION_1);
    footer.putInt(WINDOWS).putLong(size).putLong(size).putInt(geometry(size)).putInt(FIXED);
    footer.putInt(0).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    footer.putInt(CHECKSUM, checksum(footer.array(), CHECKSUM));
    return new VhdFooter(footer.array());
  }

  /** Whether checksum and version are as they should be. */
  boolean isSound() {
    return bytes.getInt(CHECKSUM) == checksum(bytes.array(), CHECKSUM)
        && bytes.getInt(12) == VERSION_1;
  }

  /** The disk's size in bytes. */
  long size() {
    return bytes.getLong(48);
  }

  /** {@link #FIXED}, {@link #DYNAMIC} or {@link #DIFFERENCING}. */
  int type() {
    return bytes.getInt(60);
  }

  /** Where the header of a dynamic disk is. */
  long headerOffset() {
    return bytes.getLong(16);
  }

  byte[] toBytes() {
    return bytes.array().clone();
  }

  /** The one's complement of the sum of all bytes but those of the checksum itself. */
  static int checksum(byte[] bytes, int at) {
    int sum = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (i < at || i >= at + 4) {
        sum += bytes[i] & 0xFF;
      }
    }
    return ~sum;
  }

  /** Cylinders, heads and sectors as the VHD specification computes them. */
  static int geometry(long size) {
    long sectors = Math.min(size / 512, 65535L * 16 * 255);
    int perTrack;
    int heads;
    long tracks;
    if (sectors >= 65535L * 16 * 63) {
      perTrack = 255;
      heads = 16;
      tracks = sectors / perTrack;
    } else {
      perTrack = 17;
      tracks = sectors / perTrack;
      heads = Math.max(4, (int) ((tracks + 1023) / 1024));
      if (tracks >= heads * 1024L || heads > 16) {
        perTrack = 31;
        heads = 16;
        tracks = sectors / perTrack;
      }
      if (tracks >= heads * 1024L) {
        perTrack = 63;
        heads = 16;
        tracks = sectors / perTrack;
      }
    }
    return (int) (tracks / heads) << 16 | heads << 8 | perTrack;
  }
}

package dev.imagegallery.internal.checksum;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What a disk contains, in a word: SHA-256 over each 64 KiB of it that are not all zero, with their
 * number before them, and over its size. Holes cost nothing.
 */
public final class ContentDigest {

  /** How much is looked at at once. */
  public static final int CHUNK = 64 * 1024;

  private static final byte[] ZEROS = new byte[CHUNK];

  private final MessageDigest sha256;

  /** Of a disk that has not been looked at yet. */
  public ContentDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Takes the next chunk, in order; the last may be shorter. */
  public void add(long number, byte[] chunk, int length) {
    if (!Arrays.equals(chunk, 0, length, ZEROS, 0, length)) {
      sha256.update(ByteBuffer.allocate(8).putLong(0, number));
      sha256.update(chunk, 0, length);
    }
  }

  /** The digest in hexadecimal digits. */
  public String of(long size) {
    sha256.update(ByteBuffer.allocate(8).putLong(0, size));
    return HexFormat.of().formatHex(sha256.digest());
  }
}
